import type { Nachweiszahlen } from "@kim/domain/nachweis";
import { DescriptionList, euro, Section, Table, zeitpunkt, type TableProps } from "@kim/ui";
import { Planabgleich } from "./Planabgleich.tsx";
import { nachweisbetraege } from "./nachweisbetraege.ts";

/** The figures as the paper will have them, in the order of its form. */
export function NachweisZahlen({ zahlen: z, inhaberName }: { zahlen: Nachweiszahlen; inhaberName: string }) {
  return (
    <>
      <Section title="Zahlen">
        <DescriptionList items={nachweisbetraege(z)} />
      </Section>
      {"einnahmen" in z && (
        <Zahlentabelle
          caption="Einnahmen"
          rows={z.einnahmen}
          rowKey={({ schluessel }) => schluessel}
          columns={[
            { key: "name", header: "Einnahme", rowHeader: true, cell: ({ name }) => name },
            {
              key: "bescheid",
              header: z.art === "teilnachweis" ? "Laut Vertrag" : "Laut Bescheid",
              numeric: true,
              cell: (e) => euro(e.bescheidCent),
            },
            { key: "abrechnung", header: "Abgerechnet", numeric: true, cell: (e) => euro(e.abrechnungCent) },
          ]}
        />
      )}
      {"ausgaben" in z && (
        <Zahlentabelle
          caption="Ausgaben"
          rows={z.ausgaben}
          rowKey={({ position }) => position}
          columns={[
            { key: "name", header: "Position", rowHeader: true, cell: ({ name }) => name },
            { key: "bewilligt", header: "Bewilligt", numeric: true, cell: (a) => euro(a.bewilligtCent) },
            { key: "ausgegeben", header: "Ausgegeben", numeric: true, cell: (a) => euro(a.ausgegebenCent) },
            { key: "abweichung", header: "Abweichung", numeric: true, cell: (a) => <Planabgleich zeile={a} /> },
            { key: "faehig", header: "Zuwendungsfähig", numeric: true, cell: (a) => euro(a.zuwendungsfaehigCent) },
          ]}
        />
      )}
      {"personal" in z && (
        <Zahlentabelle
          caption="Anlage Personal"
          rows={z.personal}
          rowKey={({ schluessel }) => schluessel}
          empty="Keine Stelle."
          columns={[
            { key: "stelle", header: "Stelle", rowHeader: true, cell: (p) => `${p.bezeichnung} (${p.arbeitgeber})` },
            { key: "ausgegeben", header: "Ausgegeben", numeric: true, cell: (p) => euro(p.ausgegebenCent) },
            { key: "hoechst", header: "Höchstbetrag", numeric: true, cell: (p) => euro(p.hoechstbetragCent) },
            { key: "anerkannt", header: "Anerkannt", numeric: true, cell: (p) => euro(p.anerkanntCent) },
          ]}
        />
      )}
      <Zahlentabelle
        caption="Anlage Weiterleitung"
        rows={z.weiterleitungen}
        rowKey={(w) => `${z.weiterleitungen.indexOf(w)}`}
        empty="Nichts weitergeleitet."
        columns={[
          {
            key: "empfaenger",
            header: "Empfänger",
            rowHeader: true,
            cell: (w) => (
              <>
                {w.empfaengerName}
                {/* By which body, not by whom in it: nobody two levels up reads names of people below. */}
                <div className="kern-hint">
                  {w.bescheinigung
                    ? `Teilnachweis Fassung ${w.bescheinigung.version}, bescheinigt am ${zeitpunkt(w.bescheinigung.am)} durch ${inhaberName}`
                    : w.nichtNachgewiesenCent > 0
                      ? "Auf den Teilnachweis ist verzichtet"
                      : "Noch nicht bescheinigt"}
                </div>
              </>
            ),
          },
          { key: "betrag", header: "Weitergeleitet", numeric: true, cell: (w) => euro(w.weitergeleitetCent) },
          { key: "erklaert", header: "Erklärt", numeric: true, cell: (w) => euro(w.erklaertCent) },
          { key: "anerkannt", header: "Anerkannt", numeric: true, cell: (w) => euro(w.anerkanntCent) },
          { key: "gekuerzt", header: "Gekürzt", numeric: true, cell: (w) => euro(w.gekuerztCent) },
          { key: "ohne", header: "Nicht nachgewiesen", numeric: true, cell: (w) => euro(w.nichtNachgewiesenCent) },
          { key: "zurueck", header: "Zurückzugeben", numeric: true, cell: (w) => euro(w.rueckgabeCent) },
        ]}
      />
    </>
  );
}

const Zahlentabelle = <Row,>(table: Omit<TableProps<Row>, "captionHidden">) => (
  <Section title={table.caption}>
    <Table {...table} captionHidden stacks />
  </Section>
);
