import { gruppiertNach } from "../grundlagen/gruppen.ts";
import { addiert, positionsarten, type Betraege, type Betragsart, type Position } from "../jahresrechnung/begriffe.ts";
import { herleitungDerSumme, herleitungDerZeile } from "../jahresrechnung/herleitung.ts";
import type { Herleitung } from "../jahresrechnung/herleitung-aus-teilen.ts";
import type { Rechnungszeile } from "../jahresrechnung/rechnungszeile.ts";
import type { Baustein } from "../stelle/stelle.ts";
import type { Jahresergebnis } from "./jahresergebnis-schema.ts";

type Zeilen = Pick<Jahresergebnis, "zeilen">;

/** One post, or one part of it, in the hands of one organisation. */
export type Stellenzeile = Rechnungszeile & {
  stelle: NonNullable<Rechnungszeile["stelle"]>;
  zeitraum: NonNullable<Rechnungszeile["zeitraum"]>;
  grundlage: Extract<Rechnungszeile["grundlage"], { art: "stelle" }>;
};

/** A row of the Finanzierungsplan that is no post, and the lines that add up to it. */
export type Postenzeile = Betraege & {
  baustein: Baustein;
  position: Position;
  bezeichnung: string;
  teile: Rechnungszeile[];
};

export const stellenDes = ({ zeilen }: Zeilen): Stellenzeile[] =>
  zeilen.flatMap((zeile) => {
    const { stelle, zeitraum, grundlage } = zeile;
    return stelle && zeitraum && grundlage.art === "stelle" ? [{ ...zeile, stelle, zeitraum, grundlage }] : [];
  });

/** Workplaces, measures, money without a post. Workplaces stand in one row per function. */
export function postenDes({ zeilen }: Zeilen): Postenzeile[] {
  const uebrige = zeilen.filter(({ grundlage }) => grundlage.art !== "stelle");
  const name = (zeile: Rechnungszeile) => (zeile.stelle ? positionsarten[zeile.position].name : zeile.bezeichnung);
  return [...gruppiertNach(uebrige, (zeile) => `${zeile.position} ${name(zeile)}`).values()].flatMap((teile) => {
    const [erste] = teile;
    if (!erste) return [];
    const { baustein, position } = erste;
    return [{ ...addiert(teile), baustein, position, bezeichnung: name(erste), teile }];
  });
}

/** A row of one line explains itself as the line does, a row of several by its lines. */
export function herleitungDesPostens(
  ergebnis: Pick<Jahresergebnis, "organisation" | "bausteine">,
  { bezeichnung, teile }: Postenzeile,
  art: Betragsart,
): Herleitung {
  const [erste, ...weitere] = teile;
  return erste && weitere.length === 0
    ? herleitungDerZeile(ergebnis, erste, art)
    : herleitungDerSumme(bezeichnung, teile, art);
}
