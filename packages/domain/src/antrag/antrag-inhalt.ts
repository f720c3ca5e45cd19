import { z } from "../grundlagen/zod.ts";
import { Betrag } from "../grundlagen/geld.ts";
import { entwurfstext, entwurfszeile } from "../grundlagen/eingabefelder.ts";
import { StelleId } from "../grundlagen/ids.ts";
import { PlainDate } from "../grundlagen/plain-date.ts";
import { Baustein } from "../stelle/stelle.ts";

/** Points of the Förderskizze (regeln.md section 5); `kreisangehoerigerRaum` is the concept of R10. */
export const Skizzenpunkt = z.enum([
  "zielgruppe",
  "projektgruppen",
  "caseManagement",
  "externeAkteure",
  "planung",
  "schnittstellen",
  "kreisangehoerigerRaum",
  "beratungsangebote",
  "integrationskonzept",
]);
export type Skizzenpunkt = z.infer<typeof Skizzenpunkt>;

/** Only these two are applied for; Baustein 2 where its instrument of the year is the Zuwendung. */
export const Antragsbaustein = Baustein.refine((baustein) => baustein !== 3, "Beantragt werden nur Baustein 1 und 2.");

// A draft may be incomplete, so every text may be empty; upper bounds keep sums inside exact integers.
const text = (hoechstens: number) => entwurfstext(hoechstens).default("");
const zeile = (hoechstens: number) => entwurfszeile(hoechstens).default("");
const Position = Betrag.default(0);
const Anteil = z
  .int("Bitte ganze Hundertstel einer vollen Stelle angeben.")
  .min(0, "Ein Anteil darf nicht negativ sein.")
  .max(1_000_000, "Dieser Anteil ist zu groß.")
  .default(0);
const Ja = z.boolean("Bitte ja oder nein angeben.").default(false);

export const Ausnahmestand = z.enum(["beantragt", "erteilt", "abgelehnt"]);
export type Ausnahmestand = z.infer<typeof Ausnahmestand>;

/** R9: the ministry's permission for one coordination post outside the KI. */
export const Ausnahmegenehmigung = z.strictObject({
  stelleId: StelleId,
  /** Name of the post as the applicant wrote it: the granting authority reads no posts. */
  bezeichnung: zeile(200),
  stand: Ausnahmestand.nullable().default(null),
  datum: PlainDate.nullable().default(null),
  aktenzeichen: zeile(100),
});
export type Ausnahmegenehmigung = z.infer<typeof Ausnahmegenehmigung>;

/** R24, and the working group of Baustein 2 (section 14). */
export const Voraussetzungen = z.strictObject({
  kiInBetrieb: Ja,
  lenkungsgruppe: z.enum(["besteht", "beauftragt"]).nullable().default(null),
  konzeptDurchKi: Ja,
  handlungskonzeptAnerkannt: Ja,
  /** From 2025 on, "gegebenenfalls" agreed with the other advisory services. */
  caseManagementKonzept: z.enum(["abgestimmt", "entfaellt"]).nullable().default(null),
  qualifizierteFachkraefte: Ja,
  arbeitsgruppeFreieWohlfahrt: Ja,
});
export type Voraussetzungen = z.infer<typeof Voraussetzungen>;

/** What is applied for: posts in hundredths of a VZÄ, amounts in cents, by the categories of the Bescheid. */
export const Antragspositionen = z.strictObject({
  koordinationHundertstel: Anteil,
  assistenzHundertstel: Anteil,
  caseManagementHundertstel: Anteil,
  personalCent: Position,
  arbeitsplaetzeCent: Position,
  massnahmenCent: Position,
});
export type Antragspositionen = z.infer<typeof Antragspositionen>;

/** Everything an Antrag says; `{}` is the empty draft. Completeness is `maengelDesAntrags`' business. */
export const AntragInhalt = z.strictObject({
  skizze: z
    .strictObject({
      zielgruppe: text(6000),
      projektgruppen: text(6000),
      caseManagement: text(6000),
      externeAkteure: text(6000),
      planung: text(6000),
      schnittstellen: text(6000),
      kreisangehoerigerRaum: text(6000),
      beratungsangebote: text(6000),
      integrationskonzept: text(6000),
    } satisfies Record<Skizzenpunkt, unknown>)
    .prefault({}),
  voraussetzungen: Voraussetzungen.prefault({}),
  ausnahmen: z.array(Ausnahmegenehmigung).max(20, "Höchstens 20 Ausnahmegenehmigungen.").default([]),
  positionen: Antragspositionen.prefault({}),
});
export type AntragInhalt = z.infer<typeof AntragInhalt>;

export const leererAntrag = (): AntragInhalt => AntragInhalt.parse({});

export const beantragteHundertstel = (p: Antragspositionen): number =>
  p.koordinationHundertstel + p.assistenzHundertstel + p.caseManagementHundertstel;
export const beantragteSumme = (p: Antragspositionen): number =>
  p.personalCent + p.arbeitsplaetzeCent + p.massnahmenCent;
