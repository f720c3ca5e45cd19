import { z } from "../grundlagen/zod.ts";
import { Cent, Hundertstel } from "../grundlagen/geld.ts";
import { OrganisationId, StelleId } from "../grundlagen/ids.ts";
import { Instrument } from "../grundlagen/instrument.ts";
import { VakanzMethode } from "../grundlagen/vakanzmethode.ts";
import { betragsarten, positionen, type Betragsart } from "../jahresrechnung/begriffe.ts";
import { OrganisationArt } from "../organisation/organisation.ts";
import { PlainDate } from "../grundlagen/plain-date.ts";
import { Baustein, Funktion } from "../stelle/stelle.ts";

// Only what remains of a grant can fall below zero.
const Betraege = z.strictObject(
  Object.fromEntries(betragsarten.map((art) => [art, art === "verbleibendCent" ? z.int() : Cent])) as Record<
    Betragsart,
    typeof Cent
  >,
);

/** One post, or one part of it, in the hands of one organisation. */
export const JahresergebnisStelle = Betraege.extend({
  stelleId: StelleId,
  bezeichnung: z.string(),
  baustein: Baustein,
  funktion: Funktion,
  /** The largest share held on a day of the year. */
  vzaeHundertstel: Hundertstel,
  bei: z.string(),
  /** Per full post and year. */
  satzCent: Cent,
  zeitraum: z.strictObject({ von: PlainDate, bis: PlainDate }),
  /** Share times days: 100 over a year of 365 days are 36,500. */
  besetzteHundertstelTage: z.int().min(0),
  sollHundertstelTage: z.int().min(0),
  kostenBekannt: z.boolean(),
});
export type JahresergebnisStelle = z.infer<typeof JahresergebnisStelle>;

/** A row of the Finanzierungsplan that is no post: workplaces, measures, money without a post. */
export const JahresergebnisPosten = Betraege.extend({
  baustein: Baustein,
  position: z.enum(positionen),
  bezeichnung: z.string(),
});
export type JahresergebnisPosten = z.infer<typeof JahresergebnisPosten>;

export const JahresergebnisBaustein = Betraege.extend({
  baustein: Baustein,
  instrument: Instrument,
  vakanzMethode: VakanzMethode,
  /** Null while there is no Bescheid. */
  aktenzeichen: z.string().nullable(),
  /** Null while no Kontingent is recorded for the year. */
  kontingentHundertstel: Hundertstel.nullable(),
  /** The largest sum of posts on a day of the year. */
  stellenHundertstel: Hundertstel,
});
export type JahresergebnisBaustein = z.infer<typeof JahresergebnisBaustein>;

export const JahresergebnisHinweis = z.strictObject({
  reason: z.enum([
    "vakanz",
    "arbeitsplaetze-ungekuerzt",
    "nicht-nachgewiesen",
    "ohne-bescheid",
    "drittel-bei-kommune",
    "drittel-beim-ki",
    "kondition-angenommen",
  ]),
  regel: z.string().nullable(),
  text: z.string(),
});
export type JahresergebnisHinweis = z.infer<typeof JahresergebnisHinweis>;

/** The stored figures of one recipient and year. Posts and Posten add up to Bausteine, Bausteine to `summe`. */
export const Jahresergebnis = z.strictObject({
  jahr: z.int(),
  art: z.enum(["planrechnung", "laufende_rechnung", "jahresrechnung"]),
  organisation: z.strictObject({
    id: OrganisationId,
    name: z.string(),
    ags: z.string().nullable(),
    art: OrganisationArt,
  }),
  bausteine: z.array(JahresergebnisBaustein),
  stellen: z.array(JahresergebnisStelle),
  posten: z.array(JahresergebnisPosten),
  summe: Betraege,
  hinweise: z.array(JahresergebnisHinweis),
});
export type Jahresergebnis = z.infer<typeof Jahresergebnis>;
