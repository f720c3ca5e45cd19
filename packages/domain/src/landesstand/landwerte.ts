import type { Baustein } from "../stelle/stelle.ts";

/** C1, in hundredths of a VZÄ, as a month keeps them. */
export const monatsarten = [
  "bewilligtHundertstel",
  "eingerichtetHundertstel",
  "besetztHundertstel",
  "weitergeleitetHundertstel",
] as const;

/** Money that moves on days, in cents. */
export const geldarten = ["bewilligtCent", "abgerufenCent", "ausgezahltCent", "ausgegebenCent"] as const;

/** What follows for a year from everything known of it, in cents. */
export const jahresarten = ["prognoseCent", "foerderfaehigCent", "mehrkostenCent", "rueckzahlungCent"] as const;

/** What the state reads of one recipient and Baustein on a day. */
export const landwertarten = [...monatsarten, "traegerHundertstel", ...geldarten, ...jahresarten] as const;
export type Landwertart = (typeof landwertarten)[number];
export type Landwerte = Record<Landwertart, number>;
export type Bausteinwerte = Landwerte & { baustein: Baustein };

/** The figures of several Bausteine or recipients added up; of one Baustein where it is named. */
export function landsumme(teile: readonly Bausteinwerte[], baustein?: Baustein): Landwerte {
  const summe = Object.fromEntries(landwertarten.map((art) => [art, 0])) as Landwerte;
  for (const teil of teile)
    if (baustein === undefined || teil.baustein === baustein) for (const art of landwertarten) summe[art] += teil[art];
  return summe;
}
