import { befehlName } from "@kim/domain";
import { Table, zeitpunkt, type Column } from "@kim/ui";
import type { Outputs } from "../../trpc.ts";

type Zeile = Outputs["protokoll"]["list"]["zeilen"][number];

const columns: Column<Zeile>[] = [
  { key: "am", header: "Wann", cell: ({ am }) => zeitpunkt(am) },
  { key: "befehl", header: "Vorgang", rowHeader: true, cell: ({ befehl }) => befehlName(befehl) },
  { key: "person", header: "Person", cell: ({ benutzerName }) => benutzerName },
  {
    key: "eingabe",
    header: "Angaben",
    cell: ({ eingabe }) => (
      <details>
        <summary>Anzeigen</summary>
        <pre className="kim-protokoll__eingabe">{JSON.stringify(eingabe, null, 2)}</pre>
      </details>
    ),
  },
];

export const ProtokollTable = ({ zeilen }: { zeilen: Zeile[] }) => (
  <Table caption="Einträge, die neuesten zuerst" captionHidden columns={columns} rows={zeilen} rowKey={({ id }) => id} />
);
