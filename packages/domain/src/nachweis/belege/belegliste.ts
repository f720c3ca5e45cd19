import { summe } from "../../grundlagen/geld.ts";
import { positionen, positionsarten, type Position } from "../../jahresrechnung/begriffe.ts";
import type { Belegzeile } from "./belegzeile.ts";
import type { Pruefzeile } from "../pruefung/zeilenpruefung.ts";

export type Belegsumme = { position: Position; betragCent: number; zuwendungsfaehigCent: number; zeilen: number };

/** Ordered as the form asks: by kind, then by time (R77). */
export const geordneteBelege = (zeilen: readonly Belegzeile[]): Belegzeile[] =>
  zeilen.toSorted(
    (a, b) =>
      positionen.indexOf(a.position) - positionen.indexOf(b.position) ||
      vergleiche(a.tag, b.tag) ||
      vergleiche(a.belegNr, b.belegNr),
  );

/** Per row of the Finanzierungsplan; rows without a line are left out. */
export const belegsummen = (zeilen: readonly Belegzeile[]): Belegsumme[] =>
  positionen.flatMap((position) => {
    const eigene = zeilen.filter((zeile) => zeile.position === position);
    if (eigene.length === 0) return [];
    return [
      {
        position,
        betragCent: summe(eigene.map((z) => z.betragCent)),
        zuwendungsfaehigCent: summe(eigene.map((z) => z.zuwendungsfaehigCent)),
        zeilen: eigene.length,
      },
    ];
  });

/** The share that is claimed, line by line, for the level above to judge. */
export const pruefzeilenDerBelege = (zeilen: readonly Belegzeile[]): Pruefzeile[] =>
  geordneteBelege(zeilen).map(({ id, belegNr, grund, position, zuwendungsfaehigCent }) => ({
    schluessel: id,
    bezeichnung: `${belegNr}: ${grund} (${positionsarten[position].name})`,
    erklaertCent: zuwendungsfaehigCent,
  }));

const vergleiche = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1);
