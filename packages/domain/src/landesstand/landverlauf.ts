import { monatNamen } from "../ausgabe/ausgabe-angaben.ts";
import type { Baustein } from "../stelle/stelle.ts";
import type { Geldbewegung } from "./geldbewegung.ts";
import type { Jahreswert, Monatswert } from "./landesstand.ts";
import { landsumme, type Landwerte } from "./landwerte.ts";
import { messgroessen, messwert, type Messgroessenname } from "./messgroesse.ts";

/** Figures added up over recipients, month by month and year by year; money as what came in each month. */
export type Landreihe = {
  monate: (Monatswert & { jahr: number })[];
  /** `ab` is the first day of the month. */
  geld: (Geldbewegung & { jahr: number })[];
  jahre: (Jahreswert & { jahr: number })[];
};

export type Takt = "monat" | "jahr";

/** One moment of a series: what it is called in full, and on the axis, where most months have no room. */
export type Zeitpunkt = { key: string; name: string; marke: string };
export type Verlauf = { zeitpunkte: Zeitpunkt[]; werte: (number | null)[] };

/** What a series can show: with whom a Träger's posts are is stored for days, not for months. */
export const istVerlaufsmass = (mass: Messgroessenname): boolean => mass !== "beiTraegern";

/** A figure of the whole year has no months. */
export const taktFuer = (mass: Messgroessenname, takt: Takt): Takt => (messgroessen[mass].jahreswert ? "jahr" : takt);

/**
 * A measure over time. By month: posts as they were in the month (C1), money as what came in it. By year: posts in its
 * last month so far, money of its Förderjahr.
 */
export function verlaufVon(
  reihe: Landreihe,
  zeitraum: { von: number; bis: number },
  mass: Messgroessenname,
  baustein: Baustein | undefined,
  takt: Takt,
  heute: string,
): Verlauf {
  const schritte = verlaufswerte(reihe, zeitraum, baustein, taktFuer(mass, takt), heute);
  return {
    zeitpunkte: schritte.map(({ key, name, marke }) => ({ key, name, marke })),
    werte: schritte.map(({ werte }) => messwert(mass, werte)),
  };
}

/** Everything that is added up at each moment of a series; what holds for a year alone is zero in a month. */
export function verlaufswerte(
  reihe: Landreihe,
  { von, bis }: { von: number; bis: number },
  baustein: Baustein | undefined,
  takt: Takt,
  heute: string,
): (Zeitpunkt & { werte: Landwerte })[] {
  const schritte = takt === "jahr" ? jahresschritte(von, bis, heute) : monatsschritte(von, bis, heute);
  return schritte.map((schritt) => ({
    key: schritt.key,
    name: schritt.name,
    marke: schritt.marke,
    werte: werteIm(reihe, schritt, baustein),
  }));
}

/** From the first moment on at which any of the series has anything. */
export function abErstemWert(verlaeufe: readonly Verlauf[]): Verlauf[] {
  const anfaenge = verlaeufe.map(({ werte }) => werte.findIndex((wert) => wert !== null && wert !== 0));
  const erster = Math.min(...anfaenge.filter((i) => i >= 0));
  if (!Number.isFinite(erster)) return [...verlaeufe];
  return verlaeufe.map(({ zeitpunkte, werte }) => ({
    zeitpunkte: zeitpunkte.slice(erster),
    werte: werte.slice(erster),
  }));
}

type Schritt = Zeitpunkt & { jahr: number; monat: number; takt: Takt };

function monatsschritte(von: number, bis: number, heute: string): Schritt[] {
  return Array.from({ length: (bis - von + 1) * 12 }, (_, i) => ({
    jahr: von + Math.floor(i / 12),
    monat: (i % 12) + 1,
  }))
    .filter(({ jahr, monat }) => monatsschluessel(jahr, monat) <= heute.slice(0, 7))
    .map(({ jahr, monat }) => ({
      key: monatsschluessel(jahr, monat),
      name: `${monatNamen[monat - 1]} ${jahr}`,
      marke: monat === 1 ? String(jahr) : "",
      jahr,
      monat,
      takt: "monat",
    }));
}

const jahresschritte = (von: number, bis: number, heute: string): Schritt[] =>
  Array.from({ length: bis - von + 1 }, (_, i) => von + i).map((jahr) => ({
    key: String(jahr),
    name: String(jahr),
    marke: String(jahr),
    jahr,
    monat: String(jahr) === heute.slice(0, 4) ? Number(heute.slice(5, 7)) : 12,
    takt: "jahr",
  }));

const monatsschluessel = (jahr: number, monat: number): string => `${jahr}-${String(monat).padStart(2, "0")}`;

const keine = landsumme([]);

function werteIm(
  { monate, geld, jahre }: Landreihe,
  { jahr, monat, takt }: Schritt,
  baustein: Baustein | undefined,
): Landwerte {
  const stellen = monate.filter((m) => m.jahr === jahr && m.monat === monat);
  const bewegt = geld.filter((g) =>
    takt === "jahr" ? g.jahr === jahr : g.ab.slice(0, 7) === monatsschluessel(jahr, monat),
  );
  const ganze = takt === "jahr" ? jahre.filter((j) => j.jahr === jahr) : [];
  return landsumme(
    [...stellen, ...bewegt, ...ganze].map((teil) => ({ ...keine, ...teil })),
    baustein,
  );
}
