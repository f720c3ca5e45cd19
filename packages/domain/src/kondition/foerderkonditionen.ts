import type { Cent } from "../grundlagen/geld.ts";
import type { Instrument } from "../grundlagen/instrument.ts";
import type { Begleitungskonditionen, Fristen, Teilhoechstbetraege, Vakanzregel } from "./konditionen-werte.ts";
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
  /** What a Bescheid of the year proposes for days without an occupant (R35). */
  vakanz: Record<Baustein, Vakanzregel>;
  fristen: Record<Baustein, Fristen>;
};

export type KeinFoerderjahr = { reason: "kein-foerderjahr"; feld: "foerderjahr" | "jahr"; jahr: number };

type Beleg<T> = { von: number; bis: number; quelle: string; wert: T };
export type Kostenart = Exclude<
  keyof Foerderkonditionen,
  "jahr" | "teilhoechstbetraege" | "prozessbegleitung" | "instrumente" | "vakanz" | "fristen"
>;

const leverkusen = "Vorlage 2021/1121 der Stadt Leverkusen, Abschnitt I";
const handlungskonzept = "Handlungskonzept KIM NRW vom 30.06.2020";
const richtlinie2022 =
  "Richtlinie KIM vom 25.11.2020 in der Fassung vom 06.12.2022, Nr. 5.4 (gültig 22.12.2022–31.12.2023)";
const arnsberg = "Förderseite der Bezirksregierung Arnsberg, Stand 2025";

// regeln.md section 14: between and after the proven years a value carries over, marked as an assumption.
const saetze = {
  koordination: [
    { von: 2021, bis: 2022, quelle: leverkusen, wert: 55_000_00 },
    { von: 2023, bis: 2023, quelle: richtlinie2022, wert: 57_000_00 },
    { von: 2025, bis: 2025, quelle: arnsberg, wert: 57_000_00 },
  ],
  assistenz: [
    { von: 2021, bis: 2022, quelle: `${leverkusen}; ${arnsberg}`, wert: 45_000_00 },
    { von: 2023, bis: 2023, quelle: `${richtlinie2022}: 22.500 EUR für 0,5 VZÄ`, wert: 45_000_00 },
    { von: 2024, bis: 2025, quelle: `${leverkusen}; ${arnsberg}`, wert: 45_000_00 },
  ],
  caseManagement: [
    { von: 2021, bis: 2022, quelle: leverkusen, wert: 55_000_00 },
    { von: 2023, bis: 2023, quelle: "Weiterleitung des Kreises Unna, Bescheid vom 15.02.2023", wert: 57_000_00 },
  ],
  baustein3: [
    { von: 2020, bis: 2020, quelle: `${handlungskonzept}, 2.3`, wert: 50_000_00 },
    { von: 2021, bis: 2022, quelle: leverkusen, wert: 50_000_00 },
  ],
  arbeitsplatz: [
    { von: 2021, bis: 2022, quelle: `${leverkusen}: 29.100 EUR für 3,0 VZÄ`, wert: 9_700_00 },
    { von: 2023, bis: 2023, quelle: `${richtlinie2022}: 4.850 EUR für 0,5 VZÄ Assistenz`, wert: 9_700_00 },
    { von: 2025, bis: 2025, quelle: arnsberg, wert: 5_700_00 },
  ],
  massnahmenHoechstbetrag: [
    { von: 2021, bis: 2022, quelle: leverkusen, wert: 49_000_00 },
    { von: 2023, bis: 2023, quelle: `${richtlinie2022}: Summe der drei Höchstbeträge`, wert: 49_000_00 },
  ],
} as const satisfies Record<Kostenart, readonly Beleg<Cent>[]>;

const teilhoechstbetraege = {
  veranstaltungen: [{ von: 2023, bis: 2023, quelle: richtlinie2022, wert: 10_000_00 }],
  massnahmen: [{ von: 2023, bis: 2023, quelle: richtlinie2022, wert: 30_000_00 }],
} as const satisfies Record<keyof Teilhoechstbetraege, readonly Beleg<Cent>[]>;

