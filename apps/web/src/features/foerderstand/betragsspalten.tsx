import { betragsarten, type Betraege, type Betragsart } from "@kim/domain/foerderstand";
import type { Column } from "@kim/ui";

const inEuro = new Intl.NumberFormat("de-DE", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

export const betragNamen = {
  planCent: "Plan",
  bewilligtCent: "Bewilligt",
  abgerufenCent: "Abgerufen",
  ausgezahltCent: "Ausgezahlt",
  ausgegebenCent: "Ausgegeben",
  foerderfaehigCent: "Förderfähig",
  verbleibendCent: "Verbleibend",
  prognoseCent: "Prognose",
  vakanzKuerzungCent: "Vakanz",
  erwarteteRueckzahlungCent: "Rückzahlung",
  mehrkostenCent: "Mehrkosten",
} as const satisfies Record<Betragsart, string>;

/** One column per figure, with its sum below. */
export const betragsspalten = <Z extends Betraege>(summe: Betraege): Column<Z>[] =>
  betragsarten.map((art) => ({
    key: art,
    header: betragNamen[art],
    numeric: true,
    cell: (zeile) => betrag(zeile[art]),
    footer: betrag(summe[art]),
  }));

/** Euro without the sign, which the table says once; nothing is a dash, so that the eye finds the rest. */
export const betrag = (cent: number): string => (cent === 0 ? "–" : inEuro.format(cent / 100));
