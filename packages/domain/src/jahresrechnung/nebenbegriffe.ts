import type { Begriff } from "./begriffe.ts";

/** Figures that pages show beside those of a line: a rate, what somebody entered, what is made of sums. */
export const nebenbegriffe = {
  satz: {
    name: "Satz je VZÄ",
    formel: "Veröffentlichter Satz für eine volle Stelle und ein ganzes Jahr",
    regel: null,
    quelle: "Förderkonditionen des Jahres",
  },
  personalkostenIst: {
    name: "Personalkosten Ist",
    formel: "Von der Kommune für das ganze Jahr eingetragen, unabhängig von gebuchten Ausgaben",
    regel: "R39",
    quelle: "Angaben zum Förderplan",
  },
  planMehrkosten: {
    name: "Mehrkosten der Kommune",
    formel: "Personalkosten Ist − geplante Förderung für Personal und Arbeitsplätze; nie unter null",
    regel: "R39",
    quelle: "Vorlage 2021/1121 der Stadt Leverkusen",
  },
  planMinderkosten: {
    name: "Minderkosten",
    formel: "Geplante Förderung für Personal und Arbeitsplätze − Personalkosten Ist; nie unter null",
    regel: "R39",
    quelle: "Vorlage 2021/1121 der Stadt Leverkusen",
  },
  vertragskosten: {
    name: "Kosten des Vertrags",
    formel: "Eigene Kosten des Jahres und was darunter anerkannt ist",
    regel: "R81",
    quelle: "Belegliste oder Ausgaben; Bescheinigungen",
  },
  vertragVerwendet: {
    name: "Zuwendungsfähig",
    formel: "Kosten ohne Besserstellung und ohne nicht zuwendungsfähige Belege, höchstens was der Vertrag trägt",
    regel: "R79",
    quelle: "Weiterleitungsvertrag",
  },
  vertragRueckgabe: {
    name: "Zurückzugeben",
    formel: "Weitergeleitet − was der Empfänger nach dem Vertrag behält",
    regel: "R22",
    quelle: "Weiterleitungsvertrag",
  },
  haushaltsansatz: {
    name: "Haushaltsansatz",
    formel: "Aufwendungen aller Zeilen, auf volle 100 EUR aufgerundet",
    regel: null,
    quelle: "Vorlage 2021/1121 der Stadt Leverkusen",
  },
  ansatzrundung: {
    name: "Rundung des Haushaltsansatzes",
    formel: "Haushaltsansatz − Aufwendungen aller Zeilen",
    regel: null,
    quelle: "Vorlage 2021/1121 der Stadt Leverkusen",
  },
  einnahmenDritter: {
    name: "Einnahmen Dritter",
    formel: "Eingetragene Einnahmen des Jahres ohne Eigenmittel",
    regel: "R36",
    quelle: "Einnahmen",
  },
} as const satisfies Record<string, Begriff>;
