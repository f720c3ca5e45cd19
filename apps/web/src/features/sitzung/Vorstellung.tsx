import { Section } from "@kim/ui";

/** For whoever comes here for the first time: what this is, and who helps. */
export function Vorstellung({ kontakt }: { kontakt: string | null }) {
  return (
    <div className="kim-stack kim-gap-l">
      <Section title="Was die Plattform leistet">
        <ul className="kim-list">
          <li>Stellen des Programms führen, besetzen und an Kommunen und Träger weiterleiten</li>
          <li>Anträge, Bescheide, Mittelabrufe und Ausgaben eines Förderjahres an einem Ort</li>
          <li>Förderstand und Jahresergebnis mit denselben Zahlen für alle, die daran beteiligt sind</li>
        </ul>
      </Section>
      <Section title="Hilfe und Kontakt">
        <p>
          Zugang erhalten Sie durch eine Einladung. Wenn Sie noch keine haben oder nicht hineinkommen, hilft die
          Mandantenverwaltung Ihrer Organisation.
        </p>
        {kontakt && <p>{kontakt}</p>}
      </Section>
    </div>
  );
}
