import { z } from "../grundlagen/zod.ts";
import { addDays, type PlainDate } from "../grundlagen/plain-date.ts";
import { plusMonate } from "../grundlagen/monate.ts";
import { naechsterArbeitstag, ruhetag } from "./arbeitstage.ts";

/**
 * R102: a Frist ends on the next Arbeitstag (§ 31 Abs. 3 VwVfG NRW), a Termin set by the authority holds on a Sunday
 * too (Abs. 5), and a day named "unter Hinweis auf § 31 Abs. 3" does not move.
 */
export const Fristart = z.enum(["frist", "termin", "fester_tag"]);
export type Fristart = z.infer<typeof Fristart>;

export const fristartNamen = {
  frist: "Frist",
  termin: "Termin der Behörde",
  fester_tag: "Fester Tag",
} as const satisfies Record<Fristart, string>;

/** The last day on which something is in time; `weil` names the rest day that moved it. */
export type Fristende = { am: PlainDate; nominell: PlainDate; weil: string | null };

export function fristende(art: Fristart, nominell: PlainDate): Fristende {
  const weil = art === "frist" ? ruhetag(nominell) : undefined;
  return weil === undefined
    ? { am: nominell, nominell, weil: null }
    : { am: naechsterArbeitstag(nominell), nominell, weil };
}

/** R105, § 31 Abs. 2 VwVfG NRW: the authority's own period of days begins on the day after the Bekanntgabe. */
export const fristAusTagen = (bekanntgabeAm: PlainDate, tage: number): Fristende =>
  fristende("frist", addDays(bekanntgabeAm, tage));

/** R105: a period of months from an event, § 188 Abs. 2 and 3 BGB. */
export const fristAusMonaten = (ereignisAm: PlainDate, monate: number): Fristende =>
  fristende("frist", plusMonate(ereignisAm, monate));