const anhang = `${handlungskonzept}, Anhang`;
const prozessbegleitung = {
  beratung: [
    { von: 2020, bis: 2022, quelle: anhang, wert: 6 },
    { von: 2023, bis: 2023, quelle: richtlinie2022, wert: 6 },
  ],
  austausch: [
    { von: 2020, bis: 2022, quelle: anhang, wert: 3 },
    { von: 2023, bis: 2023, quelle: richtlinie2022, wert: 3 },
  ],
  tagessatz: [
    { von: 2020, bis: 2022, quelle: anhang, wert: 1_012_00 },
    { von: 2023, bis: 2023, quelle: richtlinie2022, wert: 1_000_00 },
  ],
} as const satisfies Record<keyof Begleitungskonditionen, readonly Beleg<number>[]>;

const instrumente = {
  1: [{ von: 2020, bis: 2025, quelle: "Richtlinien KIM vom 25.11.2020 und 12.12.2024", wert: "zuwendung" }],
  2: [
    { von: 2020, bis: 2023, quelle: `${handlungskonzept}, 2.2`, wert: "fachbezogene_pauschale" },
    // Inferred from the 2025 application window for Baustein 1 and 2 (regeln.md section 2), hence no proven year.
    { von: 2025, bis: 2024, quelle: "Antragsfrist 2025 für Baustein 1 und 2", wert: "zuwendung" },
  ],
  3: [{ von: 2020, bis: 2022, quelle: `${handlungskonzept}, 2.3`, wert: "fachbezogene_pauschale" }],
} as const satisfies Record<Baustein, readonly Beleg<Instrument>[]>;

const vorgabe = "Vorgabe der Plattform; maßgeblich ist der Bescheid";

const fristen: Fristen = {
  nachweis: { monate: 6, quelle: vorgabe, annahme: true },
  mittel: { monate: 2, quelle: "NRW ANBest-I 1.5, für ANBest-P/G angenommen", annahme: true },
};

const kostenartDerFunktion = {
  koordination: "koordination",
  assistenz: "assistenz",
  case_management: "caseManagement",
  auslaenderbehoerde: "baustein3",
  einbuergerungsbehoerde: "baustein3",
  auslaender_und_einbuergerungsbehoerde: "baustein3",
} as const satisfies Record<Funktion | "auslaender_und_einbuergerungsbehoerde", Kostenart>;

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
    vakanz: { 1: vakanzregel(1, jahr), 2: vakanzregel(2, jahr), 3: vakanzregel(3, jahr) },
    fristen: { 1: fristen, 2: fristen, 3: fristen },
  };
}

/** Rate per full post and year. */
export const satzDerFunktion = <K extends { cent: Cent } = Kondition>(
  konditionen: Readonly<Record<Kostenart, K>>,
  funktion: keyof typeof kostenartDerFunktion,
): K => konditionen[kostenartDerFunktion[funktion]];

function kondition(belege: readonly [Beleg<Cent>, ...Beleg<Cent>[]], jahr: number): Kondition {
  const { wert: cent, quelle, annahme } = geltend(belege, jahr);
  return { cent, quelle, annahme };
}

const abJahr = (belege: readonly [Beleg<Cent>, ...Beleg<Cent>[]], jahr: number): Kondition | null =>
  jahr < belege[0].von ? null : kondition(belege, jahr);

// R35: a Zuwendung falls with vacancies, as in the sister programme; § 29 knows no such cut for a Pauschale.
function vakanzregel(baustein: Baustein, jahr: number): Vakanzregel {
  return wahl(instrumente[baustein], jahr).instrument === "zuwendung"
    ? {
        methode: "tagesgenau",
        quelle: "Richtlinie KI vom 10.03.2023 (Schwesterprogramm): Stellenvakanzen",
        annahme: true,
      }
    : { methode: "ohne_kuerzung", quelle: "§ 29 Haushaltsgesetz NRW 2023", annahme: jahr !== 2023 };
}

function hoechsttage(
  belege: readonly [Beleg<number>, ...Beleg<number>[]],
  jahr: number,
): Begleitungskonditionen["beratung"] {
  const { wert: tage, quelle, annahme } = geltend(belege, jahr);
  return { tage, quelle, annahme };
}

function wahl(belege: readonly [Beleg<Instrument>, ...Beleg<Instrument>[]], jahr: number): Instrumentwahl {
  const { wert: instrument, quelle, annahme } = geltend(belege, jahr);
  return { instrument, quelle, annahme };
}

function geltend<T>(belege: readonly [Beleg<T>, ...Beleg<T>[]], jahr: number): Beleg<T> & { annahme: boolean } {
  const beleg = belege.findLast(({ von }) => von <= jahr) ?? belege[0];
  return { ...beleg, annahme: jahr < beleg.von || jahr > beleg.bis };
}
