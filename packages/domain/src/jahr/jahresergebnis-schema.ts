import { z } from "../grundlagen/zod.ts";
import { Cent, Hundertstel } from "../grundlagen/geld.ts";
import { OrganisationId, StelleId } from "../grundlagen/ids.ts";
import { Instrument } from "../grundlagen/instrument.ts";
import { OrganisationArt } from "../organisation/organisation.ts";
import { PlainDate } from "../grundlagen/plain-date.ts";
import { Baustein, Funktion } from "../stelle/stelle.ts";

const betraege = { hoechstbetragCent: Cent, foerderfaehigCent: Cent, nichtVerbrauchtCent: Cent };

/** One post, or one part of it, in the hands of one organisation. */
export const JahresergebnisStelle = z.strictObject({
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
  ...betraege,
});
export type JahresergebnisStelle = z.infer<typeof JahresergebnisStelle>;

export const JahresergebnisBaustein = z.strictObject({
  baustein: Baustein,
  instrument: Instrument,
  /** Null while no Kontingent is recorded for the year. */
  kontingentHundertstel: Hundertstel.nullable(),
  /** The largest sum of posts on a day of the year. */
  stellenHundertstel: Hundertstel,
  ...betraege,
});
export type JahresergebnisBaustein = z.infer<typeof JahresergebnisBaustein>;

export const JahresergebnisHinweis = z.strictObject({
  reason: z.enum([
    "vakanz",
    "arbeitsplaetze-ungekuerzt",
    "drittel-bei-kommune",
    "drittel-beim-ki",
    "kondition-angenommen",
  ]),
  regel: z.string().nullable(),
  text: z.string(),
});
export type JahresergebnisHinweis = z.infer<typeof JahresergebnisHinweis>;

/** The stored figures of one recipient and year. `summe` = Bausteine + arbeitsplaetze + massnahmen. */
export const Jahresergebnis = z.strictObject({
  jahr: z.int(),
  organisation: z.strictObject({
    id: OrganisationId,
    name: z.string(),
    ags: z.string().nullable(),
    art: OrganisationArt,
  }),
  bausteine: z.array(JahresergebnisBaustein),
  stellen: z.array(JahresergebnisStelle),
  arbeitsplaetzeCent: Cent,
  massnahmenCent: Cent,
  summe: z.strictObject(betraege),
  hinweise: z.array(JahresergebnisHinweis),
});
export type Jahresergebnis = z.infer<typeof Jahresergebnis>;
