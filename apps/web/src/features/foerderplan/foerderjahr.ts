import { heuteInBerlin, jahrVon } from "@kim/domain/grundlagen";
import { letztesFoerderjahr } from "@kim/domain/kondition";

const erstesPlanjahr = 2022;
export const planjahre: readonly number[] = Array.from(
  { length: letztesFoerderjahr - erstesPlanjahr + 1 },
  (_, i) => erstesPlanjahr + i,
);

/**
 * The year the address asks for, whether or not there are Konditionen for it; without one the current year, or the last
 * that has them.
 */
export function foerderjahr(params: URLSearchParams, now: Date): number {
  const gewuenscht = params.get("jahr") ?? "";
  return /^\d{4}$/.test(gewuenscht) ? Number(gewuenscht) : Math.min(jahrVon(heuteInBerlin(now)), letztesFoerderjahr);
}

/** Years the ministry published conditions for after those known from the start. */
export const veroeffentlichtNach = (
  bekannte: readonly number[],
  fassungen: readonly { jahr: number; freigegebenAm: string | null }[],
): number[] =>
  fassungen
    .filter(({ jahr, freigegebenAm }) => freigegebenAm !== null && jahr > Math.max(...bekannte))
    .map(({ jahr }) => jahr);
