import { Button, ConfirmDialog, RefusalNotice, Stack } from "@kim/ui";
import { useState } from "react";
import { formRefusal } from "../../base/api-error.ts";
import { useLaufStart } from "./use-lauf-start.ts";

/** Another run of a year that has results: asks before they are replaced. */
export function LaufWiederholung({ jahr }: { jahr: number }) {
  const [fragt, setFragt] = useState(false);
  const { starten, laeuft, error } = useLaufStart(jahr);
  return (
    <>
      <Button icon="autorenew" onClick={() => setFragt(true)}>
        Neu berechnen
      </Button>
      <ConfirmDialog
        open={fragt}
        title={`Jahr ${jahr} neu berechnen?`}
        confirmLabel="Neu berechnen"
        pending={laeuft}
        onConfirm={starten}
        onClose={() => setFragt(false)}
      >
        <Stack gap="s">
          <p>
            Wo sich Stellen oder Besetzungen geändert haben, ersetzt das neue Ergebnis samt PDF das bisherige. Bei
            gleichen Zahlen ändert sich nichts.
          </p>
          <RefusalNotice refusal={formRefusal(error)} />
        </Stack>
      </ConfirmDialog>
    </>
  );
}
