import { addDays, maxDate, minDate, plainDate, type PlainDate } from "@kim/domain/grundlagen";
import { auszahlungstermineBaustein1, letztesFoerderjahr } from "@kim/domain/kondition";
import type { Baustein } from "@kim/domain/stelle";

/** The first year the demo tells of. */
export const erstesJahr = 2021;

/**
 * Up to which day the demo is told: the day on which it is laid, never before the days its fixed contracts speak of,
 * and never into a year nobody has conditions for.
 */
export const stichtagVon = (heute: PlainDate): PlainDate =>
  minDate(maxDate(heute, plainDate("2026-11-22")), plainDate(`${letztesFoerderjahr}-12-31`));

/** The years of the programme up to a day. */
export const programmjahre = (bis: string, von = erstesJahr): number[] =>
  Array.from({ length: Number(bis.slice(0, 4)) - von + 1 }, (_, i) => von + i);

export const tageSpaeter = (tag: string, tage: number): PlainDate => addDays(plainDate(tag), tage);

/** An instant in office hours of the day. */
export const amTag = (tag: string, stunde = 9): Date => new Date(`${tag}T${String(stunde).padStart(2, "0")}:00:00Z`);

/** The days of a year on which money of a Baustein may be called. */
export const abruftage = (jahr: number, baustein: Baustein): string[] =>
  baustein === 1
    ? auszahlungstermineBaustein1(jahr).termine
    : ["02-15", "05-15", "08-15", "11-15"].map((tag) => `${jahr}-${tag}`);
