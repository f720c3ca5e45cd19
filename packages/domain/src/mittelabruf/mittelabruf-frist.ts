import type { Bescheid } from "../bescheid/bescheid-angaben.ts";
import type { Abrufgegenstand } from "./mittelabruf-angaben.ts";
import type { Konditionsfassung } from "../kondition/konditionsfassung.ts";
import { addDays, jahrVon, minDate, plainDate, type PlainDate } from "../grundlagen/plain-date.ts";

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

/** R32: the same day so many months later; the month's last day where that month is shorter. */
export function monateNach(tag: PlainDate, monate: number): PlainDate {
  const folgender = monatsbeginn(tag, monate + 1);
  // The calendar of PlainDate ends in 2199.
  if (folgender === undefined) return plainDate("2199-12-31");
  const monatsende = addDays(folgender, -1);
  return plainDate(
    `${monatsende.slice(0, 8)}${tag.slice(8) < monatsende.slice(8) ? tag.slice(8) : monatsende.slice(8)}`,
  );
}

/**
 * The latest day that a call for this day may name (R32, where it holds), inside the Bewilligungszeitraum if the call
 * is (R33). A late call without that rule is for what is due already, so its own day is the last.
 */
export function spaetestensBenoetigt(termin: PlainDate, bis: PlainDate, monate: number | null): PlainDate {
  if (termin > bis) return monate === null ? termin : monateNach(termin, monate);
  return monate === null ? bis : minDate(monateNach(termin, monate), bis);
}

function monatsbeginn(tag: PlainDate, monateSpaeter: number): PlainDate | undefined {
  const monate = jahrVon(tag) * 12 + Number(tag.slice(5, 7)) - 1 + monateSpaeter;
  const jahr = Math.floor(monate / 12);
  return jahr > 2199 ? undefined : plainDate(`${jahr}-${String((monate % 12) + 1).padStart(2, "0")}-01`);
}
