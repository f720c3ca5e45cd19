import { z } from "../grundlagen/zod.ts";
import { entwurfszeile } from "../grundlagen/eingabefelder.ts";
import { Cent } from "../grundlagen/geld.ts";
import { Instrument } from "../grundlagen/instrument.ts";
import { Zeichnungskreis } from "../grundlagen/zeichnungskreis.ts";

const beleg = { quelle: entwurfszeile(500), annahme: z.boolean() };

// The upper bound keeps every product inside exact integers.
const Kondition = z.strictObject({ cent: Cent.max(1_000_000_000, "Dieser Betrag ist zu groß."), ...beleg });

/** Null: the year knows no such value. Of fields left empty a form sends the box alone. */
const Leer = z.strictObject({ annahme: z.boolean() });
const ohneFuerLeer = <S extends z.ZodType>(schema: S) =>
  z.preprocess((wert) => (Leer.safeParse(wert).success ? null : wert), schema.nullable());
const Teilhoechstbetrag = ohneFuerLeer(Kondition);
const Teilhoechstbetraege = z.strictObject({ veranstaltungen: Teilhoechstbetrag, massnahmen: Teilhoechstbetrag });
export type Teilhoechstbetraege = z.infer<typeof Teilhoechstbetraege>;

const Vakanzregel = z.strictObject({ methode: z.enum(["tagesgenau", "monatsgenau", "ohne_kuerzung"]), ...beleg });
export type Vakanzregel = z.infer<typeof Vakanzregel>;

/** What days without an occupant may shorten; measures have none. */
export const vakanzkategorien = ["personal", "arbeitsplaetze"] as const;
export type Vakanzkategorie = (typeof vakanzkategorien)[number];
const Vakanzregeln = z.strictObject({ personal: Vakanzregel, arbeitsplaetze: Vakanzregel });
export type Vakanzregeln = z.infer<typeof Vakanzregeln>;
const Zeichnungsregel = z.strictObject({ kreis: Zeichnungskreis, ...beleg });
export type Zeichnungsregel = z.infer<typeof Zeichnungsregel>;
const Instrumentwahl = z.strictObject({ instrument: Instrument, ...beleg });

const Hoechsttage = z.strictObject({
  tage: z
    .int("Bitte ganze Tage angeben.")
    .min(0, "Bitte keine negative Zahl angeben.")
    .max(366, "Bitte höchstens 366 Tage angeben."),
  ...beleg,
});
const Monatsfrist = z.strictObject({
  monate: z
    .int("Bitte ganze Monate angeben.")
    .min(1, "Bitte mindestens einen Monat angeben.")
    .max(36, "Bitte höchstens 36 Monate angeben."),
  ...beleg,
});

/** R20: most days of each kind per recipient and year, and the most that is granted for one day. */
const Begleitungskonditionen = z.strictObject({ beratung: Hoechsttage, austausch: Hoechsttage, tagessatz: Kondition });
export type Begleitungskonditionen = z.infer<typeof Begleitungskonditionen>;

export const Mittelgeltung = z.enum(["alle_mittel", "nur_begleitung"]);
export type Mittelgeltung = z.infer<typeof Mittelgeltung>;

/**
 * Months after the Bewilligungszeitraum until the Nachweis is due and until unused money of a Pauschale is paid back
 * (R72; null: no day of its own), and months within which called money must be needed, and which money that is (R32).
 */
const Fristen = z.strictObject({
  nachweis: Monatsfrist,
  rueckzahlung: ohneFuerLeer(Monatsfrist),
  mittel: Monatsfrist.extend({ gilt: Mittelgeltung }),
});
export type Fristen = z.infer<typeof Fristen>;

const Satz = z.strictObject({ cent: Cent.max(1_000_000_000, "Dieser Betrag ist zu groß.") });

/** Only what computes a plan, without sources: cents by kind of cost. */
export const Foerdersaetze = z.strictObject({
  koordination: Satz,
  assistenz: Satz,
  caseManagement: Satz,
  baustein3: Satz,
  arbeitsplatz: Satz,
  massnahmenHoechstbetrag: Satz,
});
export type Foerdersaetze = z.infer<typeof Foerdersaetze>;

export const foerdersaetze = (werte: Foerdersaetze): Foerdersaetze => ({
  koordination: { cent: werte.koordination.cent },
  assistenz: { cent: werte.assistenz.cent },
  caseManagement: { cent: werte.caseManagement.cent },
  baustein3: { cent: werte.baustein3.cent },
  arbeitsplatz: { cent: werte.arbeitsplatz.cent },
  massnahmenHoechstbetrag: { cent: werte.massnahmenHoechstbetrag.cent },
});

/**
 * Rates in cents per full post and year, caps, instruments, vacancy methods, deadlines and signatories of one year,
 * each with its source; without the year.
 */
export const KonditionenWerte = z.strictObject({
  koordination: Kondition,
  assistenz: Kondition,
  caseManagement: Kondition,
  baustein3: Kondition,
  arbeitsplatz: Kondition,
  massnahmenHoechstbetrag: Kondition,
  /** R74: caps of their own inside the common one; external advice is bounded by its days and day rate (R20). */
  teilhoechstbetraege: Teilhoechstbetraege,
  prozessbegleitung: Begleitungskonditionen,
  instrumente: z.strictObject({ 1: Instrumentwahl, 2: Instrumentwahl, 3: Instrumentwahl }),
  /** R35, by instrument and category of cost. */
  vakanz: z.strictObject({ zuwendung: Vakanzregeln, fachbezogene_pauschale: Vakanzregeln }),
  fristen: z.strictObject({ 1: Fristen, 2: Fristen, 3: Fristen }),
  zeichnung: z.strictObject({ 1: Zeichnungsregel, 2: Zeichnungsregel, 3: Zeichnungsregel }),
});
export type KonditionenWerte = z.infer<typeof KonditionenWerte>;
