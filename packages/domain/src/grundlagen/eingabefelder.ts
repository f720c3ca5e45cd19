import { z } from "./zod.ts";
import { PlainDate } from "./plain-date.ts";

// Line breaks and tabs may be typed; other control characters come from broken copies, and the database refuses a zero
// byte.
// oxlint-disable-next-line no-control-regex -- finding them is the purpose
const ohneSteuerzeichen = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/;
const steuerzeichen = "Bitte unsichtbare Steuerzeichen entfernen.";

/** Schema pieces shared by the inputs; every message tells the reader how to mend the field. */
export const pflichttext = (hoechstens: number) =>
  z
    .string("Bitte ausfüllen.")
    .trim()
    .min(1, "Bitte ausfüllen.")
    .max(hoechstens, `Bitte auf höchstens ${hoechstens} Zeichen kürzen.`)
    .regex(ohneSteuerzeichen, steuerzeichen);

/** Absent, null and blank all mean null. */
export const freitext = (hoechstens: number) =>
  z
    .string("Bitte Text angeben.")
    .trim()
    .max(hoechstens, `Bitte auf höchstens ${hoechstens} Zeichen kürzen.`)
    .regex(ohneSteuerzeichen, steuerzeichen)
    .nullish()
    .transform((text) => text || null);

export const offenesDatum = PlainDate.nullish().transform((tag) => tag ?? null);

export const Stellenanteil = z
  .int("Bitte den Anteil in ganzen Hundertsteln einer vollen Stelle angeben, zum Beispiel 50.")
  .min(1, "Der Anteil muss mindestens 0,01 VZÄ betragen.")
  .max(100, "Eine Stelle umfasst höchstens 1,00 VZÄ. Legen Sie weitere Anteile als eigene Stellen an.");
