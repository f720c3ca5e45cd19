import {
  konditionsaenderungen,
  type KonditionenWerte,
  type Konditionsaenderung,
  type Konditionsposition,
} from "@kim/domain/kondition";
import { Badge, euro, Table, type Column } from "@kim/ui";
import type { Fassung } from "./fassungen.ts";

const wert = ({ cent, text }: Konditionsposition) => (cent === null ? text : euro(cent));

const columns: Column<Konditionsaenderung>[] = [
  { key: "was", header: "Wofür", rowHeader: true, cell: ({ neu }) => neu.name },
  { key: "alt", header: "Bisher", numeric: true, cell: ({ alt }) => (alt ? wert(alt) : "–") },
  { key: "neu", header: "Neu", numeric: true, cell: ({ neu }) => wert(neu) },
  {
    key: "quelle",
    header: "Neue Quelle",
    cell: ({ neu }) => (
      <div className="kim-konditionen__text">
        {neu.quelle} {neu.annahme && <Badge tone="warning">Annahme</Badge>}
      </div>
    ),
  },
];

/** Every value, source or mark that is not as it was. */
export function Aenderungen({
  grundlage,
  jahr,
  werte,
}: {
  grundlage: Fassung | undefined;
  jahr: number;
  werte: KonditionenWerte;
}) {
  const bisher = grundlage ? `Fassung ${grundlage.fassung} für ${grundlage.jahr}` : "keiner früheren Fassung";
  return (
    <Table
      caption={`Änderungen für ${jahr} gegenüber ${bisher}`}
      columns={columns}
      rows={konditionsaenderungen(grundlage?.werte ?? null, werte)}
      rowKey={({ neu }) => neu.feld}
      empty="Alle Werte, Quellen und Annahmen bleiben, wie sie sind."
    />
  );
}
