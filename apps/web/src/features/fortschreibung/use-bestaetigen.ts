import { useMutation } from "@tanstack/react-query";
import type { Fortschreibungsbefehl } from "@kim/domain/fortschreibung";
import { useState } from "react";
import { fieldErrors, formRefusal } from "../../base/api-error.ts";
import { useAuffrischen } from "../../base/auffrischen.ts";
import { useTRPC, type ApiError } from "../../base/trpc.ts";
import { schluessel, type Vorschlag } from "./ansicht.ts";

/** What came of one proposal: `satz` says why not. */
export type Ergebnis = { vorschlag: Vorschlag; satz: string | null };
export type Durchgang = { gesamt: number; ergebnisse: readonly Ergebnis[]; laeuft: boolean };

const nichts: Durchgang = { gesamt: 0, ergebnisse: [], laeuft: false };

/**
 * One command after the other, each for itself: what fails leaves the others standing, and what was done is not done
 * again.
 */
export function useBestaetigen() {
  const trpc = useTRPC();
  const auffrischen = useAuffrischen();
  const [durchgang, setDurchgang] = useState(nichts);
  const selbst = { meta: { auffrischen: "selbst" } } as const;
  const stelle = useMutation(trpc.stelle.update.mutationOptions(selbst));
  const vertrag = useMutation(trpc.weiterleitung.create.mutationOptions(selbst));
  const aenderung = useMutation(trpc.weiterleitungAenderung.create.mutationOptions(selbst));
  const plan = useMutation(trpc.foerderplan.update.mutationOptions(selbst));
  const sende = (befehl: Fortschreibungsbefehl): Promise<unknown> => {
    switch (befehl.art) {
      case "stelle":
        return stelle.mutateAsync(befehl.eingabe);
      case "vertrag":
        return vertrag.mutateAsync(befehl.eingabe);
      case "aenderung":
        return aenderung.mutateAsync(befehl.eingabe);
      case "plan":
        return plan.mutateAsync(befehl.eingabe);
    }
  };
  const bestaetige = async (vorschlaege: readonly Vorschlag[]) => {
    const ergebnisse: Ergebnis[] = [];
    setDurchgang({ gesamt: vorschlaege.length, ergebnisse, laeuft: true });
    for (const vorschlag of vorschlaege) {
      const satz = await sende(vorschlag.stand.befehl).then(
        () => null,
        (error: ApiError) => fieldErrors(error)[0]?.meldung ?? formRefusal(error)?.satz ?? error.message,
      );
      ergebnisse.push({ vorschlag, satz });
      setDurchgang({ gesamt: vorschlaege.length, ergebnisse: [...ergebnisse], laeuft: true });
    }
    await auffrischen();
    setDurchgang({ gesamt: vorschlaege.length, ergebnisse: [...ergebnisse], laeuft: false });
  };
  const vergiss = (vorschlag: Vorschlag) =>
    setDurchgang(({ ergebnisse, ...rest }) => ({
      ...rest,
      ergebnisse: ergebnisse.filter((e) => schluessel(e.vorschlag) !== schluessel(vorschlag)),
    }));
  return { durchgang, bestaetige, vergiss };
}
