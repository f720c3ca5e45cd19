import { heuteInBerlin } from "@kim/domain/grundlagen";
import type { Baustein } from "@kim/domain/stelle";
import { erstesFoerderjahr } from "@kim/domain/kondition";
import { useSearchParams } from "react-router";
import { mitAngabe } from "../../base/adresse.ts";

/** What the address says about the state's view. Nonsense in it counts as not said. */
export interface LandAnsicht {
  jahr: number;
  ansicht: "karte" | "tabelle";
  baustein: Baustein | undefined;
  bezirk: string | undefined;
  reihenfolge: "name" | "unbesetzt";
}

export function useLandAnsicht() {
  const [suche, setSuche] = useSearchParams();
  const jahre = landJahre(new Date());
  const setze = (name: keyof LandAnsicht, wert: string) =>
    setSuche((bisher) => mitAngabe(bisher, name, wert), { replace: true });
  const ansicht = leseLandAnsicht(suche, jahre);
  return { ...ansicht, jahre, setze, abfrage: `?${mitAngabe(suche, "jahr", String(ansicht.jahr))}` };
}

/** The years one can look at, newest first. */
export function landJahre(now: Date): number[] {
  const laufendes = Number(heuteInBerlin(now).slice(0, 4));
  return Array.from({ length: laufendes - erstesFoerderjahr + 1 }, (_, i) => laufendes - i);
}

/** Without a year: the one whose proofs are due, the year before the running one. */
export function leseLandAnsicht(suche: URLSearchParams, jahre: readonly number[]): LandAnsicht {
  const faellig = jahre[1] ?? jahre[0] ?? erstesFoerderjahr;
  return {
    jahr: jahre.find((jahr) => String(jahr) === suche.get("jahr")) ?? faellig,
    ansicht: suche.get("ansicht") === "tabelle" ? "tabelle" : "karte",
    baustein: ([1, 2, 3] as const).find((baustein) => String(baustein) === suche.get("baustein")),
    bezirk: suche.get("bezirk") || undefined,
    reihenfolge: suche.get("reihenfolge") === "unbesetzt" ? "unbesetzt" : "name",
  };
}
