import { NachweisvorgangId } from "@kim/domain/grundlagen";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { formRefusal } from "../../../base/api-error.ts";
import { useAuffrischen } from "../../../base/auffrischen.ts";
import { useTRPC, type ApiError } from "../../../base/trpc.ts";
import type { Pruefeintrag } from "./pruef-filter.ts";

export type Sammelschritt = "pruefen" | "bescheinigen";
export type Sammelergebnis = { zeile: Pruefeintrag; ok: boolean; satz: string };

/** One proof after the other, each in a transaction of its own: what is refused holds up no other. */
export function useSammellauf() {
  const trpc = useTRPC();
  // The list is asked for again once, behind the last one.
  const ohneAuffrischen = { meta: { auffrischen: "selbst" } } as const;
  const pruefung = useMutation(trpc.sammelpruefung.create.mutationOptions(ohneAuffrischen));
  const bescheinigung = useMutation(trpc.sammelbescheinigung.create.mutationOptions(ohneAuffrischen));
  const auffrischen = useAuffrischen();
  const [stand, setStand] = useState<{ getan: number; von: number } | null>(null);
  const [ergebnisse, setErgebnisse] = useState<readonly Sammelergebnis[]>([]);
  const beginne = async (schritt: Sammelschritt, zeilen: readonly Pruefeintrag[]) => {
    const { mutateAsync } = schritt === "pruefen" ? pruefung : bescheinigung;
    const bisher: Sammelergebnis[] = [];
    setErgebnisse([]);
    for (const zeile of zeilen) {
      setStand({ getan: bisher.length, von: zeilen.length });
      const { inhaberId, id, version } = zeile;
      const befehl = { id: NachweisvorgangId.parse(crypto.randomUUID()), nachweis: { inhaberId, id }, version };
      const fehler = await mutateAsync(befehl).then(
        () => null,
        (error: ApiError) => formRefusal(error)?.satz ?? error.message,
      );
      bisher.push({ zeile, ok: fehler === null, satz: fehler ?? getan[schritt] });
      setErgebnisse([...bisher]);
    }
    setStand(null);
    await auffrischen();
  };
  return { beginne, stand, ergebnisse, laeuft: stand !== null };
}

const getan = {
  pruefen: "ohne Beanstandung geprüft, eine zweite Person bescheinigt.",
  bescheinigen: "bescheinigt und abgeschlossen.",
} as const satisfies Record<Sammelschritt, string>;
