import { useStatus } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../../base/trpc.ts";
import { useSelbstspeichern } from "../../../shared/entwurf/use-selbstspeichern.ts";
import type { Nachweisansicht, Entwurf } from "../ansicht.ts";

export type Bearbeitung = ReturnType<typeof useEntwurf>;

/** The draft of a proof as it is typed; what is still unsaved when the page is left is saved then. */
export function useEntwurf({ id }: Nachweisansicht["nachweis"], { angaben: gelesen, version: gelesenAls }: Entwurf) {
  const { melde } = useStatus();
  // The open list and the figures follow what is typed; nobody waits for them.
  const update = useMutation(useTRPC().nachweisEntwurf.update.mutationOptions({ meta: { auffrischen: "nebenher" } }));
  const { inhalt: angaben, ...rest } = useSelbstspeichern({
    gelesen,
    gelesenAls,
    sende: async (neue, version) => (await update.mutateAsync({ id, version, angaben: neue })).version,
    nichtGerettet: () => melde("Ihre letzte Änderung ist nicht gespeichert.", "danger"),
  });
  return { angaben, ...rest, error: update.error };
}
