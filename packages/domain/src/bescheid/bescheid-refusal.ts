import { alsDatum, alsEuro, alsVzae, alsZeitraum } from "../grundlagen/darstellung.ts";
import { massnahmenteilNamen, type Massnahmenteil } from "./massnahmen-aufteilung.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { berichtigung } from "../organisation/registermerkmal.ts";
import type { Saetze } from "../grundlagen/saetze.ts";
import type { Baustein } from "../stelle/stelle.ts";

export type BescheidRefusal =
  | { reason: "empfaenger-nicht-moeglich"; feld: "organisationId"; baustein: Baustein }
  | { reason: "behoerde-fehlt"; feld: "von"; am: PlainDate }
  | { reason: "keine-konditionen"; feld: "jahr"; jahr: number }
  | { reason: "jahr-hat-bescheid"; regel: "R33"; feld: "art"; jahr: number; aktenzeichen: string }
  | { reason: "kein-vorjahresbescheid"; regel: "R33"; feld: "art"; jahr: number }
  | { reason: "vorgaenger-fehlt"; regel: "R33"; feld: "vorgaengerId" }
  | { reason: "vorgaenger-nicht-der-neueste"; regel: "R33"; feld: "vorgaengerId"; aktenzeichen: string }
  | { reason: "vorgaenger-ueberzaehlig"; regel: "R33"; feld: "vorgaengerId" }
  | { reason: "zeitraum-umgekehrt"; feld: "bis" }
  | { reason: "zeitraum-ausserhalb-des-foerderjahres"; feld: "von" | "bis"; von: PlainDate; bis: PlainDate }
  | { reason: "datum-vor-vorgaenger"; feld: "datum"; vorgaengerDatum: PlainDate }
  | { reason: "nachweis-vor-ende"; regel: "R42"; feld: "nachweisFaelligAm"; bis: PlainDate }
  | { reason: "antrag-fehlt"; regel: "R24"; feld: "antragId" }
  | { reason: "antrag-passt-nicht"; feld: "antragId" }
  | { reason: "antrag-nicht-eingereicht"; regel: "R25"; feld: "antragId" }
  | { reason: "grund-ohne-antrag-fehlt"; regel: "R24"; feld: "nebenbestimmungen"; mindestensZeichen: number }
  | { reason: "auflage-vor-bescheid"; regel: "R102"; feld: `auflagen[${number}].tag`; bescheidVom: PlainDate }
  | { reason: "keine-stellen-bewilligt"; feld: "vzaeHundertstel" }
  | { reason: "koordination-ueber-anspruch"; regel: "R3"; feld: "vzaeHundertstel"; hoechstensHundertstel: number }
  | { reason: "aufteilung-fehlt"; regel: "R74"; feld: "massnahmenAufteilung.veranstaltungenCent" }
  | {
      reason: "teil-ueber-hoechstbetrag";
      regel: "R74";
      feld: `massnahmenAufteilung.${Massnahmenteil}`;
      teil: Massnahmenteil;
      hoechstensCent: number;
    }
  | {
      reason: "aufteilung-ungleich-summe";
      regel: "R74";
      feld: "massnahmenCent";
      massnahmenCent: number;
      summeCent: number;
    }
  | { reason: "massnahmen-ueber-hoechstbetrag"; feld: "massnahmenCent"; hoechstensCent: number }
  | {
      reason: "betrag-ueber-foerdersatz";
      regel: "R35";
      feld: "personalCent" | "arbeitsplaetzeCent";
      hoechstensCent: number;
    }
  | { reason: "nur-baustein-1"; feld: "arbeitsplaetzeCent" | "massnahmenCent"; baustein: Baustein };

