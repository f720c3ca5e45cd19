import { hoechsterBetragCent } from "./zahl-lesen.ts";
import { z } from "./zod.ts";

export const Cent = z.int("Bitte einen Betrag in ganzen Cent angeben.").min(0, "Ein Betrag darf nicht negativ sein.");
export type Cent = z.infer<typeof Cent>;

const zuGross = "Ein einzelner Betrag darf höchstens 999.999.999,99 EUR betragen.";

/** One amount that somebody enters. */
export const Betrag = Cent.max(hoechsterBetragCent, zuGross);

/** One amount that says nothing as zero: money that is called or paid. */
export const Geldbetrag = z
  .int("Bitte einen Betrag in ganzen Cent angeben.")
  .min(1, "Bitte einen Betrag über 0 Euro angeben.")
  .max(hoechsterBetragCent, zuGross);

/** Hundredths of a full-time post (VZÄ): 250 are 2.5 posts. */
export const Hundertstel = z
  .int("Bitte einen Anteil in ganzen Hundertsteln angeben.")
  .min(0, "Ein Anteil darf nicht negativ sein.");
export type Hundertstel = z.infer<typeof Hundertstel>;

/** a * b / divisor for non-negative integers, rounded half up once (regeln.md section 14, "Rounding"). */
export function malGeteilt(a: number, b: number, divisor: number): number {
  const doppelt = 2 * a * b + divisor;
  // A year's figures ask thousands of times; only what leaves the safe integers needs the slow way.
  if (doppelt <= Number.MAX_SAFE_INTEGER) return (doppelt - (doppelt % (2 * divisor))) / (2 * divisor);
  const teiler = BigInt(divisor);
  return Number((2n * BigInt(a) * BigInt(b) + teiler) / (2n * teiler));
}

export const summe = (betraege: readonly number[]): number => betraege.reduce((bisher, betrag) => bisher + betrag, 0);
