import { Button, useStatus } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../base/trpc.ts";
import type { Lauf } from "./lauf-auswahl.ts";

/** Computes all failed steps of a run again, and only those. */
export function FehlgeschlageneWiederholung({ lauf }: { lauf: Lauf }) {
  const { melde } = useStatus();
  const create = useMutation(
    useTRPC().jahreslaufWiederholung.createMany.mutationOptions({
      onError: ({ message }) => melde(message, "danger"),
    }),
  );
  return (
    <div>
      <Button icon="autorenew" busy={create.isPending} onClick={() => create.mutate({ laufId: lauf.id })}>
        {`Alle ${lauf.fehlgeschlagen} fehlgeschlagenen erneut berechnen`}
      </Button>
    </div>
  );
}
