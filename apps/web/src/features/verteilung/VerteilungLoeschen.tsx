import type { VerteilungId } from "@kim/domain/verteilung";
import { Button, ConfirmDialog, RefusalNotice, useStatus } from "@kim/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { formRefusal } from "../../app/api-error.ts";
import { useTRPC } from "../../trpc.ts";

export function VerteilungLoeschen({ id }: { id: VerteilungId }) {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const { melde } = useStatus();
  const [offen, setOffen] = useState(false);
  const loeschen = useMutation(
    trpc.verteilung.delete.mutationOptions({
      onSuccess: async () => {
        melde("Der Entwurf ist gelöscht.");
        await navigate("/verteilungen");
        await queryClient.invalidateQueries(trpc.verteilung.list.queryFilter());
      },
    }),
  );
  return (
    <>
      <Button danger size="small" icon="delete" onClick={() => setOffen(true)}>
        Entwurf löschen
      </Button>
      <ConfirmDialog
        open={offen}
        danger
        title="Entwurf löschen"
        confirmLabel="Löschen"
        pending={loeschen.isPending}
        onConfirm={() => loeschen.mutate({ id })}
        onClose={() => setOffen(false)}
      >
        <RefusalNotice refusal={formRefusal(loeschen.error)} />
        <p>Der Entwurf verschwindet mit allen Verzichten, die darin festgehalten sind.</p>
      </ConfirmDialog>
    </>
  );
}
