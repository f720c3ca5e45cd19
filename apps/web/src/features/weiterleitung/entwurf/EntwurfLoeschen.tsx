import { Button, ConfirmDialog, RefusalNotice, Stack, useStatus } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { formRefusal } from "../../../base/api-error.ts";
import { useTRPC } from "../../../base/trpc.ts";
import type { EntwurfZeile } from "./entwurf.ts";

export function EntwurfLoeschen({ entwurf }: { entwurf: EntwurfZeile }) {
  const { melde } = useStatus();
  const [offen, setOffen] = useState(false);
  const loeschen = useMutation(
    useTRPC().weiterleitungEntwurf.delete.mutationOptions({
      onSuccess: () => {
        setOffen(false);
        melde("Entwurf gelöscht.");
      },
    }),
  );
  return (
    <>
      <Button size="small" icon="delete" onClick={() => setOffen(true)}>
        Löschen
      </Button>
      <ConfirmDialog
        open={offen}
        danger
        title="Entwurf löschen"
        confirmLabel="Löschen"
        pending={loeschen.isPending}
        onConfirm={() => loeschen.mutate({ id: entwurf.id })}
        onClose={() => setOffen(false)}
      >
        <Stack>
          <RefusalNotice refusal={formRefusal(loeschen.error)} />
          <p>
            Der Entwurf zu „{entwurf.stelleBezeichnung ?? "einer Stelle"}“ ist dann fort. Angeboten wurde damit noch
            nichts.
          </p>
        </Stack>
      </ConfirmDialog>
    </>
  );
}
