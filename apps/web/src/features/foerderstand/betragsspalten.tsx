import { betragsarten, type Betraege, type Betragsart } from "@kim/domain";
import { euro, type Column } from "@kim/ui";

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

/** One column per figure, with its sum below. Figures of nothing are a dash, so that the eye finds the rest. */
export const betragsspalten = <Z extends Betraege>(summe: Betraege): Column<Z>[] =>
  betragsarten.map((art) => ({ key: art, header: betragNamen[art], numeric: true, cell: (zeile) => betrag(zeile[art]), footer: betrag(summe[art]) }));

export const betrag = (cent: number): string => (cent === 0 ? "–" : euro(cent));
