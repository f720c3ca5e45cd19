import { dayNumber, isCalendarDay, isLeapYear } from "./kalendertag.ts";
import { z } from "./zod.ts";

/** A calendar day "YYYY-MM-DD", 1900 to 2199, without time or zone. Earlier and later compare as strings. */
export const PlainDate = z
  .string("Bitte ein Datum angeben.")
  .refine(isCalendarDay, "Diesen Tag gibt es nicht. Bitte ein Datum wie 2022-03-01 angeben.")
  .brand("PlainDate");
export type PlainDate = z.infer<typeof PlainDate>;

/** Throws on a text that is not a calendar day: for literals and database rows, not for input. */
export const plainDate = (text: string): PlainDate =>
  // Figures of a year ask for thousands of days: the schema, which takes ten times as long, has to say what is wrong.
  isCalendarDay(text) ? (text as PlainDate) : PlainDate.parse(text);

const inBerlin = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Berlin" });

export const heuteInBerlin = (now: Date): PlainDate => plainDate(inBerlin.format(now));

export const addDays = (day: PlainDate, days: number): PlainDate => fromDayNumber(dayNumber(day) + days);

/** Days from `von` to `bis`, both counted; 0 when `bis` lies before `von`. */
export const tageVonBis = (von: PlainDate, bis: PlainDate): number => Math.max(0, dayNumber(bis) - dayNumber(von) + 1);

export const tageImJahr = (jahr: number): number => (isLeapYear(jahr) ? 366 : 365);
export const jahresbeginn = (jahr: number): PlainDate => plainDate(`${jahr}-01-01`);
export const jahresende = (jahr: number): PlainDate => plainDate(`${jahr}-12-31`);
export const jahrVon = (day: PlainDate): number => Number(day.slice(0, 4));

export const minDate = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);
export const maxDate = (a: PlainDate, b: PlainDate): PlainDate => (a > b ? a : b);

function fromDayNumber(number: number): PlainDate {
  const era = Math.floor(number / 146_097);
  const dayOfEra = number - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return plainDate(`${String(year).padStart(4, "0")}-${twoDigits(month)}-${twoDigits(day)}`);
}

const twoDigits = (n: number): string => String(n).padStart(2, "0");
