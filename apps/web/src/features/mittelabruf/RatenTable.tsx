import { Badge, datum, euro, Stack, Table } from "@kim/ui";
import type { BescheidMittel } from "./mittel.ts";

/** When a Pauschale is paid; the days are an assumption until the Land's are known. */
export function RatenTable({ bescheid }: { bescheid: BescheidMittel }) {
  return (
    <Stack gap="s">
      <Table
        caption={`Raten aus Baustein ${bescheid.baustein}`}
        captionHidden
        stacks
        rows={bescheid.raten}
        rowKey={({ nummer }) => String(nummer)}
        columns={[
          { key: "rate", header: "Rate", rowHeader: true, cell: (r) => `${r.nummer}. Rate` },
          { key: "faellig", header: "Fällig am", cell: (r) => datum(r.faelligAm) },
          { key: "betrag", header: "Betrag", numeric: true, cell: (r) => euro(r.betragCent) },
          { key: "gezahlt", header: "Ausgezahlt", numeric: true, cell: (r) => euro(r.ausgezahltCent) },
          {
            key: "stand",
            header: "Stand",
            cell: (r) => (r.offenCent === 0 ? <Badge tone="success">Ausgezahlt</Badge> : <Badge>Offen</Badge>),
          },
        ]}
      />
      {bescheid.raten.some(({ annahme }) => annahme) && <p className="kern-hint">{bescheid.ratenQuelle}</p>}
    </Stack>
  );
}
