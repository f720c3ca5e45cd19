import type { Begleitungskonditionen, Teilhoechstbetraege } from "./konditionen-werte.ts";
import type { Cent } from "../grundlagen/geld.ts";
import type { Instrument } from "../grundlagen/instrument.ts";
import type { Baustein } from "../stelle/stelle.ts";

/** From which year to which year the source proves the value. */
export type Beleg<T> = { von: number; bis: number; quelle: string; wert: T };
export type Belege<T> = readonly [Beleg<T>, ...Beleg<T>[]];

/** What holds in the year: proven for it, else carried over from the nearest year before it, else from the first. */
export function geltend<T>(belege: Belege<T>, jahr: number): Beleg<T> & { annahme: boolean } {
  const beleg = belege.findLast(({ von }) => von <= jahr) ?? belege[0];
  return { ...beleg, annahme: jahr < beleg.von || jahr > beleg.bis };
}

const leverkusen = "Vorlage 2021/1121 der Stadt Leverkusen, Abschnitt I";
const handlungskonzept = "Handlungskonzept KIM NRW vom 30.06.2020";
export const richtlinie2022 = (nummer: string): string =>
  `Richtlinie KIM vom 25.11.2020 in der Fassung vom 06.12.2022, Nr. ${nummer} (gültig 22.12.2022–31.12.2023)`;
const bemessung = richtlinie2022("5.4");
const arnsberg = "Förderseite der Bezirksregierung Arnsberg, Stand 2025";

// regeln.md section 14: between and after the proven years a value carries over, marked as an assumption.
export const saetze = {
  koordination: [
    { von: 2021, bis: 2022, quelle: leverkusen, wert: 55_000_00 },
    { von: 2023, bis: 2023, quelle: bemessung, wert: 57_000_00 },
    { von: 2025, bis: 2025, quelle: arnsberg, wert: 57_000_00 },
  ],
  assistenz: [
    { von: 2021, bis: 2022, quelle: `${leverkusen}; ${arnsberg}`, wert: 45_000_00 },
    { von: 2023, bis: 2023, quelle: `${bemessung}: 22.500 EUR für 0,5 VZÄ`, wert: 45_000_00 },
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
    { von: 2023, bis: 2023, quelle: `${bemessung}: 4.850 EUR für 0,5 VZÄ Assistenz`, wert: 9_700_00 },
    { von: 2025, bis: 2025, quelle: arnsberg, wert: 5_700_00 },
  ],
  massnahmenHoechstbetrag: [
    { von: 2021, bis: 2022, quelle: leverkusen, wert: 49_000_00 },
    { von: 2023, bis: 2023, quelle: `${bemessung}: Summe der drei Höchstbeträge`, wert: 49_000_00 },
  ],
} as const satisfies Record<string, readonly Beleg<Cent>[]>;

export const teilhoechstbetraege = {
  veranstaltungen: [{ von: 2023, bis: 2023, quelle: bemessung, wert: 10_000_00 }],
  massnahmen: [{ von: 2023, bis: 2023, quelle: bemessung, wert: 30_000_00 }],
} as const satisfies Record<keyof Teilhoechstbetraege, readonly Beleg<Cent>[]>;

const anhang = `${handlungskonzept}, Anhang`;
export const prozessbegleitung = {
  beratung: [
    { von: 2020, bis: 2022, quelle: anhang, wert: 6 },
    { von: 2023, bis: 2023, quelle: bemessung, wert: 6 },
  ],
  austausch: [
    { von: 2020, bis: 2022, quelle: anhang, wert: 3 },
    { von: 2023, bis: 2023, quelle: bemessung, wert: 3 },
  ],
  tagessatz: [
    { von: 2020, bis: 2022, quelle: anhang, wert: 1_012_00 },
    { von: 2023, bis: 2023, quelle: bemessung, wert: 1_000_00 },
  ],
} as const satisfies Record<keyof Begleitungskonditionen, readonly Beleg<number>[]>;

export const instrumente = {
  1: [{ von: 2020, bis: 2025, quelle: "Richtlinien KIM vom 25.11.2020 und 12.12.2024", wert: "zuwendung" }],
  2: [
    { von: 2020, bis: 2023, quelle: `${handlungskonzept}, 2.2`, wert: "fachbezogene_pauschale" },
    // Inferred from the 2025 application window for Baustein 1 and 2 (regeln.md section 2), hence no proven year.
    { von: 2025, bis: 2024, quelle: "Antragsfrist 2025 für Baustein 1 und 2", wert: "zuwendung" },
  ],
  3: [{ von: 2020, bis: 2022, quelle: `${handlungskonzept}, 2.3`, wert: "fachbezogene_pauschale" }],
} as const satisfies Record<Baustein, readonly Beleg<Instrument>[]>;
