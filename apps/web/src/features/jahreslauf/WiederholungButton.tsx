import type { JahreslaufId } from "@kim/domain/grundlagen";
import { Button, useStatus } from "@kim/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../trpc.ts";
import type { Schritt } from "./lauf-auswahl.ts";

export function WiederholungButton({
  laufId,
  schritt: { organisationId, name },
}: {
  laufId: JahreslaufId;
  schritt: Schritt;
}) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { melde } = useStatus();
  const create = useMutation(
    trpc.jahreslaufWiederholung.create.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries(trpc.jahreslauf.pathFilter()),
      onError: ({ message }) => melde(message, "danger"),
    }),
  );
  return (
    <Button
      size="small"
      icon="autorenew"
      busy={create.isPending}
      aria-label={`Erneut berechnen: ${name}`}
      onClick={() => create.mutate({ laufId, organisationId })}
    >
      Erneut berechnen
    </Button>
  );
}
