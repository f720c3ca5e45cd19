import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../trpc.ts";

/** Asks anew for everything that a call, a decision or a payment changes. */
export function useAuffrischen(): () => Promise<unknown> {
  const queryClient = useQueryClient();
  const { mittelabruf, mittelabrufEingang, auszahlung, abruftermin, startseite } = useTRPC();
  return () =>
    Promise.all(
      [mittelabruf, mittelabrufEingang, auszahlung, abruftermin, startseite].map((bereich) =>
        queryClient.invalidateQueries(bereich.pathFilter()),
      ),
    );
}
