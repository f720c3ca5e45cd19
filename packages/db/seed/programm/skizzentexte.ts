import type { Skizzenpunkt } from "@kim/domain/antrag";

/** A Förderskizze as a body might write it; invented, like everything the demo says of it. */
export const skizzentexte = (ort: string): Record<Skizzenpunkt, string> => ({
  zielgruppe: `In ${ort} beginnt das Integrationsmanagement mit Neuzugewanderten der letzten fünf Jahre, weil ihre Zahl seit 2022 am stärksten gestiegen ist. Geduldete und Gestattete folgen im zweiten Jahr.`,
  projektgruppen:
    "Die Lenkungsgruppe richtet Projektgruppen zu Sprache, Arbeit und Wohnen ein. Die Leitung liegt beim Kommunalen Integrationszentrum; beteiligt sind Jobcenter, Jugendamt und Freie Wohlfahrtspflege. Sie tagen alle zwei Monate.",
  caseManagement:
    "Das Konzept für das Case Management hat der Arbeitskreis der Fachkräfte mit der Koordination erarbeitet. Es regelt Standards, Zuständigkeiten, Übergaben und Mindestanforderungen an die Dokumentation.",
  externeAkteure:
    "Eingebunden sind die Verbände der Freien Wohlfahrtspflege und die Migrantenselbstorganisationen. Eine Kooperationsvereinbarung regelt Fallkonferenzen und Verschwiegenheit.",
  planung:
    "Bis zum Sommer sind die Stellen besetzt, bis zum Herbst liegt die Auswertung der Fallebene vor. Am Ende des Jahres beschließt die Lenkungsgruppe die ersten Optimierungsvorschläge.",
  schnittstellen:
    "Schnittstellen bestehen zu SGB II, SGB VIII, JMD und MBE. Die geförderten Stellen werden aus keinem anderen Programm finanziert; die Koordination prüft das zweimal im Jahr.",
  kreisangehoerigerRaum:
    "Der kreisangehörige Raum wird durch Stellen vor Ort und durch Sprechstunden des Kreises abgedeckt. Für Kommunen ohne eigene Stelle ist das Integrationszentrum zuständig.",
  beratungsangebote:
    "Vor Ort beraten Migrationsberatung, Jugendmigrationsdienst und das Jobcenter. Übergaben laufen über einen gemeinsamen Meldebogen mit Einwilligung.",
  integrationskonzept:
    "Das Integrationskonzept sieht eine Verwaltung aus einer Hand vor. Das Integrationsmanagement trägt mit der Fallebene und den Vorschlägen aus ihr dazu bei.",
});
