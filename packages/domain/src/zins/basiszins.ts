import { jahrVon, plainDate, type PlainDate } from "../grundlagen/plain-date.ts";

/**
 * The Basiszinssatz of § 247 BGB of one half-year, in hundredths of a percent (−88 are −0.88 %), as the Bundesbank
 * publishes it; `annahme` until somebody has seen it there.
 */
export type Basiszinssatz = { ab: PlainDate; prozentHundertstel: number; quelle: string; annahme: boolean };

/** The first day of the half-year in which this day lies: the only days on which the Basiszinssatz changes. */
export const halbjahresbeginn = (tag: PlainDate): PlainDate =>
  plainDate(`${jahrVon(tag)}-${tag.slice(5, 7) < "07" ? "01" : "07"}-01`);

export const istHalbjahresbeginn = (tag: PlainDate): boolean => tag === halbjahresbeginn(tag);

export const naechstesHalbjahr = (ab: PlainDate): PlainDate =>
  ab.slice(5, 7) === "01" ? plainDate(`${jahrVon(ab)}-07-01`) : plainDate(`${jahrVon(ab) + 1}-01-01`);

/** The half-years from the one of `von` to the one of `bis`, by their first days. */
export function halbjahre(von: PlainDate, bis: PlainDate): PlainDate[] {
  const anfaenge: PlainDate[] = [];
  for (let ab = halbjahresbeginn(von); ab <= bis; ab = naechstesHalbjahr(ab)) anfaenge.push(ab);
  return anfaenge;
}

/** R97: the half-years of which no rate is known. A rate is never carried over: each one is a task of the authority. */
export function fehlendeHalbjahre(
  saetze: readonly Pick<Basiszinssatz, "ab">[],
  von: PlainDate,
  bis: PlainDate,
): PlainDate[] {
  const bekannt = new Set(saetze.map(({ ab }) => ab));
  return halbjahre(von, bis).filter((ab) => !bekannt.has(ab));
}
