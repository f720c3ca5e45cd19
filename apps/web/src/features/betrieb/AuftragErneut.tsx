import { Button, useStatus } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../base/trpc.ts";
import type { Auftrag } from "./auftrag.ts";

export function AuftragErneut({ auftrag }: { auftrag: Auftrag }) {
  const { organisationId, id, bezeichnung, organisationName } = auftrag;
  const { melde } = useStatus();
  const create = useMutation(
    useTRPC().auftragwiederholung.create.mutationOptions({
      onSuccess: () => melde(`${bezeichnung}, ${organisationName}: erneut erteilt`),
      onError: ({ message }) => melde(message, "danger"),
    }),
  );
  return (
    <Button
      size="small"
      icon="autorenew"
      busy={create.isPending}
      aria-label={`Erneut erteilen: ${bezeichnung}, ${organisationName}`}
      onClick={() => create.mutate({ organisationId, id })}
    >
      Erneut erteilen
    </Button>
  );
}
