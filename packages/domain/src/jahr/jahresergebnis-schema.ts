import { z } from "../grundlagen/zod.ts";
import { Cent, Hundertstel } from "../grundlagen/geld.ts";
import { BescheidId, OrganisationId } from "../grundlagen/ids.ts";
import { Instrument } from "../grundlagen/instrument.ts";
import { VakanzMethode } from "../grundlagen/vakanzmethode.ts";
import { Verrechnung } from "../grundlagen/verrechnung.ts";
import { Betraege } from "../jahresrechnung/begriffe.ts";
import { Rechnungszeile } from "../jahresrechnung/rechnungszeile.ts";
import { OrganisationArt } from "../organisation/organisation.ts";
import { Baustein } from "../stelle/stelle.ts";

export const JahresergebnisBaustein = Betraege.extend({
  baustein: Baustein,
  instrument: Instrument,
  vakanzMethode: VakanzMethode,
  verrechnung: Verrechnung,
  /** Both null while there is no Bescheid. */
  bescheidId: BescheidId.nullable(),
  aktenzeichen: z.string().nullable(),
  /** Null while no Kontingent is recorded for the year. */
  kontingentHundertstel: Hundertstel.nullable(),
  zugesagtCent: Cent,
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

/**
 * The stored figures of one recipient and year. Lines add up to Bausteine, Bausteine to `summe`. A line carries what it
 * was computed from: the derivation of a stored figure is that of the day it was computed.
 */
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
  zeilen: z.array(Rechnungszeile),
  summe: Betraege,
  hinweise: z.array(JahresergebnisHinweis),
});
export type Jahresergebnis = z.infer<typeof Jahresergebnis>;
