import type { JahreslaufId } from "@kim/domain/grundlagen";
import { Button, ConfirmDialog, RefusalNotice, Stack, useStatus } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { formRefusal } from "../../base/api-error.ts";
import { useTRPC } from "../../base/trpc.ts";

/** Calls a run off: says before what stays and what is taken back. */
export function LaufAbbruch({ laufId, jahr }: { laufId: JahreslaufId; jahr: number }) {
  const [fragt, setFragt] = useState(false);
  const { melde } = useStatus();
  const create = useMutation(
    useTRPC().jahreslaufAbbruch.create.mutationOptions({
      onSuccess: () => {
        setFragt(false);
        melde(`Jahreslauf ${jahr} gestoppt`);
      },
    }),
  );
  return (
    <div>
      <Button icon="close" onClick={() => setFragt(true)}>
        Lauf stoppen
      </Button>
      <ConfirmDialog
        open={fragt}
        title={`Jahreslauf ${jahr} stoppen?`}
        confirmLabel="Lauf stoppen"
        pending={create.isPending}
        onConfirm={() => create.mutate({ laufId })}
        onClose={() => setFragt(false)}
      >
        <Stack gap="s">
          <p>
            Was noch nicht begonnen ist, wird zurückgenommen. Was schon berechnet ist oder gerade berechnet wird, bleibt
            und wird zu Ende geführt. Ein neuer Lauf holt den Rest nach.
          </p>
          <RefusalNotice refusal={formRefusal(create.error)} />
        </Stack>
      </ConfirmDialog>
    </div>
  );
}
