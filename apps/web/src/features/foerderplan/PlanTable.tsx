import { Badge, Table, type Column } from "@kim/ui";
import { Eurobetrag } from "../../shared/rechnung/Rechnungsbetrag.tsx";
import type { PlanZeile } from "./plan-zeilen.ts";

const columns: Column<PlanZeile>[] = [
  {
    key: "position",
    header: "Position",
    rowHeader: true,
    cell: ({ position, summe }) => <span className={summe ? "kim-plan__summe" : undefined}>{position}</span>,
  },
  { key: "betrag", header: "Betrag", numeric: true, cell: (zeile) => <Betrag zeile={zeile} /> },
  {
    key: "rechnung",
    header: "Berechnung",
    cell: ({ rechnung, annahme }) => (
      <div className="kim-plan__rechnung">
        {rechnung} {annahme && <Badge tone="warning">Annahme</Badge>}
      </div>
    ),
  },
];

const Betrag = ({ zeile: { cent, herleite } }: { zeile: PlanZeile }) =>
  cent === null ? "–" : <Eurobetrag cent={cent} herleite={herleite} />;

/** Lines of a plan with their sums set off, as a Kämmerei prints them. */
export function PlanTable({ caption, zeilen }: { caption: string; zeilen: readonly PlanZeile[] }) {
  return (
    <div className="kim-plan">
      <Table caption={caption} captionHidden columns={columns} rows={zeilen} rowKey={({ position }) => position} />
    </div>
  );
}
