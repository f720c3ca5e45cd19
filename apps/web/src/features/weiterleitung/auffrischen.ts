import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../trpc.ts";

/** Asks anew for everything that an offer, an answer or a withdrawal changes. */
export function useAuffrischen(): () => Promise<unknown> {
  const { weiterleitung, weiterleitungEntwurf, stelle, startseite, foerderplan } = useTRPC();
  const queryClient = useQueryClient();
  return () =>
    Promise.all([weiterleitung, weiterleitungEntwurf, stelle, startseite, foerderplan].map((bereich) => queryClient.invalidateQueries(bereich.pathFilter())));
}
