import type { Baustein } from "../stelle/stelle.ts";

/** What the state reads of one recipient and Baustein on a day: hundredths of a VZÄ, and cents of the Förderjahr. */
export const landwertarten = [
  "bewilligtHundertstel",
  "eingerichtetHundertstel",
  "besetztHundertstel",
  "weitergeleitetHundertstel",
  "traegerHundertstel",
  "bewilligtCent",
  "abgerufenCent",
  "ausgezahltCent",
  "ausgegebenCent",
  "prognoseCent",
  "foerderfaehigCent",
  "mehrkostenCent",
  "rueckzahlungCent",
] as const;
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
