import { Versand } from "../frist/bekanntgabe.ts";
import { entwurfstext, freitext, offenesDatum } from "../grundlagen/eingabefelder.ts";
import { Betrag, Cent } from "../grundlagen/geld.ts";
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

/** § 27 Abs. 2 KomHVO NRW, § 59 Abs. 1 Nr. 2 LHO. */
export const Niederschlagungsgrund = z.enum(["erfolglos", "kosten"]);
export type Niederschlagungsgrund = z.infer<typeof Niederschlagungsgrund>;

export const niederschlagungsgrundNamen = {
  erfolglos: "Die Einziehung wird voraussichtlich keinen Erfolg haben",
  kosten: "Die Kosten der Einziehung stehen außer Verhältnis zum Betrag",
} as const satisfies Record<Niederschlagungsgrund, string>;

const gemeinsam = [
  z.strictObject({ art: z.literal("anhoerung"), bis: PlainDate, grund: freitext(2000) }),
  z.strictObject({ art: z.literal("stellungnahme"), neueTatsachen: z.boolean() }),
  z.strictObject({ art: z.literal("bescheid"), bescheid: Bescheidangaben }),
  z.strictObject({
    art: z.literal("stundung"),
    bis: PlainDate,
    /** § 27 Abs. 1 KomHVO NRW, § 59 Abs. 1 Nr. 1 LHO: both have to be so. */
    haerte: z.boolean().default(false),
    gesichert: z.boolean().default(false),
    zinslos: z.boolean().default(false),
  }),
  z.strictObject({
    art: z.literal("niederschlagung"),
    weil: Niederschlagungsgrund,
    /** Null: without a day on which it is looked at again. */
    wiedervorlageAm: offenesDatum,
  }),
  z.strictObject({ art: z.literal("forderungserlass"), besondereHaerte: z.boolean().default(false) }),
  z.strictObject({ art: z.literal("keine") }),
] as const;

const weil = z.enum(["nicht_zu_vertreten", "kleinbetrag"]);

/** What is said with a step; what only the platform can know it adds itself. */
export const Schritteingabe = z.discriminatedUnion("art", [
  ...gemeinsam,
  z.strictObject({ art: z.literal("erlass"), versand: Versand }),
  z.strictObject({ art: z.literal("zinsen"), regel: Punkteregel }),
  z.strictObject({ art: z.literal("verzicht"), weil, regel: Punkteregel }),
  /** A second person takes a proposal as it lies there. */
  z.strictObject({ art: z.literal("wie_vorgeschlagen") }),
]);
export type Schritteingabe = z.infer<typeof Schritteingabe>;

/** What a step keeps, as values: the Bescheid as it went out, the Zinsblatt as it was computed. */
export const Schrittangaben = z.discriminatedUnion("art", [
  ...gemeinsam,
  z.strictObject({ art: z.literal("erlass"), versand: Versand, bescheid: Bescheidangaben.nullable() }),
  z.strictObject({ art: z.literal("zinsen"), blatt: Zinsblatt }),
  z.strictObject({
    art: z.literal("verzicht"),
    weil,
    /** Of a small amount what was left out; otherwise what the Stundung cost all the same. */
    blatt: Zinsblatt.nullable(),
    bleibenCent: Cent.default(0),
  }),
]);
export type Schrittangaben = z.infer<typeof Schrittangaben>;

const mitAngaben: Partial<Record<Rueckforderungsschritt, Schritteingabe["art"]>> = {
  anhoerung_versandt: "anhoerung",
  anhoerung_verlaengert: "anhoerung",
  stellungnahme: "stellungnahme",
  bescheid_entworfen: "bescheid",
  bescheid_erlassen: "erlass",
  gestundet: "stundung",
  niederschlagung_vorgeschlagen: "niederschlagung",
  niedergeschlagen: "wie_vorgeschlagen",
  erlass_vorgeschlagen: "forderungserlass",
  forderung_erlassen: "wie_vorgeschlagen",
  zinsen_festgesetzt: "zinsen",
  zinsen_abgesehen: "verzicht",
};

/** What has to be said with a step beside its day and its text. */
export const angabenart = (schritt: Rueckforderungsschritt): Schritteingabe["art"] => mitAngaben[schritt] ?? "keine";
