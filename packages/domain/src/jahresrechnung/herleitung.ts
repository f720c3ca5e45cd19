import { begriffe, betragsarten, kategorieNamen, type Betragsart } from "./begriffe.ts";
import type { Jahresrechnung, Rechnungsbaustein } from "./jahresrechnung.ts";
import { herleitungAusTeilen, teileAus, type Herleitung } from "./herleitung-aus-teilen.ts";
import { wege } from "./rechenschritte.ts";
import type { Rechnungszeile } from "./rechnungszeile.ts";
import type { Baustein } from "../stelle/stelle.ts";

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

/** A sum of lines: each stands for itself. */
export const herleitungDerSumme = (titel: string, zeilen: readonly Rechnungszeile[], art: Betragsart): Herleitung =>
  herleitungAusTeilen(
    titel,
    begriffe[art],
    teileAus(zeilen, (zeile) => zeile[art]),
  );

/** The figures of a line that the yearly document prints, in its lines or in sums of them. */
export const aufDemDokument = [
  "planCent",
  "bewilligtCent",
  "ausgezahltCent",
  "ausgegebenCent",
  "prognoseCent",
  "foerderfaehigCent",
  "nichtVerbrauchtCent",
  "nichtNachgewiesenCent",
  "rueckzahlungCent",
] as const satisfies readonly Betragsart[];

/** Printed of one kind of Jahresrechnung alone. */
const nurIn: Partial<Record<Betragsart, Jahresrechnung["art"]>> = {
  prognoseCent: "laufende_rechnung",
  nichtVerbrauchtCent: "jahresrechnung",
  nichtNachgewiesenCent: "jahresrechnung",
};

/** How all figures of one line came about. */
export type Zeilenrechenweg = { titel: string; herleitungen: Herleitung[] };

/** The annex of the yearly document: line by line, figures and lines of zero left out. */
export function rechenwegeJeZeile(rechnung: Jahresrechnung): Zeilenrechenweg[] {
  const arten = aufDemDokument.filter((art) => [undefined, rechnung.art].includes(nurIn[art]));
  return rechnung.zeilen
    .map((zeile) => ({ titel: zeilentitel(rechnung, zeile), herleitungen: wegeDerZeile(rechnung, zeile, arten) }))
    .filter(({ herleitungen }) => herleitungen.length > 0);
}

/** Every derivation of every line, figures of zero left out. */
export const rechenwege = (rechnung: Jahresrechnung): Herleitung[] =>
  rechnung.zeilen.flatMap((zeile) => wegeDerZeile(rechnung, zeile, betragsarten));

/** What stands line by line in the proof of a Bescheid (R89), and is frozen with it. */
const imNachweis = ["ausgegebenCent", "zuwendungsfaehigCent", "foerderfaehigCent"] as const;
export const rechenwegeZumNachweis = (rechnung: Jahresrechnung, baustein: Baustein): Herleitung[] =>
  rechnung.zeilen
    .filter((zeile) => zeile.baustein === baustein)
    .flatMap((zeile) => wegeDerZeile(rechnung, zeile, imNachweis));

const wegeDerZeile = (rechnung: Jahresrechnung, zeile: Rechnungszeile, arten: readonly Betragsart[]): Herleitung[] =>
  arten.filter((art) => zeile[art] !== 0).map((art) => herleitungDerZeile(rechnung, zeile, art));
