import { Button } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../base/trpc.ts";
import { NachfrageDialog } from "../../shared/vorgang/NachfrageDialog.tsx";
import type { Fassung } from "./fassungen.ts";

/** The second pair of eyes publishes a proposal. */
export function Freigabe({ fassung: { id, jahr, fassung, abloesung } }: { fassung: Fassung }) {
  const [offen, setOffen] = useState(false);
  const freigabe = useMutation(useTRPC().konditionFreigabe.create.mutationOptions());
  return (
    <div>
      <Button variant="primary" onClick={() => setOffen(true)}>
        Fassung {fassung} für {jahr} freigeben
      </Button>
      {offen && (
        <NachfrageDialog
          titel={`Fassung ${fassung} für ${jahr} freigeben`}
          senden="Freigeben"
          befehl={freigabe}
          eingabe={{ konditionId: id }}
          getan={`Fassung ${fassung} für ${jahr} ist veröffentlicht.`}
          onClose={() => setOffen(false)}
        >
          <p>
            Ab sofort rechnen alle Förderpläne und Jahresläufe für {jahr} mit dieser Fassung. Sie lässt sich nicht
            zurücknehmen, nur durch eine neue ersetzen.
            {abloesung && " Bestehende Bescheide behalten die Fassung, auf der sie beruhen."}
          </p>
        </NachfrageDialog>
      )}
    </div>
  );
}
