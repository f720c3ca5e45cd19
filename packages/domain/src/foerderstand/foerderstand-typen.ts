import type { Antrag } from "../antrag/antrag.ts";
import type { Ausgabe } from "../ausgabe/ausgabe-angaben.ts";
import type { Bescheid } from "../bescheid/bescheid-angaben.ts";
import type { VakanzMethode } from "../grundlagen/vakanzmethode.ts";
import type { Besetzung } from "../stelle/besetzung.ts";
import type { Foerderkonditionen } from "../kondition/foerderkonditionen.ts";
import type { OrganisationId, StelleId } from "../grundlagen/ids.ts";
import type { BenannteWeiterleitung } from "../jahr/jahresergebnis-zeilen.ts";
import type { Kettenbesetzung, Kettenkosten } from "../weiterleitung/kettenwerte.ts";
import type { Organisation, OrganisationArt } from "../organisation/organisation.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import type { Baustein, Funktion, Kontingent, Stelle } from "../stelle/stelle.ts";

export const kategorien = ["personal", "arbeitsplaetze", "massnahmen"] as const;
export type Kategorie = (typeof kategorien)[number];

export const kategorieNamen = {
  personal: "Personal",
  arbeitsplaetze: "Arbeitsplätze",
  massnahmen: "Maßnahmen",
} as const satisfies Record<Kategorie, string>;

/** Every figure a line carries, in cents; each is a plain sum over lines. */
export const betragsarten = [
  "planCent",
  "bewilligtCent",
  "abgerufenCent",
  "ausgezahltCent",
  "ausgegebenCent",
  "foerderfaehigCent",
  "verbleibendCent",
  "prognoseCent",
  "vakanzKuerzungCent",
  "erwarteteRueckzahlungCent",
  "mehrkostenCent",
] as const;
export type Betragsart = (typeof betragsarten)[number];

/**
 * - plan: rate × share held in the year; granted, called, paid: of the newest Bescheid, split over the lines
 * - spent: net of Vorsteuer (R37); forecast: cost to the end of the year
 * - eligible: at most the cost, at most the rate for the occupied share (R35); remaining: granted − spent, may be
 * negative
 * - expected repayment: paid beyond eligible, per Baustein; Mehrkosten: forecast − eligible (R39), may be negative on a
 * workplace line
 */
export type Betraege = Record<Betragsart, number>;

export type Arbeitgeber = { id: OrganisationId; name: string; art: OrganisationArt };

export type Foerderzeile = Betraege & {
  baustein: Baustein;
  kategorie: Kategorie;
  /** Null on a line of no post: measures, workplaces of nobody's post, money not yet tied to one. */
  stelle: { id: StelleId; bezeichnung: string; funktion: Funktion } | null;
  bezeichnung: string;
  arbeitgeber: Arbeitgeber;
  /** Most that is held on any day of the year. */
  vzaeHundertstel: number;
  /** Without a known cost the forecast is what is eligible, and no Mehrkosten are told. */
  kostenBekannt: boolean;
  /** What vacancies would cost by each method; the one that counts is the Bescheid's. */
  kuerzungJeMethode: Record<VakanzMethode, number>;
};

export type FoerderstandLage = {
  jahr: number;
  organisation: Pick<Organisation, "id" | "name" | "kurzname" | "ags" | "art">;
  /** Published for the year. */
  konditionen: Foerderkonditionen;
  /** What the Bescheid of a Baustein rests on, where that is an older Fassung than the year's newest. */
  bescheidkonditionen?: Partial<Record<Baustein, Foerderkonditionen>>;
  kontingente: readonly Kontingent[];
  stellen: readonly Stelle[];
  besetzungen: readonly Besetzung[];
  weiterleitungen: readonly BenannteWeiterleitung[];
  /** What receivers passed on further: sums that count to the contract of the first level above them. */
  kettenbesetzung?: readonly Kettenbesetzung[];
  kettenkosten?: readonly Kettenkosten[];
  /** Of any year; replaced ones too, because calls and payments may hang on them. */
  bescheide: readonly Bescheid[];
  abrufe: readonly { bescheidId: string; betragCent: number; entscheidung: { bewilligt: boolean } | null }[];
  auszahlungen: readonly { bescheidId: string; betragCent: number }[];
  ausgaben: readonly Ausgabe[];
  einnahmen: readonly { art: string; betragCent: number }[];
  /** Planned for measures; without it the granted amount is the plan. */
  massnahmenPlanCent?: number | undefined;
  /** R25: read by nobody here. An Antrag is no income. */
  antraege?: readonly Antrag[];
  heute: PlainDate;
};

export const konditionenVon = (
  { konditionen, bescheidkonditionen }: Pick<FoerderstandLage, "konditionen" | "bescheidkonditionen">,
  baustein: Baustein,
): Foerderkonditionen => bescheidkonditionen?.[baustein] ?? konditionen;
