import { heuteInBerlin, qualifikationNamen, type Besetzung } from "@kim/domain";
import { Button, datum, Table, vzae, type Column } from "@kim/ui";
import { useState } from "react";
import { BesetzungBeendenDialog } from "./BesetzungBeendenDialog.tsx";

/** Latest first. */
export function Besetzungstabelle({ caption, besetzungen, pflegt }: { caption: string; besetzungen: readonly Besetzung[]; pflegt: boolean }) {
  const [ending, setEnding] = useState<Besetzung | undefined>(undefined);
  const columns: Column<Besetzung>[] = [
    { key: "pseudonym", header: "Pseudonym", rowHeader: true, cell: (besetzung) => besetzung.pseudonym },
    { key: "qualifikation", header: "Qualifikation", cell: (besetzung) => qualifikationNamen[besetzung.qualifikation] },
    { key: "vzae", header: "VZÄ", numeric: true, cell: (besetzung) => vzae(besetzung.vzaeHundertstel) },
    { key: "von", header: "Von", cell: (besetzung) => datum(besetzung.von) },
    { key: "bis", header: "Bis", cell: (besetzung) => (besetzung.bis === null ? "offen" : datum(besetzung.bis)) },
    ...(pflegt ? [{ key: "ende", header: "Aktion", action: true, cell: (besetzung: Besetzung) => <EndeButton besetzung={besetzung} onClick={() => setEnding(besetzung)} /> }] : []),
  ];
  return (
    <>
      <Table caption={caption} captionHidden columns={columns} rows={besetzungen.toSorted((a, b) => b.von.localeCompare(a.von))} rowKey={({ id }) => id} empty={pflegt ? "Noch nie besetzt. Tragen Sie ein, wer die Stelle innehat." : "Noch nie besetzt."} />
      {ending && <BesetzungBeendenDialog besetzung={ending} onClose={() => setEnding(undefined)} />}
    </>
  );
}

function EndeButton({ besetzung: { pseudonym, bis }, onClick }: { besetzung: Besetzung; onClick: () => void }) {
  const laeuft = bis === null || bis >= heuteInBerlin(new Date());
  return (
    <Button size="small" variant="tertiary" aria-label={laeuft ? `Besetzung „${pseudonym}“ beenden` : `Ende vorziehen: Besetzung „${pseudonym}“`} onClick={onClick}>
      {laeuft ? "Beenden" : "Ende vorziehen"}
    </Button>
  );
}
