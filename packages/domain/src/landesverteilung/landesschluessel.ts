import { summe } from "../grundlagen/geld.ts";
import { nachGroesstenResten, type Gewicht } from "./groesste-reste.ts";
import type { Landeshinweis, Landesmangel } from "./landesbefund.ts";
import type { Landesschluessel } from "./landesinhalt.ts";
import { leseLandestabelle } from "./landestabelle.ts";
import type { Verteilungsempfaenger } from "./landesverteilung.ts";
import { nachRegister } from "./registerstellen.ts";
import {
  gleichstandhinweis,
  schluesselergebnis,
  type Schluesselergebnis,
  type Verteilt,
} from "./schluesselergebnis.ts";

/** Hundredths of the five clusters of 2020 (S2b 2.2). */
export const clusterHundertstel = [400, 500, 600, 800, 1100] as const;

type Art<A extends Landesschluessel["art"]> = Extract<Landesschluessel, { art: A }>;

/** The order of the bodies never matters: the same key gives the same shares. */
export function berechneSchluessel(
  schluessel: Landesschluessel,
  empfaenger: readonly Verteilungsempfaenger[],
): Schluesselergebnis {
  switch (schluessel.art) {
    case "gewichtet":
      return gewichtet(schluessel, empfaenger);
    case "cluster":
      return nachCluster(schluessel, empfaenger);
    case "halbe_stellen":
      return nachRegister(schluessel, empfaenger);
    case "vorjahr":
      return nachVorjahr(schluessel, empfaenger);
    case "tabelle":
      return nachTabelle(schluessel, empfaenger);
  }
}

/** Every column in its own proportion, weighted in percent: 40 FlüAG and 60 AWoV are 40 and 60 of 100 posts. */
function gewichtet(
  { gesamtHundertstel, schrittHundertstel, indikatoren }: Art<"gewichtet">,
  empfaenger: readonly Verteilungsempfaenger[],
): Schluesselergebnis {
  const tabellen = indikatoren.map((indikator) => leseLandestabelle(indikator, empfaenger));
  const prozent = summe(indikatoren.map((indikator) => indikator.prozent));
  const maengel: Landesmangel[] = tabellen.flatMap((tabelle) => tabelle.maengel);
  if (prozent !== 100) maengel.push({ reason: "landesschluessel-gewichte-ungleich-hundert", prozent });
  maengel.push(...gesamtmangel(gesamtHundertstel, schrittHundertstel));
  const summen = tabellen.map(({ werte }) => summe([...werte.values()]));
  // One denominator for all columns: shares stay exact, whatever the sizes.
  const faktor = (spalte: number) =>
    summen.reduce((produkt, s, i) => (i === spalte ? produkt : produkt * BigInt(s)), 1n) *
    BigInt(indikatoren[spalte]?.prozent ?? 0);
  const gewichte = empfaenger.map(({ organisationId, ags }) => ({
    organisationId,
    ags,
    gewicht: tabellen.reduce(
      (bisher, { werte }, spalte) => bisher + BigInt(werte.get(organisationId) ?? 0) * faktor(spalte),
      0n,
    ),
  }));
  return schluesselergebnis(tabellen, maengel, empfaenger, () =>
    verteilt(gesamtHundertstel, schrittHundertstel, gewichte, empfaenger),
  );
}

/** The sum of the columns decides the cluster; from a threshold on it is the next larger one. */
function nachCluster(
  { indikatoren, schwellen, quelle, annahme }: Art<"cluster">,
  empfaenger: readonly Verteilungsempfaenger[],
): Schluesselergebnis {
  const tabellen = indikatoren.map((indikator) => leseLandestabelle(indikator, empfaenger));
  const maengel: Landesmangel[] = tabellen.flatMap((tabelle) => tabelle.maengel);
  const hinweise: Landeshinweis[] = annahme ? [{ reason: "beruht-auf-annahme", tabelle: "Schwellen der Cluster" }] : [];
  if (quelle === "") maengel.push({ reason: "landestabelle-ohne-quelle", tabelle: "Schwellen der Cluster" });
  for (const [i, schwelle] of schwellen.entries()) {
    const vorige = schwellen[i - 1] ?? 0;
    if (schwelle <= vorige) maengel.push({ reason: "landesschluessel-schwellen-nicht-steigend", schwelle, vorige });
  }
  return schluesselergebnis(tabellen, maengel, empfaenger, () => ({
    anteile: new Map(
      empfaenger.flatMap(({ organisationId }) => {
        // Who stands in no column is in no cluster; the note says who that is.
        if (tabellen.every(({ werte }) => !werte.has(organisationId))) return [];
        const wert = summe(tabellen.map(({ werte }) => werte.get(organisationId) ?? 0));
        const stufe = schwellen.filter((schwelle) => wert >= 100 * schwelle).length;
        return [[organisationId, clusterHundertstel[stufe] ?? clusterHundertstel[0]] as const];
      }),
    ),
    hinweise,
  }));
}

