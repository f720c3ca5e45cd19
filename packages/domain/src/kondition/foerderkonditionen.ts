import type { Cent } from "../grundlagen/geld.ts";
import type { Instrument } from "../grundlagen/instrument.ts";
import { fristen } from "./fristen.ts";
import {
  geltend,
  instrumente,
  prozessbegleitung,
  saetze,
  teilhoechstbetraege,
  type Belege,
} from "./konditionsbelege.ts";
import type {
  Begleitungskonditionen,
  Fristen,
  Teilhoechstbetraege,
  Vakanzkategorie,
  Vakanzregel,
  Vakanzregeln,
  Zeichnungsregel,
} from "./konditionen-werte.ts";
import type { Baustein, Funktion } from "../stelle/stelle.ts";

export const erstesFoerderjahr = 2020;
export const letztesFoerderjahr = 2026;

/** `annahme`: nothing read proves the value for this year; shown as "Annahme" until somebody replaces it. */
export type Kondition = { cent: Cent; quelle: string; annahme: boolean };
export type Instrumentwahl = { instrument: Instrument; quelle: string; annahme: boolean };

export type Foerderkonditionen = {
  jahr: number;
  /** Per full post (VZÄ) and year. */
  koordination: Kondition;
  assistenz: Kondition;
  caseManagement: Kondition;
  baustein3: Kondition;
  /** Workplace cost per full post of Baustein 1. */
  arbeitsplatz: Kondition;
  /** Most that is granted per year for measures, events and external advice. */
  massnahmenHoechstbetrag: Kondition;
  /** R74: caps of their own inside the common one; null where the year knows the common one only. */
  teilhoechstbetraege: Teilhoechstbetraege;
  prozessbegleitung: Begleitungskonditionen;
  instrumente: Record<Baustein, Instrumentwahl>;
  /** R35: what days without an occupant do; for staff a Bescheid may say otherwise. */
  vakanz: Record<Instrument, Vakanzregeln>;
  fristen: Record<Baustein, Fristen>;
  /** Who a Bescheid of the year lets sign the proof (R40, R92). */
  zeichnung: Record<Baustein, Zeichnungsregel>;
};

export type KeinFoerderjahr = { reason: "kein-foerderjahr"; feld: "foerderjahr" | "jahr"; jahr: number };

export type Kostenart = keyof typeof saetze;

const kostenartDerFunktion = {
  koordination: "koordination",
  assistenz: "assistenz",
  case_management: "caseManagement",
  auslaenderbehoerde: "baustein3",
  einbuergerungsbehoerde: "baustein3",
  auslaender_und_einbuergerungsbehoerde: "baustein3",
} as const satisfies Record<Funktion | "auslaender_und_einbuergerungsbehoerde", Kostenart>;

// R40: read for a Pauschale of 2014 only; § 18 TIntG lets the Kämmerei sign, so each Bescheid may.
const zeichnung: Zeichnungsregel = {
  kreis: "verwaltungsleitung",
  quelle: "§ 29a Haushaltsgesetz NRW 2014; maßgeblich ist der Bescheid",
  annahme: true,
};

/** Undefined for years outside 2020 to 2026. */
export function foerderkonditionen(jahr: number): Foerderkonditionen | undefined {
  if (!Number.isInteger(jahr) || jahr < erstesFoerderjahr || jahr > letztesFoerderjahr) return undefined;
  return {
    jahr,
    koordination: kondition(saetze.koordination, jahr),
    assistenz: kondition(saetze.assistenz, jahr),
    caseManagement: kondition(saetze.caseManagement, jahr),
    baustein3: kondition(saetze.baustein3, jahr),
    arbeitsplatz: kondition(saetze.arbeitsplatz, jahr),
    massnahmenHoechstbetrag: kondition(saetze.massnahmenHoechstbetrag, jahr),
    teilhoechstbetraege: {
      veranstaltungen: abJahr(teilhoechstbetraege.veranstaltungen, jahr),
      massnahmen: abJahr(teilhoechstbetraege.massnahmen, jahr),
    },
    prozessbegleitung: {
      beratung: hoechsttage(prozessbegleitung.beratung, jahr),
      austausch: hoechsttage(prozessbegleitung.austausch, jahr),
      tagessatz: kondition(prozessbegleitung.tagessatz, jahr),
    },
    instrumente: { 1: wahl(instrumente[1], jahr), 2: wahl(instrumente[2], jahr), 3: wahl(instrumente[3], jahr) },
    vakanz: { zuwendung: vakanzDerZuwendung, fachbezogene_pauschale: vakanzDerPauschale(jahr) },
    zeichnung: { 1: zeichnung, 2: zeichnung, 3: zeichnung },
    fristen: { 1: fristenVon(1, jahr), 2: fristenVon(2, jahr), 3: fristenVon(3, jahr) },
  };
}

/** R35: what holds in a Baustein while no Bescheid says otherwise. */
export const vakanzregelIn = (
  { instrumente, vakanz }: Pick<Foerderkonditionen, "instrumente" | "vakanz">,
  baustein: Baustein,
  kategorie: Vakanzkategorie,
): Vakanzregel => vakanz[instrumente[baustein].instrument][kategorie];

/** Rate per full post and year. */
export const satzDerFunktion = <K extends { cent: Cent } = Kondition>(
  konditionen: Readonly<Record<Kostenart, K>>,
  funktion: keyof typeof kostenartDerFunktion,
): K => konditionen[kostenartDerFunktion[funktion]];

function kondition(belege: Belege<Cent>, jahr: number): Kondition {
  const { wert: cent, quelle, annahme } = geltend(belege, jahr);
  return { cent, quelle, annahme };
}

const abJahr = (belege: Belege<Cent>, jahr: number): Kondition | null =>
  jahr < belege[0].von ? null : kondition(belege, jahr);

const fristenVon = (baustein: Baustein, jahr: number): Fristen =>
  fristen(baustein, wahl(instrumente[baustein], jahr).instrument, jahr);

// R35: a Zuwendung falls with vacancies, as in the sister programme; no source says so of workplaces.
const vakanzDerZuwendung: Vakanzregeln = {
  personal: {
    methode: "tagesgenau",
    quelle: "Richtlinie KI vom 10.03.2023 (Schwesterprogramm): Stellenvakanzen",
    annahme: true,
  },
  arbeitsplaetze: {
    methode: "ohne_kuerzung",
    quelle: "Keine Quelle kürzt Arbeitsplätze wegen Vakanzen; maßgeblich ist der Bescheid",
    annahme: true,
  },
};

// § 29 knows no such cut for a Pauschale, whatever it pays for.
function vakanzDerPauschale(jahr: number): Vakanzregeln {
  const regel: Vakanzregel = {
    methode: "ohne_kuerzung",
    quelle: "§ 29 Haushaltsgesetz NRW 2023",
    annahme: jahr !== 2023,
  };
  return { personal: regel, arbeitsplaetze: regel };
}

function hoechsttage(belege: Belege<number>, jahr: number): Begleitungskonditionen["beratung"] {
  const { wert: tage, quelle, annahme } = geltend(belege, jahr);
  return { tage, quelle, annahme };
}

function wahl(belege: Belege<Instrument>, jahr: number): Instrumentwahl {
  const { wert: instrument, quelle, annahme } = geltend(belege, jahr);
  return { instrument, quelle, annahme };
}
