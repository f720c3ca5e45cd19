import type { Ausnahmestand, Voraussetzungen } from "./antrag-inhalt.ts";
import type { AntragMangel, AntragRefusal } from "./antrag-refusal.ts";
import { skizzenpunkte } from "./antrag-skizze.ts";
import { antragsstandNamen, type Antragsschritt } from "./antragsstand.ts";
import { alsDatum, alsEuro, alsVzae } from "../grundlagen/darstellung.ts";
import { satz, type Saetze } from "../grundlagen/saetze.ts";

export const ausnahmestandNamen = {
  beantragt: "Beantragt",
  erteilt: "Erteilt",
  abgelehnt: "Abgelehnt",
} as const satisfies Record<Ausnahmestand, string>;

/** As the form asks for them (R24; the last one regeln.md section 14). */
export const voraussetzungNamen = {
  kiInBetrieb: "Das Kommunale Integrationszentrum ist in Betrieb",
  lenkungsgruppe: "Lenkungsgruppe",
  konzeptDurchKi: "Das Konzept hat das Kommunale Integrationszentrum eingereicht",
  handlungskonzeptAnerkannt: "Das Handlungskonzept des Landes wird anerkannt",
  caseManagementKonzept: "Konzept für das Case Management",
  qualifizierteFachkraefte: "Eingesetzt werden qualifizierte Fachkräfte nach der Förderrichtlinie",
  arbeitsgruppeFreieWohlfahrt: "Eine Arbeitsgruppe mit der Freien Wohlfahrtspflege besteht",
} as const satisfies Record<keyof Voraussetzungen, string>;

const fehlend = {
  kiInBetrieb: "Gefördert wird nur, wenn das Kommunale Integrationszentrum in Betrieb ist. Bitte bestätigen.",
  lenkungsgruppe: "Bitte angeben, ob eine Lenkungsgruppe besteht oder ein bestehendes Gremium beauftragt ist.",
  konzeptDurchKi: "Skizze und Konzept reicht das Kommunale Integrationszentrum ein. Bitte bestätigen.",
  handlungskonzeptAnerkannt: "Bitte das Handlungskonzept des Landes anerkennen.",
  caseManagementKonzept:
    "Bitte angeben, ob ein Konzept für das Case Management mit den anderen Beratungsdiensten abgestimmt ist oder entfällt.",
  qualifizierteFachkraefte: "Bitte bestätigen, dass qualifizierte Fachkräfte eingesetzt werden.",
  arbeitsgruppeFreieWohlfahrt:
    "Für Baustein 2 braucht es eine Arbeitsgruppe mit der Freien Wohlfahrtspflege (Handlungskonzept, Anhang). Bitte bestätigen.",
} as const satisfies Record<keyof Voraussetzungen, string>;

const maengelTexte: Saetze<AntragMangel> = {
  "skizze-fehlt": (m) => `Bitte den Punkt „${skizzenpunkte[m.punkt].titel}“ ausfüllen.`,
  "skizze-luecke": (m) =>
    `Im Punkt „${skizzenpunkte[m.punkt].titel}“ ist noch eine Lücke offen: ${m.luecke}. Bitte ersetzen.`,
  "voraussetzung-fehlt": (m) => fehlend[m.voraussetzung],
  "ausnahmegenehmigung-fehlt": (m) =>
    m.stand === null
      ? `Für „${m.stelle}“ außerhalb des KI fehlt die Ausnahmegenehmigung des Ministeriums. Bitte eintragen oder die Stelle beim KI anbinden.`
      : `Die Ausnahmegenehmigung für „${m.stelle}“ ist ${m.stand}; sie muss erteilt sein. Bitte abwarten oder die Stelle beim KI anbinden.`,
  "ausnahmegenehmigung-ohne-beleg": (m) =>
    `Bitte Datum und Aktenzeichen der Ausnahmegenehmigung für „${m.stelle}“ angeben.`,
  "nichts-beantragt": () => "Es ist noch kein Betrag beantragt. Bitte mindestens einen Betrag angeben.",
  "stellen-ueber-hoechstzahl": (m) =>
    `Beantragt werden können höchstens ${alsVzae(m.hoechstensHundertstel)}. Bitte den Umfang verringern.`,
  "betrag-ueber-hoechstbetrag": (m) =>
    `Nach Stellen und Fördersätzen sind es höchstens ${alsEuro(m.hoechstensCent)}. Bitte den Betrag verringern oder die Stellen prüfen.`,
};

/** What is missing and how to mend it. */
export const antragMangelText = (mangel: AntragMangel): string => satz(maengelTexte, mangel);

const getan = {
  eingereicht: "eingereicht",
  zurueckgezogen: "zurückgezogen",
  rueckfrage: "zurückgefragt",
  beantwortet: "beantwortet",
  abgelehnt: "abgelehnt",
} as const satisfies Record<Antragsschritt, string>;

export const antragTexte: Saetze<AntragRefusal> = {
  "antrag-nur-fuer-empfaenger": () => "Anträge stellen nur Kreise, kreisfreie Städte und die Städteregion.",
  "antrag-nur-fuer-zuwendung": (r) =>
    `Baustein ${r.baustein} wird ${r.jahr} als fachbezogene Pauschale ohne Antrag bewilligt. Bitte einen anderen Baustein oder ein anderes Jahr wählen.`,
  "antrag-besteht-schon": (r) =>
    `Für Baustein ${r.baustein} und ${r.jahr} gibt es schon einen Antrag. Bitte diesen weiterbearbeiten.`,
  "antrag-nicht-aenderbar": (r) =>
    `Dieser Antrag lässt sich im Stand „${antragsstandNamen[r.stand]}“ nicht ändern. Bitte die Seite neu laden.`,
  "antragsschritt-nicht-moeglich": (r) =>
    `Ein Antrag im Stand „${antragsstandNamen[r.stand]}“ kann nicht ${getan[r.schritt]} werden. Bitte die Seite neu laden.`,
  "antragsfenster-fehlt": (r) =>
    `Für Baustein ${r.baustein} und ${r.jahr} hat die Bezirksregierung noch kein Antragsfenster festgelegt. Ihr Entwurf bleibt gespeichert.`,
  "antragsfenster-geschlossen": (r) =>
    `Anträge sind vom ${alsDatum(r.von)} bis zum ${alsDatum(r.bis)} möglich. Bitte wenden Sie sich an die Bezirksregierung.`,
  "antragsfenster-verdreht": () => "Das Ende liegt vor dem Beginn. Bitte einen Tag ab dem Beginn wählen.",
  "antrag-unvollstaendig": (r) =>
    r.maengel.length === 1
      ? "Im Antrag ist noch eine Angabe zu ergänzen."
      : `Im Antrag sind noch ${r.maengel.length} Angaben zu ergänzen.`,
};
