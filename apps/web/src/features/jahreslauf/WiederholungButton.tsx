import type { JahreslaufId } from "@kim/domain/grundlagen";
import { Button, useStatus } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../base/trpc.ts";
import type { Schritt } from "./lauf-auswahl.ts";

export function WiederholungButton({
  laufId,
  schritt: { organisationId, name },
}: {
  laufId: JahreslaufId;
  schritt: Schritt;
}) {
  const trpc = useTRPC();
  const { melde } = useStatus();
  const create = useMutation(
    trpc.jahreslaufWiederholung.create.mutationOptions({
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
