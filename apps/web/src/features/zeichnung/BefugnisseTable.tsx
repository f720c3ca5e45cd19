import { alsZeitraum } from "@kim/domain/grundlagen";
import { zeichnungsamtNamen } from "@kim/domain/nachweis";
import { Table, zeitpunkt, type Column } from "@kim/ui";
import type { Outputs } from "../../base/trpc.ts";
import { BefugnisBeenden } from "./BefugnisBeenden.tsx";

type Befugniszeile = Outputs["zeichnungsbefugnis"]["list"]["befugnisse"][number];

export function BefugnisseTable({
  titel,
  befugnisse,
  beendbar,
}: {
  titel: string;
  befugnisse: readonly Befugniszeile[];
  beendbar: boolean;
}) {
  return (
    <Table
      caption={`Zeichnungsbefugnisse: ${titel}`}
      captionHidden
      columns={beendbar ? [...columns, beenden] : columns}
      rows={befugnisse}
      rowKey={({ id }) => id}
    />
  );
}

const columns: Column<Befugniszeile>[] = [
  {
    key: "name",
    header: "Person und Funktion",
    rowHeader: true,
    cell: ({ name, amt }) => (
      <>
        {name}
        <div className="kern-hint">{zeichnungsamtNamen[amt]}</div>
      </>
    ),
  },
  { key: "gilt", header: "Gilt", cell: ({ von, bis }) => alsZeitraum(von, bis) },
  { key: "weg", header: "Zeichnet", cell: (b) => weg(b) },
  {
    key: "eingetragen",
    header: "Eingetragen",
    cell: ({ am, vonName }) => (
      <>
        {zeitpunkt(am)}
        <div className="kern-hint">von {vonName}</div>
      </>
    ),
  },
];

const beenden: Column<Befugniszeile> = {
  key: "beenden",
  header: "Beenden",
  action: true,
  cell: (befugnis) => <BefugnisBeenden befugnis={befugnis} />,
};

function weg({ benutzerId, zugang }: Befugniszeile) {
  if (benutzerId === null) return "auf Papier";
  if (zugang) return "hier oder auf Papier";
  return (
    <>
      auf Papier
      <div className="kern-hint">Der Zugang ist weg oder darf nicht mehr zeichnen.</div>
    </>
  );
}
