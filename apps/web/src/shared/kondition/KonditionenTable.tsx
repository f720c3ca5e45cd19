import { konditionspositionen, type KonditionenWerte, type Konditionsposition } from "@kim/domain/kondition";
import type { Baustein } from "@kim/domain/stelle";
import { Badge, euro, Table, type Column } from "@kim/ui";
import "./konditionen.css";

const columns: Column<Konditionsposition>[] = [
  { key: "was", header: "Wofür", rowHeader: true, cell: ({ name }) => name },
  { key: "wert", header: "Wert", numeric: true, cell: ({ cent, text }) => (cent === null ? text : euro(cent)) },
  { key: "je", header: "Je", cell: ({ je }) => <span className="kim-konditionen__kurz">{je ?? "–"}</span> },
  {
    key: "quelle",
    header: "Quelle",
    cell: ({ quelle, annahme }) => (
      <div className="kim-konditionen__text">
        {quelle} {annahme && <Badge tone="warning">Annahme</Badge>}
      </div>
    ),
  },
];

/** Rates, caps, instruments, vacancy methods and deadlines of a year with their sources, for these Bausteine. */
export function KonditionenTable({
  jahr,
  werte,
  bausteine = [1, 2, 3],
}: {
  jahr: number;
  werte: KonditionenWerte;
  bausteine?: readonly Baustein[];
}) {
  return (
    <Table
      caption={`Fördersätze ${jahr}`}
      captionHidden
      columns={columns}
      rows={konditionspositionen(werte).filter(({ baustein }) => bausteine.includes(baustein))}
      rowKey={({ feld }) => feld}
    />
  );
}
