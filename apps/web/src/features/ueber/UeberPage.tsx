import { PageHeader, Prose, Section } from "@kim/ui";
import { usePageTitle } from "../../base/page-title.ts";

export default function UeberPage() {
  usePageTitle("Über diese Anwendung");
  return (
    <>
      <PageHeader title="Über diese Anwendung" />
      <Section title="Wozu sie dient">
        <Prose>
          <p>
            Die KIM-Plattform führt die geförderten Stellen des Kommunalen Integrationsmanagements in
            Nordrhein-Westfalen: welche Stellen es gibt, wer sie besetzt, an wen sie weitergeleitet sind und was ein
            Jahr davon gefördert wird.
          </p>
          <p>
            Sie richtet sich an die 54 Zuwendungsempfänger (30 Kreise, die Städteregion Aachen und 23 kreisfreie
            Städte), an Kommunen, die Baustein 3 direkt erhalten, an Kommunen und Träger der Freien Wohlfahrtspflege,
            denen Stellen weitergeleitet sind, an die Bewilligungsbehörde und an das für Integration zuständige
            Ministerium.
          </p>
        </Prose>
      </Section>
      <Section title="Kein amtliches Angebot">
        <Prose>
          <p>
            Diese Anwendung ist keine amtliche Website des Landes Nordrhein-Westfalen und keiner der genannten Behörden.
            Was sie berechnet, ersetzt weder einen Zuwendungsbescheid noch einen Verwendungsnachweis.
          </p>
        </Prose>
      </Section>
      <Section title="Demodaten">
        <Prose>
          <p>
            Namen, Gemeindeschlüssel und Einwohnerzahlen der Kreise, Städte und Gemeinden sind echt. Personen,
            Besetzungen, Weiterleitungen und die meisten Stellen sind erfunden. Organisationen mit dem Zeichen
            „Demodaten“ sind ganz mit erfundenen Zahlen gefüllt; Rückschlüsse auf die wirkliche Stellenausstattung sind
            nicht möglich.
          </p>
          <p>
            Für Leverkusen und Düsseldorf folgt die Verteilung der Stellen dem, was beide Städte für das Jahr 2022
            veröffentlicht haben. Was keine Quelle nennt, etwa die Personalkosten je Monat, trägt dort den Vermerk
            „Annahme“.
          </p>
        </Prose>
      </Section>
      <Section title="Quellen">
        <Prose>
          <p>
            Bevölkerung und Gemeindeschlüssel: © Statistisches Bundesamt (Destatis), Gemeindeverzeichnis, Gebietsstand
            28.02.2026, Bevölkerung 31.12.2024 (Basis Zensus 2022).
          </p>
        </Prose>
      </Section>
      <Section title="Lizenzen">
        <Prose>
          <p>Gestaltung mit KERN UX, lizenziert unter der European Union Public Licence 1.2 (EUPL-1.2).</p>
          <p>Schrift Fira Sans, lizenziert unter der SIL Open Font License 1.1 (OFL).</p>
        </Prose>
      </Section>
    </>
  );
}
