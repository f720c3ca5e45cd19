import { Table, zeitpunkt, type Column } from "@kim/ui";
import type { WeiterleitungZeile } from "../ansicht.ts";
import { verlauf, type Ereignis } from "./verlauf.ts";

const columns: Column<Ereignis>[] = [
  {
    key: "schritt",
    header: "Schritt",
    rowHeader: true,
    cell: (e) => (
      <>
        {e.schritt}
        {e.was && <div className="kern-hint">{e.was}</div>}
      </>
    ),
  },
  {
    key: "am",
    header: "Wann und wer",
    cell: (e) => (
      <>
        {e.am === null ? "Steht aus" : zeitpunkt(e.am)}
        <div className="kern-hint">{e.wer}</div>
      </>
    ),
  },
];
const grund: Column<Ereignis> = {
  key: "grund",
  header: "Grund",
  cell: (e) => <div className="kim-weiterleitung__grund">{e.grund ?? "–"}</div>,
};

/** Who did what to the contract, when and why. */
export function WeiterleitungVerlauf({ weiterleitung }: { weiterleitung: WeiterleitungZeile }) {
  const ereignisse = verlauf(weiterleitung);
  const begruendet = ereignisse.some((e) => e.grund !== null);
  return (
    <Table
      caption="Verlauf"
      captionHidden
      columns={begruendet ? [...columns, grund] : columns}
      rows={ereignisse}
      rowKey={(e) => e.schluessel}
    />
  );
}
