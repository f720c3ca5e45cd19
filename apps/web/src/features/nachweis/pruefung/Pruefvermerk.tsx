import { kuerzungsgrundNamen, pruefartNamen, pruefergebnisFolgen, pruefergebnisNamen } from "@kim/domain/nachweis";
import { Badge, DescriptionList, euro, Section, Stack, Table, vzae, zeitpunkt } from "@kim/ui";
import type { Eingereicht, Nachweisansicht } from "../ansicht.ts";
import { Stichprobenangaben } from "./Stichprobenziehung.tsx";
import { Summenfelder } from "./Summenfelder.tsx";

/** nachweis.md 3.4: what the level above found, for the second reader, and for the holder once it comes back. */
export function Pruefvermerk({ ansicht, eingereicht }: { ansicht: Nachweisansicht; eingereicht: Eingereicht }) {
  const { vermerk, zeilen } = eingereicht;
  const geprueft = ansicht.vorgaenge.findLast(({ schritt }) => schritt === "geprueft");
  const bescheinigt = ansicht.vorgaenge.findLast(({ schritt }) => schritt === "bescheinigt");
  const { pruefart = null, offenePunkte = [] } = geprueft?.angaben ?? {};
  // Sent back before every line was decided: there is no result.
  const fertig = vermerk.summe.unentschieden === 0;
  return (
    <Section
      title={fertig ? "Prüfvermerk" : `Stand der Prüfung von Fassung ${eingereicht.version}`}
      actions={fertig && <Badge tone={ton[vermerk.ergebnis]}>{pruefergebnisNamen[vermerk.ergebnis]}</Badge>}
    >
      <Stack>
        <Summenfelder summe={vermerk.summe} />
        {geprueft && fertig && <p className="kim-prose">{pruefergebnisFolgen[vermerk.ergebnis]}</p>}
        {geprueft && (
          <DescriptionList
            items={[
              ...(pruefart ? [{ term: "Geprüft", description: pruefartNamen[pruefart] }] : []),
              { term: "Geprüft von", description: `${geprueft.vonName}, ${zeitpunkt(geprueft.am)}` },
              ...(bescheinigt
                ? [{ term: "Bescheinigt von", description: `${bescheinigt.vonName}, ${zeitpunkt(bescheinigt.am)}` }]
                : []),
              ...(geprueft.text
                ? [{ term: "Bemerkung", description: <span className="kim-nachweis__text">{geprueft.text}</span> }]
                : []),
            ]}
          />
        )}
        {vermerk.stichprobe && (
          <>
            <h3 className="kern-heading-small">Stichprobe</h3>
            <p>{`${vermerk.stichprobe.zeilen} Zeilen mit ${euro(vermerk.stichprobe.cent)}, das sind ${vzae(vermerk.stichprobe.prozent)} % der erklärten Summe.`}</p>
            <Stichprobenangaben stichprobe={vermerk.stichprobe} zeilen={zeilen.length} />
          </>
        )}
        {vermerk.kuerzungen.length > 0 && (
          <Table
            caption="Gekürzt"
            rows={vermerk.kuerzungen}
            rowKey={({ schluessel }) => schluessel}
            stacks
            columns={[
              { key: "zeile", header: "Zeile", rowHeader: true, cell: ({ bezeichnung }) => bezeichnung },
              { key: "grund", header: "Grund", cell: ({ grund }) => `${grund} ${kuerzungsgrundNamen[grund]}` },
              { key: "satz", header: "Begründung", cell: ({ satz }) => satz },
              { key: "betrag", header: "Gekürzt um", numeric: true, cell: (k) => euro(k.gekuerztCent) },
            ]}
          />
        )}
        {vermerk.zurueckgestellt.length > 0 && (
          <Table
            caption="Zurückgestellt"
            rows={vermerk.zurueckgestellt}
            rowKey={({ schluessel }) => schluessel}
            columns={[
              { key: "zeile", header: "Zeile", rowHeader: true, cell: ({ bezeichnung }) => bezeichnung },
              { key: "betrag", header: "Betrag", numeric: true, cell: ({ cent }) => euro(cent) },
            ]}
          />
        )}
        {offenePunkte.length > 0 && (
          <div>
            <h3 className="kern-heading-small">Offene Punkte für das nächste Jahr</h3>
            <ul className="kim-list">
              {offenePunkte.map((punkt) => (
                <li key={punkt}>{punkt}</li>
              ))}
            </ul>
          </div>
        )}
      </Stack>
    </Section>
  );
}

const ton = {
  ohne_beanstandung: "success",
  mit_hinweis: "info",
  kuerzung: "warning",
  nicht_prueffaehig: "danger",
} as const;
