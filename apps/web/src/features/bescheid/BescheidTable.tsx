import { summe } from "@kim/domain/grundlagen";
import { bausteinNamen } from "@kim/domain/stelle";
import { bescheidartNamen } from "@kim/domain/bescheid";
import { Badge, datum, euro, Table, TextLink, vzae, type Column } from "@kim/ui";
import type { Outputs } from "../../base/trpc.ts";

export type BescheidZeile = Outputs["bescheid"]["list"][number];

/** Bescheide of one year, each chain from its first to the one that counts; the sum adds what counts. */
export function BescheidTable({
  caption,
  bescheide,
  ziel,
  selected,
}: {
  caption: string;
  bescheide: readonly BescheidZeile[];
  ziel: string;
  selected?: string;
}) {
  const geltende = bescheide.filter(({ gilt }) => gilt);
  const zeile = (text: string) => <span className="kim-bescheid__zeile">{text}</span>;
  const columns: Column<BescheidZeile>[] = [
    {
      key: "bescheid",
      header: "Bescheid",
      rowHeader: true,
      cell: (b) => (
        <>
          <TextLink to={`${ziel}/${b.id}`}>{zeile(`${bescheidartNamen[b.art]} ${b.aktenzeichen}`)}</TextLink>
          <div className="kern-hint">{bausteinNamen[b.baustein]}</div>
        </>
      ),
      footer: "Summe der geltenden Bescheide",
    },
    { key: "stand", header: "Stand", cell: (b) => <StandBadge gilt={b.gilt} />, footer: "" },
    { key: "datum", header: "Vom", cell: (b) => datum(b.datum), footer: "" },
    {
      key: "zeitraum",
      header: "Bewilligungszeitraum",
      cell: (b) => zeile(`${datum(b.von)} – ${datum(b.bis)}`),
      footer: "",
    },
    {
      key: "vzae",
      header: "VZÄ",
      numeric: true,
      cell: (b) => vzae(b.vzaeHundertstel),
      footer: vzae(summe(geltende.map((b) => b.vzaeHundertstel))),
    },
    {
      key: "betrag",
      header: "Bewilligt",
      numeric: true,
      cell: (b) => zeile(euro(b.summeCent)),
      footer: zeile(euro(summe(geltende.map((b) => b.summeCent)))),
    },
    { key: "nachweis", header: "Nachweis fällig", cell: (b) => datum(b.nachweisFaelligAm), footer: "" },
  ];
  return (
    <Table
      caption={caption}
      captionHidden
      stacks
      columns={columns}
      rows={bescheide}
      rowKey={({ id }) => id}
      selectedKey={selected}
    />
  );
}

export const StandBadge = ({ gilt }: { gilt: boolean }) =>
  gilt ? <Badge tone="success">Gilt</Badge> : <Badge>Ersetzt</Badge>;
