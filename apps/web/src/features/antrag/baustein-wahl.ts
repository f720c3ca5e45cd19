import { heuteInBerlin, jahrVon } from "@kim/domain/grundlagen";
import type { Choice } from "@kim/ui";
import { bausteinwahl, jahreswahl } from "../../shared/liste/wahl.ts";

export const antragsbausteine: readonly Choice[] = bausteinwahl([1, 2]);

/** The year that is applied for now is the next one; the years around it stay within reach. */
export function antragsjahre(now: Date): { jahre: readonly Choice[]; naechstes: number } {
  const naechstes = jahrVon(heuteInBerlin(now)) + 1;
  return {
    naechstes,
    jahre: jahreswahl([-2, -1, 0, 1].map((plus) => naechstes + plus)),
  };
}
