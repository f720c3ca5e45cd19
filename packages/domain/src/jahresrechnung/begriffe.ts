import { Cent } from "../grundlagen/geld.ts";
import { z } from "../grundlagen/zod.ts";
import type { Baustein } from "../stelle/stelle.ts";

export const kategorien = ["personal", "arbeitsplaetze", "massnahmen"] as const;
export type Kategorie = (typeof kategorien)[number];

export const kategorieNamen = {
  personal: "Personal",
  arbeitsplaetze: "Arbeitsplätze",
  massnahmen: "Maßnahmen",
} as const satisfies Record<Kategorie, string>;

/** The rows of a Finanzierungsplan (R30): what a line is spent on, in which Baustein and category. */
export const positionen = [
  "koordination",
  "assistenz",
  "case_management",
  "baustein3",
  "arbeitsplatz_koordination",
  "arbeitsplatz_assistenz",
  "veranstaltungen",
  "massnahmen",
  "begleitung",
  "massnahmen_gesamt",
] as const;
export type Position = (typeof positionen)[number];

export const positionsarten = {
  koordination: { baustein: 1, kategorie: "personal", name: "Personal Koordination" },
  assistenz: { baustein: 1, kategorie: "personal", name: "Personal Verwaltungsassistenz" },
  case_management: { baustein: 2, kategorie: "personal", name: "Personal Case Management" },
  baustein3: { baustein: 3, kategorie: "personal", name: "Personal Ausländer- und Einbürgerungsbehörde" },
  arbeitsplatz_koordination: { baustein: 1, kategorie: "arbeitsplaetze", name: "Arbeitsplätze Koordination" },
  arbeitsplatz_assistenz: { baustein: 1, kategorie: "arbeitsplaetze", name: "Arbeitsplätze Verwaltungsassistenz" },
  veranstaltungen: { baustein: 1, kategorie: "massnahmen", name: "Veranstaltungen" },
  massnahmen: { baustein: 1, kategorie: "massnahmen", name: "Maßnahmen aus der Schnittstellenanalyse" },
  begleitung: { baustein: 1, kategorie: "massnahmen", name: "Externe Begleitung" },
  massnahmen_gesamt: { baustein: 1, kategorie: "massnahmen", name: "Veranstaltungen, Maßnahmen und Begleitung" },
} as const satisfies Record<Position, { baustein: Baustein; kategorie: Kategorie; name: string }>;

/** Every figure a line carries, in cents; each is a plain sum over lines. */
export const betragsarten = [
  "planCent",
  "bewilligtCent",
  "abgerufenCent",
  "ausgezahltCent",
  "ausgegebenCent",
  "prognoseCent",
  "zuwendungsfaehigCent",
  "vakanzKuerzungCent",
  "foerderfaehigCent",
  "mehrkostenCent",
  "minderkostenCent",
  "verbleibendCent",
  "nichtVerbrauchtCent",
  "nichtNachgewiesenCent",
  "rueckzahlungCent",
] as const;
export type Betragsart = (typeof betragsarten)[number];

/** The figures of a line, a Baustein or a year; only what remains of a grant can fall below zero. */
export const Betraege = z.strictObject(
  Object.fromEntries(betragsarten.map((art) => [art, art === "verbleibendCent" ? z.int() : Cent])) as Record<
    Betragsart,
    typeof Cent
  >,
);
export type Betraege = z.infer<typeof Betraege>;

export const nullBetraege: Betraege = {
  planCent: 0,
  bewilligtCent: 0,
  abgerufenCent: 0,
  ausgezahltCent: 0,
  ausgegebenCent: 0,
  prognoseCent: 0,
  zuwendungsfaehigCent: 0,
  vakanzKuerzungCent: 0,
  foerderfaehigCent: 0,
  mehrkostenCent: 0,
  minderkostenCent: 0,
  verbleibendCent: 0,
  nichtVerbrauchtCent: 0,
  nichtNachgewiesenCent: 0,
  rueckzahlungCent: 0,
};

/** What a figure is called everywhere, how it comes about in words, and the rule or text behind it. */
export type Begriff = { name: string; formel: string; regel: string | null; quelle: string };

