import type { Kategorie } from "../jahresrechnung/begriffe.ts";
import type { Rechnungszeile } from "../jahresrechnung/rechnungszeile.ts";
import { summe } from "../grundlagen/geld.ts";

/** Cents: cost, what the Land pays of it, what the Kommune pays on top. */
export type Vorlagenzeile = { aufwandCent: number; foerderungCent: number; mehrkostenCent: number };

/**
 * The figures of a council paper in both cuts of regeln.md T8: by form (workplaces are Sachausgaben), and with the
 * workplaces counted as staff. Their totals are the same.
 */
export type Ratsvorlage = {
  nachForm: { personal: Vorlagenzeile; sachausgaben: Vorlagenzeile };
  mitArbeitsplatz: { personal: Vorlagenzeile; massnahmen: Vorlagenzeile };
  gesamt: Vorlagenzeile;
  /** The total cost rounded up to 100 EUR, as a budget takes it (T10), and what the rounding adds (T11). */
  ansatzCent: number;
  rundungCent: number;
};

const hundertEuro = 100_00;

export function ratsvorlage(
  zeilen: readonly Pick<Rechnungszeile, "kategorie" | "prognoseCent" | "foerderfaehigCent" | "mehrkostenCent">[],
): Ratsvorlage {
  const von = (...kategorien: Kategorie[]): Vorlagenzeile => {
    const passende = zeilen.filter((zeile) => kategorien.includes(zeile.kategorie));
    return {
      aufwandCent: summe(passende.map((zeile) => zeile.prognoseCent)),
      foerderungCent: summe(passende.map((zeile) => zeile.foerderfaehigCent)),
      mehrkostenCent: summe(passende.map((zeile) => zeile.mehrkostenCent)),
    };
  };
  const gesamt = von("personal", "arbeitsplaetze", "massnahmen");
  const ansatzCent = Math.ceil(gesamt.aufwandCent / hundertEuro) * hundertEuro;
  return {
    nachForm: { personal: von("personal"), sachausgaben: von("arbeitsplaetze", "massnahmen") },
    mitArbeitsplatz: { personal: von("personal", "arbeitsplaetze"), massnahmen: von("massnahmen") },
    gesamt,
    ansatzCent,
    rundungCent: ansatzCent - gesamt.aufwandCent,
  };
}
