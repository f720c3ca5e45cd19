import type { EinladungsannahmeEingabe } from "@kim/domain/organisation";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { useTRPC } from "../../base/trpc.ts";

/** Redeems the link, then logs in through the ordinary door and goes to the welcome page. */
export function useAnnahme() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  const anmelden = useMutation(
    trpc.sitzung.create.mutationOptions({
      meta: { auffrischen: "selbst" },
      onSuccess: async () => {
        await navigate("/willkommen", { replace: true });
        // Nothing the person before has seen may still be in memory.
        await queryClient.resetQueries();
      },
      // Accepted is accepted: what is left is an ordinary login.
      onError: () => navigate("/anmelden?weiter=/willkommen", { replace: true }),
    }),
  );
  const annahme = useMutation(
    trpc.einladungsannahme.create.mutationOptions({
      onSuccess: ({ email, organisationId }, { passwort }) => anmelden.mutate({ email, passwort, organisationId }),
    }),
  );
  return {
    annehmen: (eingabe: EinladungsannahmeEingabe) => annahme.mutate(eingabe),
    laeuft: annahme.isPending || annahme.isSuccess,
    error: annahme.error,
  };
}
