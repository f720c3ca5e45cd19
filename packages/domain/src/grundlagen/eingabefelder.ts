import { z } from "./zod.ts";
import { PlainDate } from "./plain-date.ts";
import { saubererText, type Textmass } from "./text.ts";

const fehlt = "Bitte ausfüllen.";

/** Schema pieces shared by the inputs; every message tells the reader how to mend the field. */
export const pflichttext = (hoechstens: number, mindestens?: Textmass["mindestens"]) =>
  saubererText({ hoechstens, fehlt, ...(mindestens && { mindestens }) });

/** A name or short title. It stands in letters and headings: one line. */
export const pflichtzeile = (hoechstens: number, mindestens?: Textmass["mindestens"]) =>
  saubererText({ hoechstens, einzeilig: true, fehlt, ...(mindestens && { mindestens }) });

/** Absent, null and blank all mean null. */
export const freitext = (hoechstens: number) =>
  saubererText({ hoechstens })
    .nullish()
    .transform((text) => text || null);

/** A text in a draft, that may still be empty. */
export const entwurfstext = (hoechstens: number) => saubererText({ hoechstens });
export const entwurfszeile = (hoechstens: number) => saubererText({ hoechstens, einzeilig: true });

/** What somebody looks for; empty finds everything. */
export const Suchtext = entwurfszeile(200).default("");

export const offenesDatum = PlainDate.nullish().transform((tag) => tag ?? null);

export const Stellenanteil = z
  .int("Bitte den Anteil in ganzen Hundertsteln einer vollen Stelle angeben, zum Beispiel 50.")
  .min(1, "Der Anteil muss mindestens 0,01 VZÄ betragen.")
  .max(100, "Eine Stelle umfasst höchstens 1,00 VZÄ. Legen Sie weitere Anteile als eigene Stellen an.");
