import { addDays, type PlainDate } from "../grundlagen/plain-date.ts";

/** R108: days that a lower level's date has to lie before the upper one's. Annahme (nachweis.md). */
export const abstandMindestensTage = 21;

/** R108: the latest day of the lower level; its own date where that is early enough. */
export const spaetestensUnten = (obenAm: PlainDate): PlainDate => addDays(obenAm, -abstandMindestensTage);

/** Where a giver moves the days of a year that are no longer before its own. */
export const abstandsziel = (jahr: number): string => `/fristen-der-empfaenger?jahr=${jahr}&abstand=fehlt`;

export const liegtFruehGenug = (untenAm: PlainDate, obenAm: PlainDate): boolean => untenAm <= spaetestensUnten(obenAm);