export const begriffe = {
  planCent: {
    name: "Plan",
    formel: "Satz × gehaltener Anteil im Bewilligungszeitraum; bei Maßnahmen die Planung bis zum Höchstbetrag",
    regel: null,
    quelle: "Förderkonditionen des Jahres",
  },
  bewilligtCent: {
    name: "Bewilligt",
    formel: "Betrag des geltenden Bescheids, auf die Zeilen bis zu ihrem Plan verteilt",
    regel: "R33",
    quelle: "Bescheid",
  },
  abgerufenCent: {
    name: "Abgerufen",
    formel: "Nicht abgelehnte Mittelabrufe, verteilt wie das Bewilligte",
    regel: "R32",
    quelle: "Mittelabrufe",
  },
  ausgezahltCent: {
    name: "Ausgezahlt",
    formel: "Auszahlungen, verteilt wie das Bewilligte",
    regel: null,
    quelle: "Auszahlungen",
  },
  ausgegebenCent: {
    name: "Ausgegeben",
    formel: "Gebuchte Ausgaben des Jahres ohne abziehbare Vorsteuer",
    regel: "R37",
    quelle: "Ausgaben",
  },
  prognoseCent: {
    name: "Prognose",
    formel:
      "Gebuchte Ausgaben, im laufenden Jahr zuzüglich des letzten gebuchten Monats für jeden weiteren besetzten Monat",
    regel: null,
    quelle: "Ausgaben und Besetzungen",
  },
  zuwendungsfaehigCent: {
    name: "Zuwendungsfähig",
    formel: "Der Teil der Prognose, der seiner Art nach gefördert werden kann",
    regel: "R20",
    quelle: "Richtlinie und Handlungskonzept",
  },
  vakanzKuerzungCent: {
    name: "Vakanzkürzung",
    formel: "Plan − Satz × besetzter Anteil nach der Zählweise des Bescheids",
    regel: "R35",
    quelle: "Bescheid",
  },
  foerderfaehigCent: {
    name: "Förderfähig",
    formel:
      "Zuwendung: das Kleinste aus zuwendungsfähigen Kosten, Satz × besetztem Anteil und Bescheid. Pauschale: für den Zweck ausgegeben, höchstens ausgezahlt",
    regel: "R35",
    quelle: "Bescheid; Richtlinie KIM Nr. 5; § 29 Haushaltsgesetz NRW",
  },
  mehrkostenCent: {
    name: "Mehrkosten",
    formel: "Prognose − förderfähig, wo Kosten bekannt sind; nie unter null",
    regel: "R39",
    quelle: "Vorlage 2021/1121 der Stadt Leverkusen",
  },
  minderkostenCent: {
    name: "Minderkosten",
    formel: "Höchstbetrag nach Besetzung − zuwendungsfähige Kosten, wo Kosten bekannt sind; nie unter null",
    regel: "R31",
    quelle: "Bescheid",
  },
  verbleibendCent: {
    name: "Verbleibend",
    formel: "Bewilligt − ausgegeben",
    regel: null,
    quelle: "Bescheid und Ausgaben",
  },
  nichtVerbrauchtCent: {
    name: "Nicht verbraucht",
    formel: "Rückzahlung auf Zeilen mit gebuchten Kosten oder ohne Stelle",
    regel: "R41",
    quelle: "§ 29 Haushaltsgesetz NRW; ANBest-G",
  },
  nichtNachgewiesenCent: {
    name: "Nicht nachgewiesen",
    formel: "Rückzahlung auf Stellen eines vergangenen Jahres ohne gebuchte Kosten",
    regel: "R41",
    quelle: "§ 29 Haushaltsgesetz NRW; ANBest-G",
  },
  rueckzahlungCent: {
    name: "Rückzahlung",
    formel: "Ausgezahlt − förderfähig je Baustein, nie unter null; nicht verbraucht + nicht nachgewiesen",
    regel: "R41",
    quelle: "§ 49a VwVfG NRW; § 29 Haushaltsgesetz NRW",
  },
} as const satisfies Record<Betragsart, Begriff>;

/** The figures of several lines added up. */
export function addiert(zeilen: readonly Betraege[]): Betraege {
  const ergebnis = { ...nullBetraege };
  for (const zeile of zeilen) for (const art of betragsarten) ergebnis[art] += zeile[art];
  return ergebnis;
}
