/** A piece of a list: how many lines stand before it, and how many are in it. */
export interface Ausschnitt {
  ab: number;
  anzahl: number;
}

const jeSeite = 25;

export const ausschnitt = (seite: number): Ausschnitt => ({ ab: (seite - 1) * jeSeite, anzahl: jeSeite });

/** Which page was answered, and of how many. */
export function seitenstand(seite: number, gesamt: number): { gesamt: number; seite: number; seiten: number } {
  const seiten = Math.max(1, Math.ceil(gesamt / jeSeite));
  return { gesamt, seite: Math.min(seite, seiten), seiten };
}

/**
 * The end of a statement that orders `treffer`, by the parameters that say `anzahl` and `ab`. A page beyond the last
 * one is the last one: what stood there was decided or paid meanwhile.
 */
export const seitenende = (anzahl: string, ab: string): string =>
  `limit ${anzahl}::bigint
    offset least(${ab}::bigint, (select (count(*) - 1) / ${anzahl}::bigint * ${anzahl}::bigint from treffer))`;
