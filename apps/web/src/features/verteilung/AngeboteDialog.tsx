import { euro, vzae } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC, type ApiError } from "../../base/trpc.ts";
import { NachfrageDialog } from "../../shared/vorgang/NachfrageDialog.tsx";
import type { Ansicht } from "./ansicht.ts";

/** All offers or none; a second click sends the same ids and makes no second offers. */
export function AngeboteDialog({
  verteilung,
  ergebnis,
  speichere,
  onClose,
}: Ansicht & { speichere: () => Promise<number>; onClose: () => void }) {
  const trpc = useTRPC();
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
  const angeboten = useMutation(trpc.verteilungAngebote.create.mutationOptions());
  const [entwurfsfehler, setEntwurfsfehler] = useState<ApiError | null>(null);
  const entwurfDann = async (sende: (version: number) => ReturnType<typeof angeboten.mutateAsync>) => {
    setEntwurfsfehler(null);
    const version = await speichere().catch((error: ApiError) => {
      setEntwurfsfehler(error);
      throw error;
    });
    return sende(version);
  };
  return (
    <NachfrageDialog
      titel="Angebote machen"
      senden="Verbindlich anbieten"
      befehl={{
        ...angeboten,
        error: entwurfsfehler ?? angeboten.error,
        mutateAsync: (teile: typeof angebote) =>
          entwurfDann((version) => angeboten.mutateAsync({ id: verteilung.id, version, teile })),
      }}
      eingabe={angebote}
      getan={`${angebote.length === 1 ? "Ein Angebot ist" : `${angebote.length} Angebote sind`} gemacht.`}
      onClose={onClose}
    >
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
    </NachfrageDialog>
  );
}
