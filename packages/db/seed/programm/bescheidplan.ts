import { foerderkonditionen } from "@kim/domain/kondition";
import { demodaten, festeBescheide, type BescheidVorlage } from "../grundstock/bescheide.ts";
import type { Szenario } from "../grundstock/szenario.ts";
import { zufall, type Zufall } from "../grundstock/zufall.ts";
import { samen } from "./empfaenger.ts";

type Kontingent = Szenario["kontingente"][number];

/** Told of certain bodies, so that everybody can look it up: what came late and what was cut. */
const spaet: Readonly<Record<string, string>> = {
  "05570 2024 2": "2024-10-14",
  "05754 2024 1": "2024-11-18",
  "05562 2023 1": "2024-01-22",
  "05914 2025 3": "2025-09-09",
};
const gekuerzt: Readonly<Record<string, Partial<BescheidVorlage>>> = {
  "05570 2026 1": { datum: "2026-07-06", massnahmenCent: 2_000_000 },
  "05754 2026 2": { datum: "2026-06-22", personalHundertstel: 94 },
  "05111 2025 2": { datum: "2025-09-15", personalHundertstel: 97 },
  "05913 2025 2": { datum: "2025-07-14", personalHundertstel: 95 },
};
// Vorlage 2021/1121 and the council's papers after it: B2 of 27.01.2022, B3 of 01.02.2022.
const belegt: Readonly<Record<string, string>> = { "05316 2022 2": "2022-01-27", "05316 2022 3": "2022-02-01" };

/**
 * The Bescheide of one recipient: those told beforehand, and one for every other Baustein and year, in the order in
 * which they were issued. `antragIdOf` names the Antrag of a Zuwendung; null where it led to none.
 */
export function bescheidplan(
  schluessel: string,
  kontingente: readonly Kontingent[],
  lage: {
    antragIdOf: (jahr: number, baustein: Kontingent["baustein"]) => string | null | undefined;
    massnahmenPlanCent: ReadonlyMap<number, number>;
    stichtag: string;
  },
): BescheidVorlage[] {
  const z = zufall(samen("bescheide", schluessel));
  const feste = festeBescheide[schluessel] ?? [];
  const weitere = kontingente.flatMap((k) => {
    const datum = datumVon(schluessel, k, z);
    if (feste.some(({ jahr, baustein }) => jahr === k.jahr && baustein === k.baustein)) return [];
    const antragId = lage.antragIdOf(k.jahr, k.baustein);
    const massnahmenCent = k.baustein === 1 ? (lage.massnahmenPlanCent.get(k.jahr) ?? 0) : 0;
    return antragId === null ? [] : imJahr(schluessel, k, { datum, antragId, massnahmenCent, z });
  });
  return [...feste, ...weitere]
    .filter(({ datum }) => datum <= lage.stichtag)
    .toSorted((a, b) => (a.datum < b.datum ? -1 : a.datum > b.datum ? 1 : 0));
}

function imJahr(
  schluessel: string,
  { jahr, baustein, vzaeHundertstel }: Kontingent,
  {
    datum,
    antragId,
    massnahmenCent,
    z,
  }: { datum: string; antragId: string | undefined; massnahmenCent: number; z: Zufall },
): BescheidVorlage[] {
  const schnitt = gekuerzt[`${schluessel} ${jahr} ${baustein}`];
  const erster: BescheidVorlage = {
    jahr,
    baustein,
    vzaeHundertstel,
    datum,
    massnahmenCent,
    ...(antragId === undefined ? {} : { antragId }),
    nebenbestimmungen: belegt[`${schluessel} ${jahr} ${baustein}`]
      ? "Datum nach den Vorlagen des Rates. Demodaten: Aktenzeichen und Fälligkeit sind erfunden."
      : demodaten,
  };
  if (schnitt)
    return [
      erster,
      {
        ...erster,
        ...schnitt,
        art: "aenderungsbescheid",
        nebenbestimmungen: `${demodaten} Kürzung im Rahmen der Haushaltsbewirtschaftung.`,
      },
    ];
  // A post more in the middle of the year: granted with it, not before.
  if (baustein === 2 && vzaeHundertstel > 100 && z.wahr(0.12))
    return [
      { ...erster, vzaeHundertstel: vzaeHundertstel - 100 },
      {
        ...erster,
        art: "aenderungsbescheid",
        datum: `${jahr}-05-${z.ganz(11, 28)}`,
        nebenbestimmungen: `${demodaten} Eine weitere Stelle für das Case Management.`,
      },
    ];
  return [erster];
}

function datumVon(schluessel: string, { jahr, baustein }: Kontingent, z: Zufall): string {
  const ueblich = `${jahr}-02-${z.ganz(10, 26)}`;
  const schluesselwort = `${schluessel} ${jahr} ${baustein}`;
  return spaet[schluesselwort] ?? belegt[schluesselwort] ?? ueblich;
}

/** A Zuwendung is applied for, a Pauschale is not. */
export const istZuwendung = (jahr: number, baustein: Kontingent["baustein"]): boolean =>
  foerderkonditionen(jahr)?.instrumente[baustein].instrument === "zuwendung";
