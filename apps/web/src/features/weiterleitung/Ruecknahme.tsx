import { Button, ConfirmDialog, RefusalNotice, Stack, useStatus } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { formRefusal } from "../../app/api-error.ts";
import { useTRPC } from "../../trpc.ts";
import { useAuffrischen } from "./auffrischen.ts";
import type { WeiterleitungZeile } from "./naechster-schritt.ts";

/** The giver takes an unanswered offer back. */
export function Ruecknahme({ weiterleitung: w }: { weiterleitung: WeiterleitungZeile }) {
  const trpc = useTRPC();
  const { melde } = useStatus();
  const [offen, setOffen] = useState(false);
  const auffrischen = useAuffrischen();
  const ruecknahme = useMutation(trpc.weiterleitungRuecknahme.create.mutationOptions({
    onSuccess: async () => {
      setOffen(false);
      melde("Angebot zurückgezogen. Der Anteil ist wieder frei.");
      await auffrischen();
    },
  }));
  const schliesse = () => {
    setOffen(false);
    if (!ruecknahme.isError) return;
    // Refused means the offer is no longer what this page shows.
    ruecknahme.reset();
    void auffrischen();
  };
  return (
    <>
      <Button danger onClick={() => setOffen(true)}>Angebot zurückziehen</Button>
      <ConfirmDialog
        open={offen}
        danger
        title="Angebot zurückziehen"
        confirmLabel="Zurückziehen"
        pending={ruecknahme.isPending}
        onConfirm={() => ruecknahme.mutate({ id: w.id })}
        onClose={schliesse}
      >
        <Stack>
          <RefusalNotice refusal={formRefusal(ruecknahme.error)} />
          <p>
            {w.empfaengerName} kann das Angebot dann nicht mehr annehmen. Der Anteil ist wieder frei; das zurückgezogene Angebot bleibt für beide Seiten im Verlauf stehen.
          </p>
        </Stack>
      </ConfirmDialog>
    </>
  );
}
