import type { PlainDate } from "@kim/domain/grundlagen";
import { Merkmalart, merkmalKurznamen } from "@kim/domain/organisation";
import { datum, Table, TextLink, type Column } from "@kim/ui";
import type { Outputs } from "../../base/trpc.ts";
import { Merkmalmarke } from "../../shared/register/Merkmalmarke.tsx";

type Zeile = Outputs["register"]["list"]["zeilen"][number];

/** Kommunen against what they have. */
export function RegisterTable({ zeilen, ziel, tag }: { zeilen: readonly Zeile[]; ziel: string; tag: PlainDate }) {
  const columns: Column<Zeile>[] = [
    {
      key: "name",
      header: "Kommune",
      rowHeader: true,
      cell: ({ id, name, kreisName }) => (
        <>
          <TextLink to={`${ziel}/${id}`}>{name}</TextLink>
          {kreisName && <div className="kern-hint">{kreisName}</div>}
        </>
      ),
    },
    ...Merkmalart.options.map((art): Column<Zeile> => ({
      key: art,
      header: merkmalKurznamen[art],
      cell: ({ staende }) => <Merkmalmarke stand={staende[art] ?? "fehlt"} />,
    })),
  ];
  return (
    <Table
      caption={`Merkmale der Kommunen am ${datum(tag)}`}
      captionHidden
      columns={columns}
      rows={zeilen}
      rowKey={({ id }) => id}
    />
  );
}
