import { heuteInBerlin } from "@kim/domain/grundlagen";
import { bausteinNamen } from "@kim/domain/stelle";
import { Badge, datum, Table, type Column } from "@kim/ui";
import type { Outputs } from "../../base/trpc.ts";

export type Fenster = Outputs["antragsfenster"]["list"][number];

/** When which Baustein of which year may be applied for. */
export function FensterTable({ fenster }: { fenster: readonly Fenster[] }) {
  const heute = heuteInBerlin(new Date());
  const columns: Column<Fenster>[] = [
    {
      key: "baustein",
      header: "Baustein und Jahr",
      rowHeader: true,
      cell: (f) => `${bausteinNamen[f.baustein]}, ${f.jahr}`,
    },
    { key: "von", header: "Von", cell: (f) => datum(f.von) },
    { key: "bis", header: "Bis", cell: (f) => datum(f.bis) },
    {
      key: "stand",
      header: "Heute",
      cell: (f) =>
        heute < f.von ? (
          <Badge>Noch nicht offen</Badge>
        ) : heute > f.bis ? (
          <Badge>Geschlossen</Badge>
        ) : (
          <Badge tone="success">Offen</Badge>
        ),
    },
  ];
  return (
    <Table
      caption="Antragsfenster"
      captionHidden
      stacks
      columns={columns}
      rows={fenster}
      rowKey={(f) => `${f.jahr}-${f.baustein}`}
      empty="Die Bezirksregierung hat noch kein Antragsfenster festgelegt."
    />
  );
}
