import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../base/trpc.ts";
import { useSelbstspeichern } from "../../shared/entwurf/use-selbstspeichern.ts";
import type { Verteilung } from "./ansicht.ts";

/** The draft of a distribution as it is typed. */
export function useEntwurf({ id, inhalt: gelesen, version: gelesenAls }: Verteilung) {
  const update = useMutation(
    // The page computes from what is typed: asked again at every rest of the typing, it would learn nothing.
    useTRPC().verteilung.update.mutationOptions({ meta: { auffrischen: "selbst" } }),
  );
  const entwurf = useSelbstspeichern({
    gelesen,
    gelesenAls,
    sende: async (inhalt, version) => (await update.mutateAsync({ id, version, inhalt })).version,
  });
  return { ...entwurf, error: update.error };
}
