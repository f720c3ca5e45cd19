import { addDays, plainDate, tageVonBis, type PlainDate } from "../grundlagen/plain-date.ts";
import { feiertagAm } from "./feiertage.ts";

const montag = plainDate("1900-01-01");

/** 0 is Monday, 6 is Sunday. */
export const wochentag = (tag: PlainDate): number => (tageVonBis(montag, tag) - 1) % 7;

/** Why nothing is due on this day: a holiday by its name, Saturday or Sunday; undefined on an Arbeitstag. */
export function ruhetag(tag: PlainDate): string | undefined {
  const name = feiertagAm(tag);
  if (name) return name;
  const nummer = wochentag(tag);
  if (nummer === 5) return "Samstag";
  return nummer === 6 ? "Sonntag" : undefined;
}

/** The day itself, or the first Arbeitstag after it. */
export function naechsterArbeitstag(tag: PlainDate): PlainDate {
  let naechster = tag;
  while (ruhetag(naechster)) naechster = addDays(naechster, 1);
  return naechster;
}

/** So many Arbeitstage before the day, which itself is not counted. */
export function arbeitstageVor(tag: PlainDate, anzahl: number): PlainDate {
  let frueher = tag;
  for (let offen = anzahl; offen > 0;) {
    frueher = addDays(frueher, -1);
    if (!ruhetag(frueher)) offen -= 1;
  }
  return frueher;
}

/** So many Arbeitstage after the day, which itself is not counted. */
export function arbeitstageNach(tag: PlainDate, anzahl: number): PlainDate {
  let spaeter = tag;
  for (let offen = anzahl; offen > 0; offen -= 1) spaeter = naechsterArbeitstag(addDays(spaeter, 1));
  return spaeter;
}
