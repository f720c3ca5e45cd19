import type { Zeilenentscheidung } from "@kim/domain/nachweis";
import { useStatus } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../../base/trpc.ts";
import type { Nachweisansicht } from "../ansicht.ts";

/** Decides on lines of the version under check, as many at once as there are. */
export function useEntscheiden({ nachweis: { inhaberId, id }, lauf: { version } }: Nachweisansicht) {
  const { melde } = useStatus();
  const create = useMutation(useTRPC().zeilenentscheidung.create.mutationOptions());
  return {
    pending: create.isPending,
    error: create.error,
    /** Settles once the page shows it; what was refused stands in `error`. */
    entscheide: async (entscheidungen: Zeilenentscheidung[], getan: string) => {
      await create.mutateAsync({ nachweis: { inhaberId, id }, version, entscheidungen });
      melde(getan);
    },
  };
}
