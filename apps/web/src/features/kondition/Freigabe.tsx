import { Button, ConfirmDialog, RefusalNotice, Stack, useStatus } from "@kim/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { formRefusal } from "../../app/api-error.ts";
import { useTRPC } from "../../trpc.ts";
import type { Fassung } from "./fassungen.ts";

/** The second pair of eyes publishes a proposal. */
export function Freigabe({ fassung: { id, jahr, fassung, abloesung } }: { fassung: Fassung }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { melde } = useStatus();
  const [offen, setOffen] = useState(false);
  const freigabe = useMutation(
    trpc.konditionFreigabe.create.mutationOptions({
      onSuccess: async () => {
        setOffen(false);
        melde(`Fassung ${fassung} für ${jahr} ist veröffentlicht.`);
        await queryClient.invalidateQueries(trpc.kondition.pathFilter());
      },
    }),
  );
  const schliesse = () => {
    setOffen(false);
    freigabe.reset();
  };
  return (
    <div>
      <Button variant="primary" onClick={() => setOffen(true)}>
        Fassung {fassung} für {jahr} freigeben
      </Button>
      <ConfirmDialog
        open={offen}
        title={`Fassung ${fassung} für ${jahr} freigeben`}
        confirmLabel="Freigeben"
        pending={freigabe.isPending}
        onConfirm={() => freigabe.mutate({ konditionId: id })}
        onClose={schliesse}
      >
        <Stack>
          <RefusalNotice refusal={formRefusal(freigabe.error)} />
          <p>
            Ab sofort rechnen alle Förderpläne und Jahresläufe für {jahr} mit dieser Fassung. Sie lässt sich nicht
            zurücknehmen, nur durch eine neue ersetzen.
            {abloesung && " Bestehende Bescheide behalten die Fassung, auf der sie beruhen."}
          </p>
        </Stack>
      </ConfirmDialog>
    </div>
  );
}
