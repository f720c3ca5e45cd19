import type { Bescheid } from "../bescheid/bescheid-angaben.ts";
import type { Abrufgegenstand } from "./mittelabruf-angaben.ts";
import type { Konditionsfassung } from "../kondition/konditionsfassung.ts";
import { plusMonate } from "../grundlagen/monate.ts";
import { minDate, type PlainDate } from "../grundlagen/plain-date.ts";

/** "einem Monat", "zwei Monaten": as a deadline is told after "innerhalb von". */
export const alsFrist = (monate: number): string =>
  monate === 1 ? "einem Monat" : `${monate === 2 ? "zwei" : monate} Monaten`;

/**
 * R32: within how many months money of the Bescheid must be needed, by the Fassung it rests on; null where the rule
 * does not hold for what is called.
 */
export function mittelfrist(
  fassungen: readonly Pick<Konditionsfassung, "id" | "werte">[],
  { konditionId, baustein }: Pick<Bescheid, "konditionId" | "baustein">,
  gegenstand: Abrufgegenstand | null,
): number | null {
  const fassung = fassungen.find(({ id }) => id === konditionId);
  if (!fassung) throw new RangeError(`Fassung ${konditionId} fehlt`);
  const { monate, gilt } = fassung.werte.fristen[baustein].mittel;
  return gilt === "alle_mittel" || gegenstand === "begleitung" ? monate : null;
}

/**
 * The latest day that a call for this day may name (R32, where it holds), inside the Bewilligungszeitraum if the call
 * is (R33). A late call without that rule is for what is due already, so its own day is the last.
 */
export function spaetestensBenoetigt(termin: PlainDate, bis: PlainDate, monate: number | null): PlainDate {
  if (termin > bis) return monate === null ? termin : plusMonate(termin, monate);
  return monate === null ? bis : minDate(plusMonate(termin, monate), bis);
}
