import { summe } from "./geld.ts";
import { jahresbeginn, jahresende, jahrVon, maxDate, minDate, tageVonBis, type PlainDate } from "./plain-date.ts";
import { isLeapYear } from "./kalendertag.ts";

/**
 * What the days from `von` to `bis` weigh where an amount is shared out by days: every calendar year the same, whatever
 * its length, each of its days an equal part of it. So the first year of two is worth exactly half, leap year or not.
 * In 365 × 366ths of a year, to stay with whole numbers; 0 when `bis` lies before `von`.
 */
export const tagegewicht = (von: PlainDate, bis: PlainDate): number =>
  jahrVon(von) === jahrVon(bis)
    ? gewichtIm(jahrVon(von), von, bis)
    : summe(
        Array.from({ length: Math.max(0, jahrVon(bis) - jahrVon(von) + 1) }, (_, i) => jahrVon(von) + i).map((jahr) =>
          gewichtIm(jahr, maxDate(von, jahresbeginn(jahr)), minDate(bis, jahresende(jahr))),
        ),
      );

const gewichtIm = (jahr: number, von: PlainDate, bis: PlainDate): number =>
  tageVonBis(von, bis) * (isLeapYear(jahr) ? 365 : 366);
