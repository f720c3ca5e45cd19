import { addDays, maxDate, minDate, tageVonBis, type PlainDate } from "./plain-date.ts";

/** A share of posts held from a day to a day, both included; `bis` null is open-ended. */
export type Anteil = { von: PlainDate; bis: PlainDate | null; vzaeHundertstel: number };
export type Zeitraum = { von: PlainDate; bis: PlainDate | null };

export const gilt = (zeitraum: Zeitraum, tag: PlainDate): boolean =>
  zeitraum.von <= tag && (zeitraum.bis === null || tag <= zeitraum.bis);

export const liegtIn = (innen: Zeitraum, aussen: Zeitraum): boolean =>
  innen.von >= aussen.von && (aussen.bis === null || (innen.bis !== null && innen.bis <= aussen.bis));

export const ueberschneidet = (a: Zeitraum, b: Zeitraum): boolean =>
  (b.bis === null || a.von <= b.bis) && (a.bis === null || b.von <= a.bis);

export const summeAm = (anteile: readonly Anteil[], tag: PlainDate): number =>
  anteile.reduce((summe, anteil) => (gilt(anteil, tag) ? summe + anteil.vzaeHundertstel : summe), 0);

/** Share × days inside the window, added up: 100 over a year of 365 days are 36,500. */
export const hundertstelTage = (anteile: readonly Anteil[], fenster: { von: PlainDate; bis: PlainDate }): number =>
  anteile.reduce(
    (summe, { von, bis, vzaeHundertstel }) =>
      summe + vzaeHundertstel * tageVonBis(maxDate(von, fenster.von), minDate(bis ?? fenster.bis, fenster.bis)),
    0,
  );

/** The largest sum on any day of the window and the first day it is reached. */
export function hoechststand(anteile: readonly Anteil[], fenster: Zeitraum): { hundertstel: number; tag: PlainDate } {
  // A sum can only rise on a day on which a share begins.
  return [fenster.von, ...anteile.map((anteil) => anteil.von)]
    .filter((tag) => gilt(fenster, tag))
    .sort()
    .map((tag) => ({ hundertstel: summeAm(anteile, tag), tag }))
    .reduce((bisher, stand) => (stand.hundertstel > bisher.hundertstel ? stand : bisher), {
      hundertstel: 0,
      tag: fenster.von,
    });
}

/**
 * The least that is left on any day of the window of what is held, and the first day it is reached; below 0 when too
 * much is taken.
 */
export function engpass(
  gehalten: readonly Anteil[],
  belegt: readonly Anteil[],
  fenster: Zeitraum,
): { hundertstel: number; tag: PlainDate } {
  const nachEnde = gehalten.flatMap(({ bis }) => (bis === null ? [] : [addDays(bis, 1)]));
  // What is left can only fall on a day on which something is taken, or the day after something held ends.
  return [fenster.von, ...belegt.map((anteil) => anteil.von), ...gehalten.map((anteil) => anteil.von), ...nachEnde]
    .filter((tag) => gilt(fenster, tag))
    .sort()
    .map((tag) => ({ hundertstel: summeAm(gehalten, tag) - summeAm(belegt, tag), tag }))
    .reduce((bisher, stand) => (stand.hundertstel < bisher.hundertstel ? stand : bisher), {
      hundertstel: Number.POSITIVE_INFINITY,
      tag: fenster.von,
    });
}

/** Cuts the window so that inside each piece no period begins or ends. */
export function abschnitte(
  fenster: { von: PlainDate; bis: PlainDate },
  zeitraeume: readonly Zeitraum[],
): { von: PlainDate; bis: PlainDate }[] {
  const schnitte = zeitraeume.flatMap(({ von, bis }) => [von, ...(bis === null ? [] : [addDays(bis, 1)])]);
  const anfaenge = [
    ...new Set([fenster.von, ...schnitte.filter((tag) => tag > fenster.von && tag <= fenster.bis)]),
  ].sort();
  return anfaenge.map((von, i) => {
    const naechster = anfaenge[i + 1];
    return { von, bis: naechster === undefined ? fenster.bis : minDate(addDays(naechster, -1), fenster.bis) };
  });
}
