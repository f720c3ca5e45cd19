import type { Kategorie } from "../jahresrechnung/begriffe.ts";
import type { Rechnungszeile } from "../jahresrechnung/rechnungszeile.ts";
import { summe } from "../grundlagen/geld.ts";

/** Cents: cost, what the Land pays of it, what the Kommune pays on top. */
export type Vorlagenzeile = { aufwandCent: number; foerderungCent: number; mehrkostenCent: number };

/** The same whole in rows, cut one way. */
export type Vorlagenschnitt = {
  name: string;
  zeilen: readonly (Vorlagenzeile & { position: string; kategorien: readonly Kategorie[] })[];
};

/**
 * The figures of a council paper in both cuts of regeln.md T8: by form (workplaces are Sachausgaben), and with the
 * workplaces counted as staff. Their totals are the same. Who spends on staff alone has one cut of one row.
 */
export type Ratsvorlage = {
  schnitte: readonly Vorlagenschnitt[];
  gesamt: Vorlagenzeile;
  /** The total cost rounded up to 100 EUR, as a budget takes it (T10), and what the rounding adds (T11). */
  ansatzCent: number;
  rundungCent: number;
};

const hundertEuro = 100_00;

/** `mitSachausgaben` where workplaces and measures can be funded: in Baustein 1. */
export function ratsvorlage(
  zeilen: readonly Pick<Rechnungszeile, "kategorie" | "prognoseCent" | "foerderfaehigCent" | "mehrkostenCent">[],
  mitSachausgaben: boolean,
): Ratsvorlage {
  const von = (...kategorien: Kategorie[]): Vorlagenzeile => {
    const passende = zeilen.filter((zeile) => kategorien.includes(zeile.kategorie));
    return {
      aufwandCent: summe(passende.map((zeile) => zeile.prognoseCent)),
      foerderungCent: summe(passende.map((zeile) => zeile.foerderfaehigCent)),
      mehrkostenCent: summe(passende.map((zeile) => zeile.mehrkostenCent)),
    };
  };
  const zeile = (position: string, ...kategorien: Kategorie[]) => ({ position, kategorien, ...von(...kategorien) });
  const personal = zeile("Personal", "personal");
  const sachausgaben = zeile("Sachausgaben (Arbeitsplätze, Maßnahmen)", "arbeitsplaetze", "massnahmen");
  const inklArbeitsplatz = zeile("Personal inkl. Arbeitsplatz", "personal", "arbeitsplaetze");
  const massnahmen = zeile("Maßnahmen", "massnahmen");
  const gesamt = von("personal", "arbeitsplaetze", "massnahmen");
  const ansatzCent = Math.ceil(gesamt.aufwandCent / hundertEuro) * hundertEuro;
  return {
    schnitte: mitSachausgaben
      ? [
          { name: "Personal inkl. Arbeitsplatz", zeilen: [inklArbeitsplatz, massnahmen] },
          { name: "Nach Form", zeilen: [personal, sachausgaben] },
        ]
      : [{ name: "Nach Form", zeilen: [personal] }],
    gesamt,
    ansatzCent,
    rundungCent: ansatzCent - gesamt.aufwandCent,
  };
}
