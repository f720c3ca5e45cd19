import type { JahreslaufId } from "@kim/domain/grundlagen";
import { Notice, useStatus } from "@kim/ui";
import { useQueryClient } from "@tanstack/react-query";
import { useSubscription } from "@trpc/tanstack-react-query";
import { useEffect, useState } from "react";
import { useAuffrischen } from "../../base/auffrischen.ts";
import { useTRPC } from "../../base/trpc.ts";
import type { Lauf } from "./lauf-auswahl.ts";

const NEUER_VERSUCH_MS = 3_000;

/** Keeps a running run up to date, and says so while it cannot. */
export function LaufLive({ laufId }: { laufId: JahreslaufId }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { melde } = useStatus();
  const auffrischen = useAuffrischen();
  const [getrennt, setGetrennt] = useState(false);

  const onData = (lauf: Lauf) => {
    setGetrennt(false);
    queryClient.setQueryData(trpc.jahreslauf.get.queryKey({ laufId }), lauf);
    if (!lauf.beendetAm) return;
    void auffrischen();
    if (lauf.abgebrochenAm) {
      melde(`Jahreslauf ${lauf.jahr} gestoppt`, "warning");
    } else if (lauf.fehlgeschlagen > 0) {
      melde(`Jahreslauf ${lauf.jahr} beendet, ${lauf.fehlgeschlagen} von ${lauf.anzahl} fehlgeschlagen`, "warning");
    } else {
      melde(`Jahreslauf ${lauf.jahr} beendet`);
    }
  };
  const { status, reset } = useSubscription(
    trpc.jahreslauf.verlauf.subscriptionOptions(
      { laufId },
      {
        onData,
        onError: () => setGetrennt(true),
        onConnectionStateChange: ({ error }) => error && setGetrennt(true),
      },
    ),
  );

  // The browser reconnects by itself until a server in between answers with an error: from then on it is up to us.
  useEffect(() => {
    if (status !== "error") return;
    const timer = setTimeout(reset, NEUER_VERSUCH_MS);
    return () => clearTimeout(timer);
  }, [status, reset]);

  if (!getrennt) return null;
  return (
    <Notice tone="warning" role="status" title="Verbindung unterbrochen">
      Der Lauf geht weiter, nur die Anzeige steht. Sie verbindet sich von selbst wieder.
    </Notice>
  );
}
