import { z } from "../../grundlagen/zod.ts";
import type { Nachweisstand } from "./nachweisschritte.ts";

/**
 * nachweis.md 4.2: a remark says something; with a Nachforderung the level above asks for what is missing before it
 * begins, with a Rückfrage it asks while it checks, each until a day.
 */
export const Bemerkungsart = z.enum(["bemerkung", "nachforderung", "rueckfrage"]);
export type Bemerkungsart = z.infer<typeof Bemerkungsart>;

export const Rueckfrageart = Bemerkungsart.exclude(["bemerkung"], "Bitte die Art der Frage auswählen.");
export type Rueckfrageart = z.infer<typeof Rueckfrageart>;

export const bemerkungsartNamen = {
  bemerkung: "Bemerkung",
  nachforderung: "Nachforderung",
  rueckfrage: "Rückfrage",
} as const satisfies Record<Bemerkungsart, string>;

/** When each is asked. */
export const gefragtIm = {
  nachforderung: "eingereicht",
  rueckfrage: "in_pruefung",
} as const satisfies Record<Rueckfrageart, Nachweisstand>;

/** What can be asked in this state; undefined where nothing with a day can. */
export const rueckfrageartIm = (stand: Nachweisstand): Rueckfrageart | undefined =>
  Rueckfrageart.options.find((art) => gefragtIm[art] === stand);
