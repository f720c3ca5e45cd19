import { malGeteilt, summe } from "../../grundlagen/geld.ts";

/**
 * Shares of the sum in hundredths of a percent, rounded half up; what rounding leaves or takes goes to the largest, the
 * first of them, so that they add up to 100.00 %. All zero when there is nothing to share.
 */
export function prozentteile(betraege: readonly number[]): number[] {
  const gesamt = summe(betraege);
  if (gesamt <= 0 || betraege.some((betrag) => betrag < 0)) return betraege.map(() => 0);
  const teile = betraege.map((betrag) => malGeteilt(betrag, 10_000, gesamt));
  const groesster = betraege.indexOf(Math.max(...betraege));
  return teile.map((teil, i) => (i === groesster ? teil + 10_000 - summe(teile) : teil));
}
