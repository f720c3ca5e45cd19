import type { StelleId, WeiterleitungId } from "@kim/domain/grundlagen";
import type { EntwurfInhalt, WeiterleitungAngebot } from "@kim/domain/weiterleitung";
import { useStatus } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { useTRPC } from "../../../base/trpc.ts";
import { angebotAdresse, type Entwurf } from "../entwurf/entwurf.ts";

type Vorhaben = {
  stelleId: StelleId;
  herkunftId: WeiterleitungId | null;
  entwurf: Entwurf | undefined;
  gespeichert: () => void;
};

/** Keeps the draft, or makes the offer; draft and offer carry the same id. */
export function useAngebotSenden({ stelleId, herkunftId, entwurf, gespeichert }: Vorhaben) {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const { melde } = useStatus();
  const [id] = useState<string>(() => entwurf?.id ?? crypto.randomUUID());
  // What the fields were filled from: a refresh in the background must not lift it.
  const [version, setVersion] = useState(entwurf?.version);
  const anlage = useMutation(trpc.weiterleitungEntwurf.create.mutationOptions());
  const aenderung = useMutation(trpc.weiterleitungEntwurf.update.mutationOptions());
  const angebot = useMutation(trpc.weiterleitung.create.mutationOptions());
  return {
    id,
    speichern: async (inhalt: EntwurfInhalt) => {
      angebot.reset();
      if (version === undefined) {
        await anlage.mutateAsync({ id, stelleId, herkunftId, inhalt });
        setVersion(1);
      } else {
        setVersion((await aenderung.mutateAsync({ id, version, inhalt })).version);
      }
      gespeichert();
      melde("Als Entwurf gespeichert. Sie finden ihn unter „Weiterleitungen“; nur Ihre Organisation sieht ihn.");
      await navigate(angebotAdresse(stelleId, { herkunftId, entwurfId: id }), {
        replace: true,
        preventScrollReset: true,
      });
    },
    anbieten: async (eingabe: WeiterleitungAngebot) => {
      anlage.reset();
      aenderung.reset();
      await angebot.mutateAsync(eingabe);
      gespeichert();
      melde("Angeboten. Die andere Seite kann jetzt antworten.");
      await navigate(`/weiterleitungen/${id}`);
    },
    error: angebot.error ?? aenderung.error ?? anlage.error,
    pending: angebot.isPending || aenderung.isPending || anlage.isPending,
  };
}
