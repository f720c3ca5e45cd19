import type { Landwertart, Landwerte } from "./landwerte.ts";

/** Of what a figure is: hundredths of a VZÄ, cents, or a part of one. */
export type Masseinheit = "vzae" | "cent" | "anteil";

/** A figure that the state compares recipients by: one definition for map, table, series, comparison and file. */
export type Messgroesse = {
  name: string;
  einheit: Masseinheit;
  formel: string;
  /** The sums it is made of: the first, or the first by the second; the vacancy is their difference. */
  aus: readonly [Landwertart] | readonly [zaehler: Landwertart, nenner: Landwertart];
  /** Follows from everything known of the year and belongs to none of its days. */
  jahreswert: boolean;
  quelle: string;
};

export const messgroessen = {
  besetzungsquote: {
    name: "Besetzungsquote",
    einheit: "anteil",
    formel: "Besetzte VZÄ ÷ bewilligte VZÄ am Stichtag",
    aus: ["besetztHundertstel", "bewilligtHundertstel"],
    jahreswert: false,
    quelle: "Besetzungen; Bescheide",
  },
  bewilligteStellen: {
    name: "Bewilligte Stellen",
    einheit: "vzae",
    formel: "VZÄ der Bescheide, die am Stichtag gelten",
    aus: ["bewilligtHundertstel"],
    jahreswert: false,
    quelle: "Bescheide",
  },
  eingerichteteStellen: {
    name: "Eingerichtete Stellen",
    einheit: "vzae",
    formel: "VZÄ der Stellen, die am Stichtag bestehen",
    aus: ["eingerichtetHundertstel"],
    jahreswert: false,
    quelle: "Stellen",
  },
  besetzteStellen: {
    name: "Besetzte Stellen",
    einheit: "vzae",
    formel: "Besetzte VZÄ am Stichtag, höchstens was gehalten wird",
    aus: ["besetztHundertstel"],
    jahreswert: false,
    quelle: "Besetzungen",
  },
  vakanteStellen: {
    name: "Vakante Stellen",
    einheit: "vzae",
    formel: "Bewilligte VZÄ − besetzte VZÄ am Stichtag; unter null ist mehr besetzt als bewilligt",
    aus: ["bewilligtHundertstel", "besetztHundertstel"],
    jahreswert: false,
    quelle: "Bescheide; Besetzungen",
  },
  weitergeleitet: {
    name: "Anteil weitergeleitet",
    einheit: "anteil",
    formel: "VZÄ in angenommenen Verträgen der ersten Ebene ÷ eingerichtete VZÄ am Stichtag",
    aus: ["weitergeleitetHundertstel", "eingerichtetHundertstel"],
    jahreswert: false,
    quelle: "Weiterleitungsverträge",
  },
  beiTraegern: {
    name: "Anteil bei Trägern",
    einheit: "anteil",
    formel: "VZÄ in Verträgen der ersten Ebene mit Trägern der Freien Wohlfahrtspflege ÷ eingerichtete VZÄ am Stichtag",
    aus: ["traegerHundertstel", "eingerichtetHundertstel"],
    jahreswert: false,
    quelle: "Weiterleitungsverträge",
  },
  bewilligt: {
    name: "Bewilligt",
    einheit: "cent",
    formel: "Beträge der geltenden Bescheide des Förderjahres, deren Datum nicht nach dem Stichtag liegt",
    aus: ["bewilligtCent"],
    jahreswert: false,
    quelle: "Bescheide",
  },
  abgerufen: {
    name: "Abgerufen",
    einheit: "cent",
    formel: "Nicht abgelehnte Mittelabrufe für das Förderjahr bis zum Stichtag",
    aus: ["abgerufenCent"],
    jahreswert: false,
    quelle: "Mittelabrufe",
  },
  ausgezahlt: {
    name: "Ausgezahlt",
    einheit: "cent",
    formel: "Auszahlungen für das Förderjahr bis zum Stichtag",
    aus: ["ausgezahltCent"],
    jahreswert: false,
    quelle: "Auszahlungen",
  },
  ausgegeben: {
    name: "Ausgegeben",
    einheit: "cent",
    formel: "Gebuchte Ausgaben des Förderjahres ohne abziehbare Vorsteuer, jede am letzten Tag ihres Monats",
    aus: ["ausgegebenCent"],
    jahreswert: false,
    quelle: "Ausgaben",
  },
  foerderfaehig: {
    name: "Förderfähig",
    einheit: "cent",
    formel: "Förderfähiger Betrag der Jahresrechnung, im laufenden Jahr mit Prognose",
    aus: ["foerderfaehigCent"],
    jahreswert: true,
    quelle: "Jahresrechnung",
  },
  rueckzahlung: {
    name: "Erwartete Rückzahlung",
    einheit: "cent",
    formel: "Ausgezahlt − förderfähig je Baustein, nie unter null, nach der Jahresrechnung",
    aus: ["rueckzahlungCent"],
    jahreswert: true,
    quelle: "Jahresrechnung",
  },
  mehrkosten: {
    name: "Mehrkosten je VZÄ",
    einheit: "cent",
    formel: "Mehrkosten der Jahresrechnung ÷ eingerichtete VZÄ am Stichtag",
    aus: ["mehrkostenCent", "eingerichtetHundertstel"],
    jahreswert: true,
    quelle: "Jahresrechnung; Stellen",
  },
} as const satisfies Record<string, Messgroesse>;

export type Messgroessenname = keyof typeof messgroessen;

export const messgroessennamen = Object.keys(messgroessen) as Messgroessenname[];

/** In hundredths of a VZÄ, whole cents, or as a part of one; null where there is nothing to divide by. */
export function messwert(name: Messgroessenname, werte: Landwerte): number | null {
  if (name === "vakanteStellen") return werte.bewilligtHundertstel - werte.besetztHundertstel;
  const { aus, einheit }: Messgroesse = messgroessen[name];
  const [art, teiler] = aus;
  if (teiler === undefined) return werte[art];
  if (werte[teiler] === 0) return null;
  return einheit === "cent" ? Math.round((werte[art] * 100) / werte[teiler]) : werte[art] / werte[teiler];
}
