import { begriffe, kategorieNamen, type Begriff, type Betragsart } from "./begriffe.ts";
import { summe, type Cent } from "../grundlagen/geld.ts";
import type { Jahresrechnung, Rechnungsbaustein } from "./jahresrechnung.ts";
import { betrag, wege, type Herleitungsschritt } from "./rechenschritte.ts";
import type { Rechnungszeile } from "./rechnungszeile.ts";

/** How a figure came about: what it is, its inputs, and the figure itself. */
export type Herleitung = {
  titel: string;
  begriff: Begriff;
  schritte: Herleitungsschritt[];
  cent: Cent;
  rundung: string | null;
};

const rundung = "Kaufmännisch auf volle Cent gerundet; Teile einer Stelle teilen sich deren Cent.";

/** What a line needs of its Jahresrechnung, computed now or stored, to explain itself. */
export type Rechnungsrahmen = {
  organisation: Pick<Jahresrechnung["organisation"], "id">;
  bausteine: readonly Rechnungsbaustein[];
};

/** The derivation of one figure of one line, from the inputs it was computed with. */
export function herleitungDerZeile(rechnung: Rechnungsrahmen, zeile: Rechnungszeile, art: Betragsart): Herleitung {
  const baustein = rechnung.bausteine.find((b) => b.baustein === zeile.baustein);
  const schritte = baustein ? wege[art](zeile, baustein) : [];
  const gerundet = art === "planCent" || art === "vakanzKuerzungCent" || art === "foerderfaehigCent";
  return {
    titel: zeilentitel(rechnung, zeile),
    begriff: begriffe[art],
    schritte,
    cent: zeile[art],
    rundung: gerundet ? rundung : null,
  };
}

function zeilentitel(
  rechnung: Rechnungsrahmen,
  { bezeichnung, stelle, kategorie, arbeitgeber }: Rechnungszeile,
): string {
  if (!stelle) return bezeichnung;
  const teile = [
    ...(kategorie === "personal" ? [] : [kategorieNamen[kategorie]]),
    ...(arbeitgeber.id === rechnung.organisation.id ? [] : [arbeitgeber.name]),
  ];
  return [bezeichnung, ...teile].join(", ");
}

/** A sum explains itself by the lines that are not zero. */
export function herleitungDerSumme(titel: string, zeilen: readonly Rechnungszeile[], art: Betragsart): Herleitung {
  return {
    titel,
    begriff: begriffe[art],
    schritte: zeilen
      .filter((zeile) => zeile[art] !== 0)
      .map((zeile) =>
        betrag(
          zeile.stelle
            ? `${zeile.bezeichnung} (${kategorieNamen[zeile.kategorie]}, ${zeile.arbeitgeber.name})`
            : zeile.bezeichnung,
          zeile[art],
          zeile.stelle ? { art: "stelle", id: zeile.stelle.id } : null,
        ),
      ),
    cent: summe(zeilen.map((zeile) => zeile[art])),
    rundung: null,
  };
}

const imAnhang = [
  "planCent",
  "vakanzKuerzungCent",
  "prognoseCent",
  "foerderfaehigCent",
  "mehrkostenCent",
  "rueckzahlungCent",
] as const satisfies readonly Betragsart[];

/** Every derivation that a paper carries: line by line, figures of zero left out. */
export const rechenwege = (rechnung: Jahresrechnung, arten: readonly Betragsart[] = imAnhang): Herleitung[] =>
  rechnung.zeilen.flatMap((zeile) =>
    arten.filter((art) => zeile[art] !== 0).map((art) => herleitungDerZeile(rechnung, zeile, art)),
  );
