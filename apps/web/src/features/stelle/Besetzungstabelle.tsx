import { heuteInBerlin, type WeiterleitungId } from "@kim/domain/grundlagen";
import { qualifikationstext, type Besetzung, type Funktion } from "@kim/domain/stelle";
import { Button, Cluster, datum, Table, vzae, type Column } from "@kim/ui";
import { useState } from "react";
import { BesetzungBerichtigen } from "../../shared/besetzung/BesetzungBerichtigen.tsx";
import { KorrekturErbitten } from "../../shared/korrektur/KorrekturErbitten.tsx";
import type { StelleView } from "./ansicht.ts";
import { BesetzungBeendenDialog } from "./BesetzungBeendenDialog.tsx";

/** Everybody who ever filled the part, latest first; its keeper corrects, who gave the part asks for it. */
export function Besetzungstabelle({
  caption,
  besetzungen,
  weiterleitungen,
  pflegt,
  funktion,
  gegebenDurch = null,
}: {
  caption: string;
  besetzungen: readonly Besetzung[];
  weiterleitungen: StelleView["weiterleitungen"];
  pflegt: boolean;
  funktion: Funktion;
  gegebenDurch?: WeiterleitungId | null;
}) {
  return (
    <Table
      caption={caption}
      captionHidden
      columns={
        pflegt
          ? [...columns, aktion(weiterleitungen, funktion)]
          : gegebenDurch === null
            ? columns
            : [...columns, bitteUm(gegebenDurch)]
      }
      rows={besetzungen.toSorted((a, b) => b.von.localeCompare(a.von))}
      rowKey={({ id }) => id}
      empty={pflegt ? "Noch nie besetzt. Tragen Sie ein, wer die Stelle innehat." : "Noch nie besetzt."}
    />
  );
}

const columns: Column<Besetzung>[] = [
  { key: "pseudonym", header: "Pseudonym", rowHeader: true, cell: ({ pseudonym }) => pseudonym },
  { key: "vzae", header: "VZÄ", numeric: true, cell: ({ vzaeHundertstel }) => vzae(vzaeHundertstel) },
  { key: "von", header: "Von", cell: ({ von }) => datum(von) },
  { key: "bis", header: "Bis", cell: ({ bis }) => (bis === null ? "offen" : datum(bis)) },
  { key: "qualifikation", header: "Qualifikation", cell: qualifikationstext },
];

const aktion = (weiterleitungen: StelleView["weiterleitungen"], funktion: Funktion): Column<Besetzung> => ({
  key: "aktion",
  header: "Aktion",
  action: true,
  cell: (besetzung) => (
    <Cluster gap="s">
      <BesetzungBerichtigen besetzung={besetzung} funktion={funktion} />
      <Beenden besetzung={besetzung} weiterleitungen={weiterleitungen} />
    </Cluster>
  ),
});

const bitteUm = (weiterleitungId: WeiterleitungId): Column<Besetzung> => ({
  key: "aktion",
  header: "Aktion",
  action: true,
  cell: ({ id, pseudonym }) => (
    <KorrekturErbitten
      weiterleitungId={weiterleitungId}
      art="besetzung"
      eintraege={[{ id, name: `Besetzung „${pseudonym}“` }]}
      worin={`Besetzung „${pseudonym}“`}
    />
  ),
});

function Beenden({
  besetzung,
  weiterleitungen,
}: {
  besetzung: Besetzung;
  weiterleitungen: StelleView["weiterleitungen"];
}) {
  const { pseudonym, bis } = besetzung;
  const [open, setOpen] = useState(false);
  const [heute] = useState(() => heuteInBerlin(new Date()));
  const laeuft = bis === null || bis >= heute;
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        aria-label={laeuft ? `Besetzung „${pseudonym}“ beenden` : `Ende vorziehen: Besetzung „${pseudonym}“`}
        onClick={() => setOpen(true)}
      >
        {laeuft ? "Beenden" : "Ende vorziehen"}
      </Button>
      {open && (
        <BesetzungBeendenDialog
          besetzung={besetzung}
          weiterleitungen={weiterleitungen}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
