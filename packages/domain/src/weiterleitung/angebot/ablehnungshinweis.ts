import { heuteInBerlin } from "../../grundlagen/plain-date.ts";
import type { StelleHinweis } from "../../stelle/stelle-refusal.ts";
import type { Stelle } from "../../stelle/stelle.ts";
import { istLebendig, type Vertragskern } from "../vertrag/weiterleitung.ts";

type Angebot = Pick<Vertragskern, "angebotenAm" | "zurueckgezogenAm"> & {
  antwort: { angenommen: boolean; am: string } | null;
  empfaengerName: string;
};

/** R7: a Kommune may decline a coordination post; what it said is recorded, and the post stays with the Kreis. */
export function hinweiseZurAblehnung(
  { funktion }: Pick<Stelle, "funktion">,
  weiterleitungen: readonly Angebot[],
): StelleHinweis[] {
  if (funktion !== "koordination" || weiterleitungen.some(istLebendig)) return [];
  const letzte = weiterleitungen
    .filter(({ antwort }) => antwort !== null)
    .toSorted((a, b) => (a.angebotenAm < b.angebotenAm ? 1 : -1))[0];
  if (letzte?.antwort?.angenommen !== false) return [];
  return [
    {
      reason: "ablehnung-festgehalten",
      regel: "R7",
      empfaenger: letzte.empfaengerName,
      am: heuteInBerlin(new Date(letzte.antwort.am)),
    },
  ];
}
