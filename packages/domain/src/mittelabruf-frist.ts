import { addDays, jahrVon, minDate, plainDate, type PlainDate } from "./plain-date.ts";

/** R32: the same day two months later; the month's last day where that month is shorter. */
export function zweiMonateNach(tag: PlainDate): PlainDate {
  const folgender = monatsbeginn(tag, 3);
  // The calendar of PlainDate ends in 2199.
  if (folgender === undefined) return plainDate("2199-12-31");
  const monatsende = addDays(folgender, -1);
  return plainDate(`${monatsende.slice(0, 8)}${tag.slice(8) < monatsende.slice(8) ? tag.slice(8) : monatsende.slice(8)}`);
}

/** The latest day that a call for this day may name (R32), inside the Bewilligungszeitraum. */
export const spaetestensBenoetigt = (termin: PlainDate, bis: PlainDate): PlainDate => minDate(zweiMonateNach(termin), bis);

function monatsbeginn(tag: PlainDate, monateSpaeter: number): PlainDate | undefined {
  const monate = jahrVon(tag) * 12 + Number(tag.slice(5, 7)) - 1 + monateSpaeter;
  const jahr = Math.floor(monate / 12);
  return jahr > 2199 ? undefined : plainDate(`${jahr}-${String((monate % 12) + 1).padStart(2, "0")}-01`);
}
