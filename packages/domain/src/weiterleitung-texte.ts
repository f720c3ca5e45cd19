import { alsDatum, alsVzae, alsZeitraum } from "./darstellung.ts";
import type { Saetze } from "./saetze.ts";
import type { WeiterleitungRefusal } from "./weiterleitung-angebot.ts";
import { weiterleitungsstandNamen } from "./weiterleitung.ts";
import type { AntwortRefusal } from "./weiterleitungsantwort.ts";

export const weiterleitungRefusalTexte: Saetze<WeiterleitungRefusal | AntwortRefusal> = {
  "stelle-nicht-eigen": () =>
    "Anbieten kann eine Stelle nur, wem sie bewilligt ist. Bitte eine eigene Stelle wählen.",
  "an-sich-selbst": () => "Eine Stelle lässt sich nicht an die eigene Organisation weiterleiten. Bitte einen anderen Empfänger wählen.",
  "empfaenger-art-nicht-moeglich": () =>
    "Weitergeleitet wird an kreisangehörige Kommunen und an Träger der Freien Wohlfahrtspflege. Bitte einen solchen Empfänger wählen.",
  "kommune-ausserhalb-des-kreises": (r) =>
    `${r.empfaenger} gehört nicht zu ${r.geber}. Bitte eine Kommune des eigenen Kreises oder einen Träger wählen.`,
  "traeger-nur-case-management": () =>
    "Träger der Freien Wohlfahrtspflege erhalten nur Stellen im Case Management. Bitte eine Stelle aus Baustein 2 wählen.",
  "zeitraum-verdreht": () => "Das Ende liegt vor dem Beginn. Bitte einen Tag ab dem Beginn wählen.",
  "zeitraum-ausserhalb-der-stelle": (r) =>
    `Die Weiterleitung muss im Zeitraum der Stelle liegen (${alsZeitraum(r.von, r.bis)}). Bitte die Tage anpassen.`,
  "nachweis-nicht-nach-ende": (r) =>
    `Der Nachweis kann erst nach dem Ende am ${alsDatum(r.ende)} fällig sein. Bitte einen späteren Tag wählen.`,
  "teil-zu-klein": (r) =>
    `Weitergeleitet werden mindestens ${alsVzae(r.mindestensHundertstel)}. Bitte einen größeren Teil anbieten.`,
  "teil-nicht-frei": (r) =>
    `Am ${alsDatum(r.am)} sind von dieser Stelle noch ${alsVzae(r.freiHundertstel)} frei. Bitte einen kleineren Teil oder einen anderen Zeitraum wählen.`,
  "rest-zu-klein": (r) =>
    `Es blieben ${alsVzae(r.restHundertstel)} übrig; kein Teil darf kleiner als ${alsVzae(r.mindestensHundertstel)} sein. Bitte die ganze Stelle oder einen kleineren Teil anbieten.`,
  "begruendung-zu-kurz": (r) =>
    `Für die Weiterleitung an einen Träger bitte das Konzept in mindestens ${r.mindestensZeichen} Zeichen begründen.`,
  "jmd-mbe-erklaerung-fehlt": () =>
    "Bitte bestätigen, dass die Stelle nicht zum Personal von Jugendmigrationsdienst oder Migrationsberatung (JMD, MBE) gehört.",
  "traegeranteil-ueberschritten": (r) =>
    `Bei Trägern lägen ${alsVzae(r.traegerHundertstel)} von ${alsVzae(r.baustein2Hundertstel)} in Baustein 2; erlaubt sind höchstens zwei Drittel. Bitte einen kleineren Teil anbieten.`,
  "nur-empfaenger-antwortet": () => "Auf ein Angebot antwortet nur die Organisation, der es gilt.",
  "nur-geber-zieht-zurueck": () => "Ein Angebot zieht nur die Organisation zurück, die es gemacht hat.",
  "angebot-nicht-mehr-offen": (r) =>
    `Dieses Angebot ist nicht mehr offen (${weiterleitungsstandNamen[r.stand]}). Bitte bei Bedarf ein neues Angebot machen oder erbitten.`,
};
