import { Versand } from "../frist/bekanntgabe.ts";
import { entwurfstext, freitext } from "../grundlagen/eingabefelder.ts";
import { Betrag } from "../grundlagen/geld.ts";
import { PlainDate } from "../grundlagen/plain-date.ts";
import { z } from "../grundlagen/zod.ts";
import { Punkteregel, Zinsblatt } from "../zins/zinsblatt.ts";
import type { Rueckforderungsschritt } from "./rueckforderungsschritte.ts";

/** What a draft of the Bescheid, or of the invoice, says. */
export const Bescheidangaben = z.strictObject({
  betragCent: Betrag,
  zahlbarBis: PlainDate,
  /** Why the authority used its choice so; empty where it has none. */
  ermessen: entwurfstext(4000),
  mitBelehrung: z.boolean(),
});
export type Bescheidangaben = z.infer<typeof Bescheidangaben>;

const gemeinsam = [
  z.strictObject({ art: z.literal("anhoerung"), bis: PlainDate, grund: freitext(2000) }),
  z.strictObject({ art: z.literal("stellungnahme"), neueTatsachen: z.boolean() }),
  z.strictObject({ art: z.literal("bescheid"), bescheid: Bescheidangaben }),
  z.strictObject({ art: z.literal("stundung"), bis: PlainDate }),
  z.strictObject({ art: z.literal("keine") }),
] as const;

const weil = z.enum(["nicht_zu_vertreten", "kleinbetrag"]);

/** What is said with a step; what only the platform can know it adds itself. */
export const Schritteingabe = z.discriminatedUnion("art", [
  ...gemeinsam,
  z.strictObject({ art: z.literal("erlass"), versand: Versand }),
  z.strictObject({ art: z.literal("zinsen"), regel: Punkteregel }),
  z.strictObject({ art: z.literal("verzicht"), weil, regel: Punkteregel }),
]);
export type Schritteingabe = z.infer<typeof Schritteingabe>;

/** What a step keeps, as values: the Bescheid as it went out, the Zinsblatt as it was computed. */
export const Schrittangaben = z.discriminatedUnion("art", [
  ...gemeinsam,
  z.strictObject({ art: z.literal("erlass"), versand: Versand, bescheid: Bescheidangaben.nullable() }),
  z.strictObject({ art: z.literal("zinsen"), blatt: Zinsblatt }),
  z.strictObject({ art: z.literal("verzicht"), weil, blatt: Zinsblatt.nullable() }),
]);
export type Schrittangaben = z.infer<typeof Schrittangaben>;

const mitAngaben: Partial<Record<Rueckforderungsschritt, Schritteingabe["art"]>> = {
  anhoerung_versandt: "anhoerung",
  anhoerung_verlaengert: "anhoerung",
  stellungnahme: "stellungnahme",
  bescheid_entworfen: "bescheid",
  bescheid_erlassen: "erlass",
  gestundet: "stundung",
  zinsen_festgesetzt: "zinsen",
  zinsen_abgesehen: "verzicht",
};

/** What has to be said with a step beside its day and its text. */
export const angabenart = (schritt: Rueckforderungsschritt): Schritteingabe["art"] => mitAngaben[schritt] ?? "keine";
