import { begriffe } from "@kim/domain/jahresrechnung";
import { euro, Section, Table, type Column } from "@kim/ui";
import type { Stand } from "./stand.ts";

type Vorlagenzeile = Stand["ratsvorlage"]["gesamt"] & { position: string };
type Arbeitgeberzeile = Vorlagenzeile & { minderkostenCent: number };

const columns = <Z extends Vorlagenzeile>(gesamt: Stand["ratsvorlage"]["gesamt"]): Column<Z>[] => [
  { key: "position", header: "Position", rowHeader: true, cell: (zeile) => zeile.position, footer: "Summe" },
  {
    key: "aufwand",
    header: "Aufwendungen",
    numeric: true,
    cell: (zeile) => euro(zeile.aufwandCent),
    footer: euro(gesamt.aufwandCent),
  },
  {
    key: "foerderung",
    header: "Förderung",
    numeric: true,
    cell: (zeile) => euro(zeile.foerderungCent),
    footer: euro(gesamt.foerderungCent),
  },
  {
    key: "mehrkosten",
    header: "Mehrkosten",
    numeric: true,
    cell: (zeile) => euro(zeile.mehrkostenCent),
    footer: euro(gesamt.mehrkostenCent),
  },
];

/** The figures of a council paper, in the two cuts that are in use (regeln.md T8), and per employer (R39). */
export function MehrkostenSection({
  stand: {
    ratsvorlage: { schnitte, gesamt, ansatzCent, rundungCent },
    jeArbeitgeber,
    jahr,
    summe,
  },
}: {
  stand: Stand;
}) {
  const arbeitgeber = jeArbeitgeber.map((g) => ({
    position: g.bezeichnung,
    aufwandCent: g.prognoseCent,
    foerderungCent: g.foerderfaehigCent,
    mehrkostenCent: g.mehrkostenCent,
    minderkostenCent: g.minderkostenCent,
  }));
  // A cheap post does not make up for a dear one: both stand there (R39).
  const minderkosten: Column<Arbeitgeberzeile> = {
    key: "minderkosten",
    header: begriffe.minderkostenCent.name,
    numeric: true,
    cell: (zeile) => euro(zeile.minderkostenCent),
    footer: euro(summe.minderkostenCent),
  };
  return (
    <Section title="Mehrkosten">
      <p className="kim-prose">
        Mehrkosten sind, was über die Förderung hinaus zu zahlen ist.
        {schnitte.length > 1 && " Ratsvorlagen rechnen auf zwei Arten; die Summe ist dieselbe."}
      </p>
      {schnitte.map(({ name, zeilen }) => (
        <Table
          key={name}
          caption={`${name} ${jahr}`}
          columns={columns<Vorlagenzeile>(gesamt)}
          rowKey={({ position }) => position}
          rows={zeilen}
        />
      ))}
      <Table
        caption={`Je Arbeitgeber ${jahr}`}
        columns={[...columns<Arbeitgeberzeile>(gesamt), minderkosten]}
        rows={arbeitgeber}
        rowKey={({ position }) => position}
      />
      <p className="kim-stand__fussnote">
        Als Haushaltsansatz auf volle 100 € aufgerundet: {euro(ansatzCent)} (Rundung {euro(rundungCent)}).
      </p>
    </Section>
  );
}
