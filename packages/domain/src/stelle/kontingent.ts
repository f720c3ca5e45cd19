import { jahrVon, type PlainDate } from "../grundlagen/plain-date.ts";
import type { Kontingent } from "./stelle.ts";

/**
 * What R12 measures against: the smallest Baustein 2 Kontingent of the recorded years an offer touches; 0 without one.
 */
export function baustein2Kontingent(
  kontingente: readonly Kontingent[],
  { beginn, ende }: { beginn: PlainDate; ende: PlainDate },
): number {
  const beruehrt = kontingente
    .filter((k) => k.baustein === 2 && k.jahr >= jahrVon(beginn) && k.jahr <= jahrVon(ende))
    .map((k) => k.vzaeHundertstel);
  return beruehrt.length === 0 ? 0 : Math.min(...beruehrt);
}