/** Growth or a cut: last year's posts, each changed in the same proportion, and exact in their sum. */
function nachVorjahr(
  { schrittHundertstel, aenderung }: Art<"vorjahr">,
  empfaenger: readonly Verteilungsempfaenger[],
): Schluesselergebnis {
  const vorjahr = summe(empfaenger.map(({ vorjahrHundertstel }) => vorjahrHundertstel));
  const gesamt = neuesGesamt(vorjahr, aenderung, schrittHundertstel);
  const maengel: Landesmangel[] = [];
  if (vorjahr === 0) maengel.push({ reason: "landestabelle-ohne-werte", tabelle: "Bescheide des Vorjahrs" });
  if (gesamt < 0) maengel.push({ reason: "landesschluessel-kuerzt-unter-null", gesamtHundertstel: gesamt });
  else maengel.push(...gesamtmangel(gesamt, schrittHundertstel));
  const gewichte = empfaenger.map(({ organisationId, ags, vorjahrHundertstel }) => ({
    organisationId,
    ags,
    gewicht: BigInt(vorjahrHundertstel),
  }));
  return schluesselergebnis([], maengel, empfaenger, () => verteilt(gesamt, schrittHundertstel, gewichte, empfaenger));
}

/** A percentage is rounded to the nearest step, half up. */
function neuesGesamt(vorjahr: number, aenderung: Art<"vorjahr">["aenderung"], schritt: number): number {
  if (aenderung.art === "gesamt") return vorjahr + aenderung.hundertstel;
  return Math.floor((2 * vorjahr * (100 + aenderung.prozent) + 100 * schritt) / (200 * schritt)) * schritt;
}

function nachTabelle(
  { tabelle, quelle, annahme }: Art<"tabelle">,
  empfaenger: readonly Verteilungsempfaenger[],
): Schluesselergebnis {
  const gelesen = leseLandestabelle({ name: "Eigene Tabelle", tabelle, quelle, annahme }, empfaenger, wirdErwartet);
  return schluesselergebnis([gelesen], gelesen.maengel, empfaenger, () => ({
    anteile: new Map(gelesen.werte),
    hinweise: [],
  }));
}

/** Nobody knows of a Kommune that it should get something: it misses nothing, unless it had something. */
const wirdErwartet = ({ art, vorjahrHundertstel }: Verteilungsempfaenger): boolean =>
  art !== "kreisangehoerige_kommune" || vorjahrHundertstel > 0;

function gesamtmangel(gesamtHundertstel: number, schrittHundertstel: number): Landesmangel[] {
  if (gesamtHundertstel === 0) return [{ reason: "landesschluessel-ohne-gesamt" }];
  if (gesamtHundertstel % schrittHundertstel === 0) return [];
  return [{ reason: "landesschluessel-gesamt-kein-vielfaches", gesamtHundertstel, schrittHundertstel }];
}

function verteilt(
  gesamtHundertstel: number,
  schrittHundertstel: number,
  gewichte: readonly Gewicht[],
  empfaenger: readonly Verteilungsempfaenger[],
): Verteilt {
  const { einheiten, gleichstand } = nachGroesstenResten(gesamtHundertstel / schrittHundertstel, gewichte);
  return {
    anteile: new Map([...einheiten].map(([id, anzahl]) => [id, anzahl * schrittHundertstel])),
    hinweise: gleichstandhinweis(gleichstand, empfaenger),
  };
}
