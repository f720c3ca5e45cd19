import type { BasiszinssatzId } from "@kim/domain/grundlagen";
import { Button } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../base/trpc.ts";
import { NachfrageDialog } from "../../shared/vorgang/NachfrageDialog.tsx";

/** A second person compared the entry with its source. */
export function BasiszinsBestaetigen({ id, satz, quelle }: { id: BasiszinssatzId; satz: string; quelle: string }) {
  const [offen, setOffen] = useState(false);
  const befehl = useMutation(useTRPC().basiszinsbestaetigung.create.mutationOptions());
  return (
    <>
      <Button size="small" aria-label={`${satz} bestätigen`} onClick={() => setOffen(true)}>
        Bestätigen
      </Button>
      {offen && (
        <NachfrageDialog
          titel={`${satz} bestätigen`}
          senden="Bestätigen"
          eingabe={{ basiszinssatzId: id }}
          befehl={befehl}
          getan={`${satz} ist bestätigt.`}
          onClose={() => setOffen(false)}
        >
          <p>{`Sie haben den Satz mit der Quelle verglichen: ${quelle}. Danach wird mit ihm gerechnet.`}</p>
        </NachfrageDialog>
      )}
    </>
  );
}
