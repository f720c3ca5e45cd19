import type { Einnahmeart } from "../../ausgabe/einnahme.ts";
import { summe, type Cent } from "../../grundlagen/geld.ts";
import { prozentteile } from "../papier/prozente.ts";
import type { Einnahmezeile } from "../papier/zahlen.ts";

type Schluessel = Einnahmezeile["schluessel"];

const namen = {
  eigenanteil: "Eigenanteil",
  dritte: "Leistungen Dritter (ohne öffentliche Förderung)",
  oeffentlich: "Andere öffentliche Förderung",
  aufstockung: "Aufstockung durch den Geber",
  zuwendung: "Zuwendung des Landes",
} as const satisfies Record<Schluessel, string>;

const zeileJeArt = {
  dritte: "dritte",
  spende: "dritte",
  sonstige: "dritte",
  oeffentlich: "oeffentlich",
  eigenmittel: "eigenanteil",
} as const satisfies Record<Einnahmeart, Schluessel>;

/**
 * R79, II.1 of the form: the own share is what the others leave of the spending, so income equals spending; below zero
 * it says that more came in than went out. Rows of nothing but zeros are left out, the own share and the grant stay.
 */
export function einnahmezeilen(lage: {
  bescheidCent: Partial<Record<Schluessel, Cent>>;
  ausgegebenCent: number;
  zuwendungCent: Cent;
  aufstockungCent?: Cent;
  einnahmen: readonly { art: Einnahmeart; betragCent: Cent }[];
}): Einnahmezeile[] {
  const von = (schluessel: Schluessel) =>
    summe(lage.einnahmen.filter(({ art }) => zeileJeArt[art] === schluessel).map((e) => e.betragCent));
  const ohneEigenanteil = {
    dritte: von("dritte"),
    oeffentlich: von("oeffentlich"),
    aufstockung: lage.aufstockungCent ?? 0,
    zuwendung: lage.zuwendungCent,
  };
  const abrechnung: Record<Schluessel, number> = {
    eigenanteil: lage.ausgegebenCent - summe(Object.values(ohneEigenanteil)),
    ...ohneEigenanteil,
  };
  const schluessel = (["eigenanteil", "dritte", "oeffentlich", "aufstockung", "zuwendung"] as const).filter(
    (s) => s === "eigenanteil" || s === "zuwendung" || abrechnung[s] !== 0 || (lage.bescheidCent[s] ?? 0) !== 0,
  );
  const bescheidProzente = prozentteile(schluessel.map((s) => lage.bescheidCent[s] ?? 0));
  const abrechnungProzente = prozentteile(schluessel.map((s) => abrechnung[s]));
  return schluessel.map((s, i) => ({
    schluessel: s,
    name: namen[s],
    bescheidCent: lage.bescheidCent[s] ?? 0,
    bescheidProzent: bescheidProzente[i] ?? 0,
    abrechnungCent: abrechnung[s],
    abrechnungProzent: abrechnungProzente[i] ?? 0,
  }));
}