export const bescheidRefusalTexte: Saetze<BescheidRefusal> = {
  "empfaenger-nicht-moeglich": (r) =>
    r.baustein === 3
      ? "Baustein 3 erhalten Kreise, kreisfreie Städte, die Städteregion und kreisangehörige Kommunen. Bitte einen solchen Empfänger wählen."
      : `Baustein ${r.baustein} erhalten nur Kreise, kreisfreie Städte und die Städteregion. Bitte einen solchen Empfänger wählen.`,
  "behoerde-fehlt": (r) =>
    `Baustein 3 erhält eine kreisangehörige Kommune nur mit eigener Ausländer- oder Einbürgerungsbehörde; im Register hat sie am ${alsDatum(r.am)} keine von beiden. Bitte Empfänger und Zeitraum prüfen. ${berichtigung}`,
  "keine-konditionen": (r) =>
    `Für ${r.jahr} sind noch keine Förderkonditionen veröffentlicht. Bitte zuerst die Konditionen des Jahres freigeben lassen.`,
  "jahr-hat-bescheid": (r) =>
    `Für ${r.jahr} gibt es in diesem Baustein schon den Bescheid ${r.aktenzeichen}. Bitte einen Änderungsbescheid dazu erlassen.`,
  "kein-vorjahresbescheid": (r) =>
    `Ein Anschlussbescheid folgt auf einen Bescheid für ${r.jahr}, den es in diesem Baustein nicht gibt. Bitte einen Erstbescheid erlassen.`,
  "vorgaenger-fehlt": () =>
    "Ein Änderungsbescheid nennt den Bescheid, den er ersetzt. Bitte einen Bescheid desselben Empfängers, Bausteins und Jahres wählen.",
  "vorgaenger-nicht-der-neueste": (r) =>
    `Dieser Bescheid ist schon ersetzt; es gilt ${r.aktenzeichen}. Bitte die Seite neu laden und den geltenden Bescheid ändern.`,
  "vorgaenger-ueberzaehlig": () =>
    "Nur ein Änderungsbescheid ersetzt einen anderen. Bitte die Art ändern oder den Vorgänger weglassen.",
  "zeitraum-umgekehrt": () => "Das Ende liegt vor dem Beginn. Bitte einen Tag ab dem Beginn wählen.",
  "zeitraum-ausserhalb-des-foerderjahres": (r) =>
    `Der Bewilligungszeitraum liegt im Förderjahr: ${alsZeitraum(r.von, r.bis)}. Bitte einen Tag daraus wählen.`,
  "datum-vor-vorgaenger": (r) =>
    `Der geänderte Bescheid ist vom ${alsDatum(r.vorgaengerDatum)}. Bitte kein früheres Datum angeben.`,
  "nachweis-vor-ende": (r) =>
    `Der Nachweis wird nach dem Bewilligungszeitraum fällig. Bitte einen Tag nach dem ${alsDatum(r.bis)} wählen.`,
  "antrag-fehlt": () =>
    "Eine Zuwendung setzt einen eingereichten Antrag voraus. Bitte den Antrag wählen oder angeben, dass der Bescheid ohne Antrag in dieser Anwendung ergeht.",
  "antrag-passt-nicht": () =>
    "Dieser Antrag gilt einem anderen Empfänger, Baustein oder Jahr. Bitte den passenden Antrag wählen.",
  "antrag-nicht-eingereicht": () =>
    "Dieser Antrag liegt der Bewilligungsbehörde nicht zur Entscheidung vor. Bitte einen eingereichten Antrag wählen.",
  "grund-ohne-antrag-fehlt": (r) =>
    `Ohne Antrag sagen die Nebenbestimmungen, worauf der Bescheid beruht. Bitte mindestens ${r.mindestensZeichen} Zeichen angeben.`,
  "auflage-vor-bescheid": (r) =>
    `Eine Auflage wird nicht fällig, bevor der Bescheid sie ausspricht. Bitte einen Tag ab dem ${alsDatum(r.bescheidVom)} wählen.`,
  "keine-stellen-bewilligt": () =>
    "Ein Bescheid bewilligt mindestens einen Stellenanteil. Bitte den Umfang in VZÄ angeben.",
  "koordination-ueber-anspruch": (r) =>
    `In Baustein 1 sind für diesen Empfänger höchstens ${alsVzae(r.hoechstensHundertstel)} möglich, Verwaltungsassistenz eingeschlossen. Bitte den Umfang verkleinern oder zuerst eine Zusatzstelle bewilligen.`,
  "massnahmen-ueber-hoechstbetrag": (r) =>
    `Für Maßnahmen werden höchstens ${alsEuro(r.hoechstensCent)} im Jahr bewilligt. Bitte den Betrag verkleinern.`,
  "aufteilung-fehlt": () =>
    "Für dieses Jahr gelten Höchstbeträge je Teil. Bitte angeben, wie sich die Maßnahmen auf Veranstaltungen, Maßnahmen aus der Schnittstellenanalyse und externe Prozessbegleitung verteilen.",
  "teil-ueber-hoechstbetrag": (r) =>
    `Für „${massnahmenteilNamen[r.teil]}“ werden höchstens ${alsEuro(r.hoechstensCent)} im Jahr bewilligt. Bitte diesen Teil und die Summe der Maßnahmen verkleinern.`,
  "aufteilung-ungleich-summe": (r) =>
    `Die drei Teile ergeben ${alsEuro(r.summeCent)}, die Maßnahmen insgesamt sind mit ${alsEuro(r.massnahmenCent)} angegeben. Bitte die Teile oder die Summe berichtigen.`,
  "betrag-ueber-foerdersatz": (r) =>
    `Fördersatz mal Umfang mal Zeitraum ergeben für ${r.feld === "personalCent" ? "Personal" : "Arbeitsplätze"} höchstens ${alsEuro(r.hoechstensCent)}. Bitte den Betrag verkleinern oder Umfang und Zeitraum prüfen.`,
  "nur-baustein-1": (r) =>
    `${r.feld === "massnahmenCent" ? "Maßnahmen" : "Arbeitsplätze"} werden nur in Baustein 1 bewilligt, nicht in Baustein ${r.baustein}. Bitte 0 angeben.`,
};
