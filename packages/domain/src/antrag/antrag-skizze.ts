import { Skizzenpunkt } from "./antrag-inhalt.ts";
import { istLesbar } from "../grundlagen/text.ts";
import type { OrganisationArt } from "../organisation/organisation.ts";

type Punktbeschreibung = { titel: string; frage: string; textbaustein: string };

/**
 * The checklist of the Förderskizze (regeln.md section 5; Handlungskonzept 1.6, 2.1, appendix). Square brackets mark
 * what the applicant fills in.
 */
export const skizzenpunkte = {
  zielgruppe: {
    titel: "Zielgruppe zu Beginn",
    frage: "Mit welcher Zielgruppe beginnt das Integrationsmanagement, und warum mit ihr?",
    textbaustein:
      "Das Kommunale Integrationsmanagement beginnt mit [Zielgruppe], weil [Begründung mit Zahlen]. Weitere Gruppen folgen ab [Zeitpunkt].",
  },
  projektgruppen: {
    titel: "Geplante Projektgruppen",
    frage: "Welche Projektgruppen sind geplant, mit welchen Themen und Beteiligten?",
    textbaustein:
      "Die Lenkungsgruppe richtet Projektgruppen zu [Themen] ein. Die Leitung liegt bei [Stelle], beteiligt sind [Beteiligte]. Sie tagen [Rhythmus].",
  },
  caseManagement: {
    titel: "Entwicklung des Konzepts für das Case Management",
    frage: "Wie, mit wem und bis wann entsteht das Konzept für das Case Management?",
    textbaustein:
      "Das Konzept für das Case Management erarbeitet [Stelle] mit [Beteiligte] bis [Zeitpunkt]. Es regelt Standards, Zuständigkeiten, Übergaben und Mindestanforderungen an die Dokumentation.",
  },
  externeAkteure: {
    titel: "Einbindung externer Akteure",
    frage: "Wie werden Freie Wohlfahrtspflege, Migrantenselbstorganisationen und andere eingebunden?",
    textbaustein:
      "Eingebunden sind [Akteure]. Sie wirken mit in [Gremium] und verständigen sich in einer Kooperationsvereinbarung über [Inhalt].",
  },
  planung: {
    titel: "Planung bis zum Ende des Förderzeitraums",
    frage: "Welche Schritte sind bis zum Ende des Förderzeitraums geplant?",
    textbaustein:
      "Bis [Zeitpunkt] sind die Stellen besetzt. Bis [Zeitpunkt] liegt [Zwischenergebnis] vor. Am Ende des Förderzeitraums ist [Ziel] erreicht.",
  },
  schnittstellen: {
    titel: "Schnittstellen und Abgrenzung zu anderen Programmen",
    frage: "Welche Schnittstellen gibt es, und wie ist die Förderung von anderen Programmen abgegrenzt?",
    textbaustein:
      "Schnittstellen bestehen zu [Programme und Stellen]. Die geförderten Stellen werden aus keinem anderen Programm finanziert; abgegrenzt wird durch [Verfahren].",
  },
  kreisangehoerigerRaum: {
    titel: "Konzept für den kreisangehörigen Raum",
    frage: "Wie werden die kreisangehörigen Kommunen versorgt, auch jene, die selbst keinen Bedarf sehen?",
    textbaustein:
      "Der kreisangehörige Raum wird abgedeckt durch [Stellen und Orte]. Für Kommunen ohne eigene Stelle ist [Stelle] zuständig. Mit den Kommunen ist das abgestimmt am [Datum].",
  },
  beratungsangebote: {
    titel: "Beratungsangebote und Zusammenarbeit",
    frage:
      "Welche Beratungsangebote gibt es, und wie läuft die Zusammenarbeit mit Jobcenter (SGB II), JMD, MBE und Teilhabemanagement?",
    textbaustein:
      "Vor Ort beraten [Angebote]. Mit Jobcenter, Jugendmigrationsdienst, Migrationsberatung und Teilhabemanagement ist vereinbart: [Vereinbarung].",
  },
  integrationskonzept: {
    titel: "Verbindung zum Integrationskonzept",
    frage: "Wie hängt das Vorhaben mit dem Integrationskonzept zusammen?",
    textbaustein:
      "Das Integrationskonzept vom [Datum] sieht [Ziel] vor. Das Integrationsmanagement trägt dazu bei durch [Beitrag].",
  },
} as const satisfies Record<Skizzenpunkt, Punktbeschreibung>;

/** The points this kind of recipient has to write about; R10 concerns those with kreisangehörige Kommunen. */
export const skizzenpunkteFuer = (art: OrganisationArt): Skizzenpunkt[] =>
  Skizzenpunkt.options.filter(
    (punkt) => punkt !== "kreisangehoerigerRaum" || art === "kreis" || art === "staedteregion",
  );

/** The first gap a text block left open, "[Zielgruppe]"; undefined when none is. */
export const ersteLuecke = (text: string): string | undefined => /\[[^\]]*\]/.exec(text)?.[0];

export const punktErledigt = (text: string): boolean => istLesbar(text) && ersteLuecke(text) === undefined;
