import { nachweisartNamen, nachweisstandNamen } from "@kim/domain/nachweis";
import { bausteinNamen } from "@kim/domain/stelle";
import { Badge, datum, Table, TextLink, zeitpunkt, type Column } from "@kim/ui";
import type { Outputs } from "../../base/trpc.ts";

export type Nachweiszeile = Outputs["nachweis"]["list"][number];

/** Papers of one year. */
export function NachweisTable({ caption, nachweise }: { caption: string; nachweise: readonly Nachweiszeile[] }) {
  return <Table caption={caption} captionHidden columns={columns} rows={nachweise} rowKey={({ id }) => id} />;
}

const columns: Column<Nachweiszeile>[] = [
  {
    key: "nachweis",
    header: "Nachweis",
    rowHeader: true,
    cell: (n) => (
      <>
        <TextLink to={`/nachweise/${n.inhaberId}/${n.id}`}>{`${nachweisartNamen[n.art]} ${n.jahr}`}</TextLink>
        <div className="kern-hint">{`${n.inhaberName}, ${bausteinNamen[n.baustein]}`}</div>
      </>
    ),
  },
  { key: "stand", header: "Stand", cell: (n) => <Badge>{nachweisstandNamen[n.stand]}</Badge> },
  { key: "faellig", header: "Fällig am", cell: (n) => datum(n.frist.am) },
  { key: "zuletzt", header: "Zuletzt", cell: ({ zuletztAm }) => (zuletztAm ? zeitpunkt(zuletztAm) : "–") },
];
