import { kategorieNamen, type Begriff } from "./begriffe.ts";
import { summe, type Cent } from "../grundlagen/geld.ts";
import { betrag, type Herleitungsschritt, type Verweis } from "./rechenschritte.ts";
import type { Rechnungszeile } from "./rechnungszeile.ts";

/** How a figure came about: what it is, its inputs, and the figure itself. */
export type Herleitung = {
  titel: string;
  begriff: Begriff;
  schritte: Herleitungsschritt[];
  cent: Cent;
  rundung: string | null;
};

/** A named part of a figure in cents, below zero where it is taken off. */
export type Teilbetrag = { text: string; cent: Cent; verweis?: Verweis | null };

/** A sum explains itself by its parts that are not zero; nobody rounds it. */
export const herleitungAusTeilen = (titel: string, begriff: Begriff, teile: readonly Teilbetrag[]): Herleitung => ({
  titel,
  begriff,
  schritte: teile.filter(({ cent }) => cent !== 0).map(({ text, cent, verweis = null }) => betrag(text, cent, verweis)),
  cent: summe(teile.map(({ cent }) => cent)),
  rundung: null,
});

/** What each line adds to a figure, called by its post, category and employer. */
export const teileAus = (zeilen: readonly Rechnungszeile[], centVon: (zeile: Rechnungszeile) => Cent): Teilbetrag[] =>
  zeilen.map((zeile) => ({
    text: zeile.stelle
      ? `${zeile.bezeichnung} (${kategorieNamen[zeile.kategorie]}, ${zeile.arbeitgeber.name})`
      : zeile.bezeichnung,
    cent: centVon(zeile),
    verweis: zeile.stelle ? { art: "stelle", id: zeile.stelle.id } : null,
  }));
