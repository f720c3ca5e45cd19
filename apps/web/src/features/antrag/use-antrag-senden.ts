import { useStatus } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../base/trpc.ts";
import type { AntragEingabe } from "./antrag-eingabe.ts";
import type { Antragsansicht } from "./ansicht.ts";

/** Saves the draft, hands it in, or answers the authority. */
export function useAntragSenden({ id: antragId, version: gelesen }: Antragsansicht) {
  const trpc = useTRPC();
  const { melde } = useStatus();
  // What the fields were filled from: a refresh in the background must not lift it.
  const [version, setVersion] = useState(gelesen);
  const [schrittId] = useState(() => crypto.randomUUID());
  const update = useMutation(trpc.antrag.update.mutationOptions());
  const einreichung = useMutation(trpc.antragEinreichung.create.mutationOptions());
  const beantwortung = useMutation(trpc.antragBeantwortung.create.mutationOptions());

  const speichern = async (inhalt: AntragEingabe) => {
    einreichung.reset();
    const { version: neu } = await update.mutateAsync({ id: antragId, version, inhalt });
    setVersion(neu);
    return neu;
  };
  return {
    speichern: async ({ antwort: _, ...inhalt }: AntragEingabe) => {
      await speichern(inhalt);
      melde("Entwurf gespeichert.");
    },
    einreichen: async ({ antwort: _, ...inhalt }: AntragEingabe) => {
      await einreichung.mutateAsync({ id: schrittId, antragId, version: await speichern(inhalt) });
      melde("Der Antrag ist eingereicht.");
    },
    beantworten: async ({ antwort = "", ...inhalt }: AntragEingabe) => {
      await beantwortung.mutateAsync({ id: schrittId, antragId, version, text: antwort, inhalt });
      melde("Die Rückfrage ist beantwortet.");
    },
    error: update.error ?? einreichung.error ?? beantwortung.error,
    pending: update.isPending || einreichung.isPending || beantwortung.isPending,
  };
}
