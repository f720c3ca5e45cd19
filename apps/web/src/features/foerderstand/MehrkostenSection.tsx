import { euro, Section, Table, type Column } from "@kim/ui";
import type { Stand } from "./stand.ts";

type Vorlagenzeile = Stand["ratsvorlage"]["gesamt"] & { position: string };

const columns = (gesamt: Stand["ratsvorlage"]["gesamt"]): Column<Vorlagenzeile>[] => [
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
  },
}: {
  stand: Stand;
}) {
  const arbeitgeber = jeArbeitgeber.map((g) => ({
    position: g.bezeichnung,
    aufwandCent: g.prognoseCent,
    foerderungCent: g.foerderfaehigCent,
    mehrkostenCent: g.mehrkostenCent,
  }));
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
          columns={columns(gesamt)}
          rowKey={({ position }) => position}
          rows={zeilen}
        />
      ))}
      <Table
        caption={`Je Arbeitgeber ${jahr}`}
        columns={columns(gesamt)}
        rows={arbeitgeber}
        rowKey={({ position }) => position}
      />
      <p className="kim-stand__fussnote">
        Als Haushaltsansatz auf volle 100 € aufgerundet: {euro(ansatzCent)} (Rundung {euro(rundungCent)}).
      </p>
    </Section>
  );
}
