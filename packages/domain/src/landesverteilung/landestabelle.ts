import type { OrganisationId } from "../grundlagen/ids.ts";
import { leseTabelle, type Tabellenzeile } from "../verteilung/verteilung-tabelle.ts";
import type { Landeshinweis, Landesmangel, Zeilenbefund } from "./landesbefund.ts";
import type { Verteilungsempfaenger } from "./landesverteilung.ts";

/** A pasted column as far as it was understood; `werte` in hundredths, nobody in it who is not named. */
export type Landestabelle = {
  zeilen: readonly Tabellenzeile[];
  werte: ReadonlyMap<OrganisationId, number>;
  maengel: Landesmangel[];
  hinweise: Landeshinweis[];
  befunde: Zeilenbefund[];
};

type Spalte = { name: string; tabelle: string; quelle: string; annahme: boolean };

/**
 * Reads a column. One unreadable line and the whole column counts for nothing. `erwartet`: who is told to be missing.
 * A sum may be in it: "Land", "Nordrhein-Westfalen", "NRW" or "Summe" in the first cell.
 */
export function leseLandestabelle(
  { name, tabelle, quelle, annahme }: Spalte,
  empfaenger: readonly Verteilungsempfaenger[],
  erwartet: (e: Verteilungsempfaenger) => boolean = () => true,
): Landestabelle {
  const titel = name || "Tabelle";
  const { zeilen, fehler, fehlende } = leseTabelle(tabelle, empfaenger, summeDesLandes);
  const namen = fehlende.filter(erwartet).map((e) => e.name);
  const maengel: Landesmangel[] = [];
  if (fehler.length > 0) maengel.push({ reason: "landestabelle-fehlerhaft", tabelle: titel, zeilen: fehler.length });
  else if (zeilen.every(({ gewicht }) => gewicht === 0))
    maengel.push({ reason: "landestabelle-ohne-werte", tabelle: titel });
  if (quelle === "") maengel.push({ reason: "landestabelle-ohne-quelle", tabelle: titel });
  const hinweise: Landeshinweis[] = [];
  if (annahme) hinweise.push({ reason: "beruht-auf-annahme", tabelle: titel });
  if (zeilen.length > 0 && fehler.length === 0 && namen.length > 0)
    hinweise.push({ reason: "nicht-in-der-tabelle", tabelle: titel, namen });
  return {
    zeilen,
    werte: new Map(fehler.length > 0 ? [] : zeilen.map((z) => [z.organisationId, z.gewicht])),
    maengel,
    hinweise,
    befunde: fehler.map((f) => ({ tabelle: titel, fehler: f })),
  };
}

const summeDesLandes = /^(summe|gesamt|insgesamt|gesamtsumme|land\b.*|nordrhein-westfalen|nrw)$/i;
