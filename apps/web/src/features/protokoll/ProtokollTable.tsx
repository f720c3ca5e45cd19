import { befehlName } from "@kim/domain/texte";
import { Table, zeitpunkt, type Column } from "@kim/ui";
import type { Outputs } from "../../base/trpc.ts";
import { angaben } from "./angaben.ts";

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
        <ul className="kim-protokoll__angaben">
          {angaben(eingabe).map((angabe) => (
            <li key={angabe}>{angabe}</li>
          ))}
        </ul>
      </details>
    ),
  },
];

export const ProtokollTable = ({ zeilen }: { zeilen: Zeile[] }) => (
  <Table
    caption="Einträge, die neuesten zuerst"
    captionHidden
    columns={columns}
    rows={zeilen}
    rowKey={({ id }) => id}
  />
);
