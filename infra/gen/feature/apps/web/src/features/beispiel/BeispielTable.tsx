import { Table, zeitpunkt, type Column } from "@kim/ui";
import type { BeispielZeile } from "./ansicht.ts";

const columns: Column<BeispielZeile>[] = [
  { key: "bezeichnung", header: "Bezeichnung", rowHeader: true, cell: ({ bezeichnung }) => bezeichnung },
  { key: "am", header: "Eingetragen", cell: ({ angelegtAm }) => zeitpunkt(angelegtAm) },
  { key: "von", header: "Von", cell: ({ angelegtVon }) => angelegtVon },
];

export function BeispielTable({ liste }: { liste: readonly BeispielZeile[] }) {
  return (
    <Table
      caption="Beispiel"
      captionHidden
      columns={columns}
      rows={liste}
      rowKey={({ id }) => id}
      empty="Noch nichts eingetragen."
    />
  );
}
