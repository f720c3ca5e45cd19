import type { Nachweiszahlen } from "@kim/domain/nachweis";
import { euro, Section, Table } from "@kim/ui";
import { BetragsListe, nachweisbetraege } from "./BetragsListe.tsx";

/** The figures as the paper will have them, in the order of its form. */
export function NachweisZahlen({ zahlen: z }: { zahlen: Nachweiszahlen }) {
  return (
    <>
      <Section title="Zahlen">
        <BetragsListe betraege={nachweisbetraege(z)} />
      </Section>
      {"einnahmen" in z && (
        <Section title="Einnahmen">
          <Table
            caption="Einnahmen"
            captionHidden
            rows={z.einnahmen}
            rowKey={({ schluessel }) => schluessel}
            columns={[
              { key: "name", header: "Einnahme", rowHeader: true, cell: ({ name }) => name },
              { key: "bescheid", header: "Laut Bescheid", numeric: true, cell: (e) => euro(e.bescheidCent) },
              { key: "abrechnung", header: "Abgerechnet", numeric: true, cell: (e) => euro(e.abrechnungCent) },
            ]}
          />
        </Section>
      )}
      {"ausgaben" in z && (
        <Section title="Ausgaben">
          <Table
            caption="Ausgaben"
            captionHidden
            rows={z.ausgaben}
            rowKey={({ position }) => position}
            columns={[
              { key: "name", header: "Position", rowHeader: true, cell: ({ name }) => name },
              { key: "bewilligt", header: "Bewilligt", numeric: true, cell: (a) => euro(a.bewilligtCent) },
              { key: "ausgegeben", header: "Ausgegeben", numeric: true, cell: (a) => euro(a.ausgegebenCent) },
              { key: "faehig", header: "Zuwendungsfähig", numeric: true, cell: (a) => euro(a.zuwendungsfaehigCent) },
            ]}
          />
        </Section>
      )}
      {"personal" in z && (
        <Section title="Anlage Personal">
          <Table
            caption="Anlage Personal"
            captionHidden
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
        </Section>
      )}
      <Section title="Anlage Weiterleitung">
        <Table
          caption="Anlage Weiterleitung"
          captionHidden
          rows={z.weiterleitungen}
          rowKey={(w) => `${z.weiterleitungen.indexOf(w)}`}
          empty="Nichts weitergeleitet."
          columns={[
            { key: "empfaenger", header: "Empfänger", rowHeader: true, cell: (w) => w.empfaengerName },
            { key: "betrag", header: "Weitergeleitet", numeric: true, cell: (w) => euro(w.weitergeleitetCent) },
            { key: "anerkannt", header: "Anerkannt", numeric: true, cell: (w) => euro(w.anerkanntCent) },
            { key: "ohne", header: "Nicht nachgewiesen", numeric: true, cell: (w) => euro(w.nichtNachgewiesenCent) },
          ]}
        />
      </Section>
    </>
  );
}
