import { isCalendarDay } from "./kalendertag.ts";
import { addDays, jahrVon, plainDate, type PlainDate } from "./plain-date.ts";

// The calendar of PlainDate ends in 2199.
const letzterTag = plainDate("2199-12-31");

/**
 * The day with the same number so many months later (or earlier, when negative), or the last of that month where it has
 * no such day: 31.01. and a month are 28.02. or 29.02. (§ 188 Abs. 2 and 3 BGB).
 */
export function plusMonate(tag: PlainDate, monate: number): PlainDate {
  const ziel = monatszahl(tag) + monate;
  if (ziel > monatszahl(letzterTag)) return letzterTag;
  const gleicher = `${monatstext(ziel)}-${tag.slice(8, 10)}`;
  return isCalendarDay(gleicher) ? plainDate(gleicher) : addDays(monatserster(tag, monate + 1), -1);
}

/** The first day of the month so many months later. */
export const monatserster = (tag: PlainDate, monateSpaeter: number): PlainDate =>
  plainDate(`${monatstext(monatszahl(tag) + monateSpaeter)}-01`);

const monatszahl = (tag: PlainDate): number => jahrVon(tag) * 12 + Number(tag.slice(5, 7)) - 1;

const monatstext = (monate: number): string =>
  `${Math.floor(monate / 12)}-${String((monate % 12) + 1).padStart(2, "0")}`;
