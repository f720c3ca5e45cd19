import { heuteInBerlin, jahrVon } from "@kim/domain/grundlagen";
import { erstesFoerderjahr } from "@kim/domain/kondition";
import { useSearchParams } from "react-router";

export const ansichten = {
  baustein: "Nach Baustein",
  kategorie: "Nach Kategorie",
  stelle: "Nach Stelle",
  arbeitgeber: "Nach Arbeitgeber",
} as const;
export type Ansicht = keyof typeof ansichten;

/** What the address says; nonsense counts as not said. */
export function useFoerderstandAnsicht() {
  const [suche, setSuche] = useSearchParams();
  const laufendes = jahrVon(heuteInBerlin(new Date()));
  const setze = (name: "jahr" | "ansicht", wert: string) =>
    setSuche(
      (bisher) => {
        bisher.set(name, wert);
        return bisher;
      },
      { replace: true, preventScrollReset: true },
    );
  return { ...leseFoerderstandAnsicht(suche, laufendes), jahre: foerderjahre(laufendes), setze };
}

/** The years one can look at, the next one included, newest first. */
export const foerderjahre = (laufendes: number): number[] =>
  Array.from({ length: laufendes - erstesFoerderjahr + 2 }, (_, i) => laufendes + 1 - i);

export function leseFoerderstandAnsicht(suche: URLSearchParams, laufendes: number): { jahr: number; ansicht: Ansicht } {
  const ansicht = (Object.keys(ansichten) as Ansicht[]).find((name) => name === suche.get("ansicht"));
  return {
    jahr: foerderjahre(laufendes).find((jahr) => String(jahr) === suche.get("jahr")) ?? laufendes,
    ansicht: ansicht ?? "baustein",
  };
}
