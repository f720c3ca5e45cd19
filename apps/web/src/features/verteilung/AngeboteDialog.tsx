import { euro, ConfirmDialog, RefusalNotice, Stack, useStatus, vzae } from "@kim/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { formRefusal } from "../../app/api-error.ts";
import { useTRPC, type ApiError } from "../../trpc.ts";
import type { Ansicht } from "./ansicht.ts";

/** All offers or none; a second click sends the same ids and makes no second offers. */
export function AngeboteDialog({
  verteilung,
  ergebnis,
  speichere,
  onClose,
}: Ansicht & { speichere: () => Promise<number>; onClose: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { melde } = useStatus();
  const { teile, plan } = ergebnis;
  const [angebote] = useState(() =>
    teile.map(({ stelleId, empfaengerId, vzaeHundertstel, betragCent }) => ({
      id: crypto.randomUUID(),
      stelleId,
      empfaengerId,
      vzaeHundertstel,
      betragCent,
    })),
  );
  const angeboten = useMutation(
    trpc.verteilungAngebote.create.mutationOptions({
      onSuccess: async () => {
        melde(`${angebote.length === 1 ? "Ein Angebot ist" : `${angebote.length} Angebote sind`} gemacht.`);
        onClose();
        await Promise.all(
          [trpc.verteilung, trpc.weiterleitung, trpc.stelle, trpc.startseite].map((bereich) =>
            queryClient.invalidateQueries(bereich.pathFilter()),
          ),
        );
      },
    }),
  );
  const [entwurfsfehler, setEntwurfsfehler] = useState<ApiError | null>(null);
  const sende = () => {
    setEntwurfsfehler(null);
    speichere().then((version) => angeboten.mutate({ id: verteilung.id, version, teile: angebote }), setEntwurfsfehler);
  };
  return (
    <ConfirmDialog
      open
      title="Angebote machen"
      confirmLabel="Verbindlich anbieten"
      pending={angeboten.isPending}
      onConfirm={sende}
      onClose={onClose}
    >
      <Stack>
        <RefusalNotice refusal={formRefusal(entwurfsfehler ?? angeboten.error)} />
        <p>
          {plan.zuteilungen.length} Empfänger erhalten zusammen {vzae(plan.verteiltHundertstel)} VZÄ und{" "}
          {euro(angebote.reduce((summe, { betragCent }) => summe + betragCent, 0))}. Sie sehen ihr Angebot sofort und
          können antworten. Entweder gehen alle Angebote hinaus oder keines.
        </p>
        <ul>
          {plan.zuteilungen.map(({ organisationId, name, hundertstel }) => (
            <li key={organisationId}>
              {name}: {vzae(hundertstel)} VZÄ
            </li>
          ))}
        </ul>
        <p>Danach bleibt die Verteilung so stehen; einzelne Angebote können Sie noch zurückziehen.</p>
      </Stack>
    </ConfirmDialog>
  );
}
