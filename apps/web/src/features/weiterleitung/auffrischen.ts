import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../base/trpc.ts";

/** Asks anew for everything that an offer, an answer or a withdrawal changes. */
export function useAuffrischen(): () => Promise<unknown> {
  const {
    weiterleitung,
    weiterleitungAngebotslage,
    weiterleitungEntwurf,
    weiterleitungDokument,
    weiterleitungKosten,
    stelle,
    startseite,
    foerderplan,
    sitzung,
  } = useTRPC();
  const queryClient = useQueryClient();
  // The session too: the first accepted offer opens further pages to its receiver.
  const bereiche = [
    weiterleitung,
    weiterleitungAngebotslage,
    weiterleitungEntwurf,
    weiterleitungDokument,
    weiterleitungKosten,
    stelle,
    startseite,
    foerderplan,
    sitzung,
  ];
  return () => Promise.all(bereiche.map((bereich) => queryClient.invalidateQueries(bereich.pathFilter())));
}
