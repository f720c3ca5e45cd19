import { z } from "../grundlagen/zod.ts";
import { hoechsterBetragCent } from "../grundlagen/zahl-lesen.ts";
import { FoerderempfaengerArt } from "../organisation/organisation.ts";
import { Baustein } from "../stelle/stelle.ts";

// Numbers may be negative here: berechneFoerderplan refuses them with field and rule instead of a bare type error.
// The upper bounds keep every product and sum inside exact integers.
const Jahr = z.int("Bitte ein Jahr angeben.");
const Anteil = z
  .int("Bitte ganze Hundertstel einer vollen Stelle angeben.")
  .max(1_000_000, "Dieser Anteil ist zu groß.");
const Betrag = z
  .int("Bitte einen Betrag in ganzen Cent angeben.")
  .max(hoechsterBetragCent, "Ein einzelner Betrag darf höchstens 999.999.999,99 EUR betragen.");

export const PlanFunktion = z.enum(
  [
    "koordination",
    "assistenz",
    "case_management",
    "auslaenderbehoerde",
    "einbuergerungsbehoerde",
    "auslaender_und_einbuergerungsbehoerde",
  ],
  "Diese Funktion gibt es nicht.",
);
export type PlanFunktion = z.infer<typeof PlanFunktion>;

/** "kommune" leaves open which unit of it; "kommune_ki" is the Kommunales Integrationszentrum. */
export const PlanHalter = z.enum(
  [
    "kommune",
    "kommune_ki",
    "kommune_sozialamt",
    "kommune_andere",
    "kreisangehoerige_kommune",
    "freie_wohlfahrtspflege",
  ],
  "Dieser Stellenhalter ist unbekannt.",
);
export type PlanHalter = z.infer<typeof PlanHalter>;

export const PlanStelle = z.strictObject({
  baustein: Baustein,
  funktion: PlanFunktion,
  vzae_hundertstel: Anteil,
  /** Who holds which part; left out, the whole stays with the Kommune. */
  davon: z.array(z.strictObject({ bei: PlanHalter, vzae_hundertstel: Anteil })).optional(),
  /** How the total is cut into posts; left out, only the total is judged. */
  teile_hundertstel: z.array(Anteil).optional(),
});
export type PlanStelle = z.infer<typeof PlanStelle>;

/** One plan as in the file for `kim foerderplan`: amounts in cents, shares in hundredths of a VZÄ. */
export const FoerderplanEingabe = z.strictObject({
  id: z.string().optional(),
  quelle: z.string().optional(),
  ags: z.string().regex(/^\d{5}(\d{3})?$/, "Der Gemeindeschlüssel hat 5 oder 8 Ziffern."),
  art_der_kommune: FoerderempfaengerArt,
  foerderjahr: Jahr,
  stellen: z.array(PlanStelle),
  /** R6: what granted extra posts add to the coordination a Kreis may have. */
  zusatzstellen_hundertstel: Anteil.optional(),
  massnahmen_cent: Betrag.optional(),
  personalkosten_ist_cent: Betrag.optional(),
});
export type FoerderplanEingabe = z.infer<typeof FoerderplanEingabe>;

/** Share as "held/total" in posts, e.g. "3/5" or "2.5/4". */
export type WeiterleitungsRegelergebnis = { anteil: string; zulaessig: boolean; regel: "R12" };
export type DrittelRegelergebnis = { anteil: string; erfuellt: boolean; regel: "R11" };

/** Cents; null where the plan does not say enough. Mehrkosten are never below zero (R39). */
export type FoerderplanErgebnis = {
  baustein1_stellen_hundertstel: number;
  baustein1_personal_cent: number;
  baustein1_arbeitsplaetze_cent: number;
  baustein1_sachausgaben_cent: number;
  baustein2_cent: number;
  baustein3_cent: number;
  personal_alle_bausteine_cent: number;
  personal_inkl_arbeitsplaetze_cent: number;
  foerderung_gesamt_cent: number;
  mehrkosten_der_kommune_cent: number | null;
  weiterleitung_an_freie_wohlfahrt: WeiterleitungsRegelergebnis | null;
  ein_drittel_bei_kommune: DrittelRegelergebnis | null;
  ein_drittel_beim_ki: DrittelRegelergebnis | null;
};
