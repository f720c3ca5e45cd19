import { alsZeitraum } from "@kim/domain/grundlagen";
import { hatGegolten, merkmalKurznamen } from "@kim/domain/organisation";
import { Badge, Table, zeitpunkt, type Column } from "@kim/ui";
import type { Outputs } from "../../base/trpc.ts";
import { Merkmalmarke } from "../../shared/register/Merkmalmarke.tsx";
import { MerkmalBeenden } from "./MerkmalBeenden.tsx";

type Merkmalzeile = Outputs["register"]["get"]["merkmale"][number];

/** The entries of one Kommune, ended ones too, each with who says so. */
export function MerkmaleTable({ merkmale, darf }: { merkmale: readonly Merkmalzeile[]; darf: boolean }) {
  return (
    <Table
      caption="Einträge im Register"
      captionHidden
      columns={darf ? [...columns, beenden] : columns}
      rows={merkmale}
      rowKey={({ id }) => id}
    />
  );
}

const columns: Column<Merkmalzeile>[] = [
  { key: "art", header: "Merkmal", rowHeader: true, cell: ({ art }) => merkmalKurznamen[art] },
  {
    key: "zeit",
    header: "Gilt",
    cell: (m) => (hatGegolten(m) ? alsZeitraum(m.von, m.bis) : <Badge>Hat nie bestanden</Badge>),
  },
  { key: "stand", header: "Stand", cell: ({ annahme }) => <Merkmalmarke stand={annahme ? "annahme" : "belegt"} /> },
  {
    key: "quelle",
    header: "Quelle",
    cell: ({ quelle, am, vonName, ende }) => (
      <>
        {quelle}
        <div className="kern-hint">
          Eingetragen {zeitpunkt(am)} von {vonName}
        </div>
        {ende && (
          <>
            <div>Ende: {ende.quelle}</div>
            <div className="kern-hint">
              Beendet {zeitpunkt(ende.am)} von {ende.vonName}
            </div>
          </>
        )}
      </>
    ),
  },
];

const beenden: Column<Merkmalzeile> = {
  key: "beenden",
  header: "Beenden",
  action: true,
  cell: (merkmal) => hatGegolten(merkmal) && <MerkmalBeenden merkmal={merkmal} />,
};
