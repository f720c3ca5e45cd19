import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../trpc.ts";

/** Asks anew for everything that a step of an Antrag or a window changes. */
export function useAuffrischen(): () => Promise<unknown> {
  const { antrag, antragseingang, antragsfenster, startseite } = useTRPC();
  const queryClient = useQueryClient();
  return () =>
    Promise.all(
      [antrag, antragseingang, antragsfenster, startseite].map((bereich) =>
        queryClient.invalidateQueries(bereich.pathFilter()),
      ),
    );
}
