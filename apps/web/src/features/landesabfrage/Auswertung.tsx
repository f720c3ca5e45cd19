import { abfragestandNamen, feldauswertung, istZahlfeld, ruecklauf, wertText } from "@kim/domain/landesabfrage";
import {
  Cluster,
  datum,
  EmptyState,
  KeyFigure,
  KeyFigures,
  Notice,
  PageHeader,
  Section,
  Table,
  zahl,
  zeitpunkt,
  type Column,
} from "@kim/ui";
import type { Abfragefeld } from "@kim/domain/landesabfrage";
import { Verlaufstabelle } from "../../shared/vorgang/Verlaufstabelle.tsx";
import { AbfrageAnlegen } from "./AbfrageAnlegen.tsx";
import { Abfrageende } from "./Abfrageende.tsx";
import { Abfragestandmarke } from "./Abfragestandmarke.tsx";
import { titelVon, type Landesabfrage } from "./ansicht.ts";
import { Antworttabelle } from "./Antworttabelle.tsx";

/** What came of a question: how many answered, who is missing, the answers and their sums. */
export function Auswertung({ abfrage }: { abfrage: Landesabfrage }) {
  const { id, inhalt, stand, befragte, entwuerfe, vorgaenge } = abfrage;
  const { titel, anlass, felder } = inhalt;
  const zahlen = ruecklauf(befragte, inhalt.frist);
  const fehlende = befragte.filter(({ abgabe }) => abgabe === null);
  const ende = vorgaenge.at(-1);
  return (
    <>
      <PageHeader
        title={titelVon(titel)}
        back={{ to: "/abfragen", label: "Abfragen" }}
        badges={<Abfragestandmarke stand={stand} />}
        lead={inhalt.frist === null ? undefined : `Antworten bis ${datum(inhalt.frist)}`}
        actions={
          <Cluster>
            <a className="kern-btn kern-btn--secondary" href={`/dateien/landesabfrage/${id}.xlsx`} download>
              <span className="kern-label">Als Excel-Datei</span>
            </a>
            <AbfrageAnlegen vorlageId={id}>Neue Abfrage daraus</AbfrageAnlegen>
            {stand === "gestellt" && <Abfrageende id={id} fehlende={fehlende.length} />}
          </Cluster>
        }
      />
      {stand === "zurueckgezogen" && (
        <Notice tone="warning" title="Diese Abfrage ist zurückgezogen">
          {ende?.grund}
        </Notice>
      )}
      <p className="kim-landesabfrage__text">{anlass}</p>
      <KeyFigures>
        <KeyFigure
          label="Geantwortet"
          value={`${zahl(zahlen.geantwortet)} von ${zahl(zahlen.gesamt)}`}
          note={zahlen.verspaetet > 0 ? `davon ${zahl(zahlen.verspaetet)} verspätet` : undefined}
        />
        <KeyFigure
          label="Es fehlen"
          value={zahl(zahlen.fehlend)}
          note={entwuerfe > 0 ? `davon ${zahl(entwuerfe)} mit Entwurf` : undefined}
        />
      </KeyFigures>
      <Section title="Wer fehlt">
        {fehlende.length === 0 ? (
          <EmptyState title="Alle haben geantwortet." />
        ) : (
          <>
            {stand === "gestellt" && (
              <p>
                Wer fehlt, wird aus der eigenen Fristenliste heraus erinnert: 21, 14 und 7 Tage sowie 5, 3 und 1
                Arbeitstage vor der Frist und danach.
              </p>
            )}
            <ul>
              {fehlende.map(({ organisationId, name }) => (
                <li key={organisationId}>{name}</li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <Section title="Ergebnis je Feld">
        <Table
          caption="Ergebnis je Feld"
          captionHidden
          columns={ergebnisspalten(befragte.flatMap(({ abgabe }) => abgabe ?? []))}
          rows={felder}
          rowKey={(feld) => feld.id}
          stacks
        />
      </Section>
      <Antworttabelle felder={felder} befragte={befragte} frist={inhalt.frist} />
      <Verlaufstabelle
        was="Grund"
        zeilen={vorgaenge.map(({ schritt, am, vonName, grund }) => ({
          schritt: abfragestandNamen[schritt],
          wann: zeitpunkt(am),
          vonName,
          text: grund ?? "",
        }))}
      />
    </>
  );
}

type Abgaben = Parameters<typeof feldauswertung>[1];

const ergebnisspalten = (abgaben: Abgaben): Column<Abfragefeld>[] => [
  { key: "feld", header: "Feld", rowHeader: true, cell: ({ bezeichnung }) => bezeichnung },
  {
    key: "anzahl",
    header: "Antworten",
    numeric: true,
    cell: (feld) => zahl(feldauswertung(feld, abgaben).beantwortet),
  },
  {
    key: "ergebnis",
    header: "Summe oder Verteilung",
    numeric: true,
    cell: (feld) => {
      const { summe, anzahlen } = feldauswertung(feld, abgaben);
      if (istZahlfeld(feld)) return wertText(feld, summe);
      return anzahlen.map(({ antwort, anzahl }) => `${antwort}: ${zahl(anzahl)}`).join(", ") || "–";
    },
  },
];
