import { alsDatum, alsVzae, alsZeitraum } from "../grundlagen/darstellung.ts";
import { satz, type Saetze } from "../grundlagen/saetze.ts";
import type { StelleHinweis, StelleRefusal } from "./stelle-refusal.ts";
import { funktionNamen } from "./stelle.ts";

export const stelleRefusalTexte: Saetze<StelleRefusal> = {
  "keine-eigenen-stellen": () =>
    "Eigene Stellen legen nur Kreise, kreisfreie Städte, die Städteregion und Kommunen mit eigenem Bescheid über Baustein 3 an. Andere erhalten Stellen durch Weiterleitung.",
  "nur-baustein-3": () =>
    "Als kreisangehörige Kommune legen Sie nur Stellen der Ausländer- oder Einbürgerungsbehörde selbst an. Bitte eine dieser Funktionen wählen.",
  "ende-vor-beginn": () => "Das Ende liegt vor dem Beginn. Bitte einen Tag ab dem Beginn wählen.",
  "vor-programmbeginn": (r) =>
    r.regel === "R15"
      ? `Baustein 1 und 2 werden erst seit dem ${alsDatum(r.ab)} gefördert. Bitte einen Beginn ab diesem Tag angeben.`
      : `Gefördert werden nur zusätzliche Stellen, die es vor dem ${alsDatum(r.ab)} nicht gab. Bitte einen Beginn ab diesem Tag angeben.`,
  "stellenanteil-zu-klein": (r) =>
    `Diese Stelle darf nicht kleiner als ${alsVzae(r.mindestensHundertstel)} sein. Bitte mindestens ${r.mindestensHundertstel} Hundertstel angeben.`,
  "hoechstzahl-ueberschritten": (r) =>
    `Am ${alsDatum(r.am)} wären es ${alsVzae(r.summeHundertstel)} ${funktionNamen[r.funktion]}, erlaubt sind ${alsVzae(r.hoechstensHundertstel)}. Bitte den Anteil oder den Zeitraum verkleinern.`,
  "kontingent-fehlt": (r) =>
    `Für Baustein ${r.baustein} ist im Jahr ${r.jahr} noch kein Kontingent bewilligt. Bitte den Bescheid der Bezirksregierung abwarten oder einen Zeitraum mit Kontingent wählen.`,
  "kontingent-ueberschritten": (r) =>
    `Im Jahr ${r.jahr} wären es ${alsVzae(r.summeHundertstel)} in Baustein ${r.baustein}, bewilligt sind ${alsVzae(r.kontingentHundertstel)}. Bitte den Anteil oder den Zeitraum verkleinern oder einen Änderungsbescheid abwarten.`,
  "inzwischen-geaendert": () =>
    "Jemand hat diese Stelle inzwischen geändert. Bitte neu laden und die Änderung noch einmal vornehmen.",
  "besetzung-ausserhalb": (r) =>
    `Die Besetzung „${r.pseudonym}“ (${alsZeitraum(r.von, r.bis)}) läge außerhalb der Stelle. Bitte zuerst diese Besetzung beenden oder den Zeitraum anpassen.`,
  "weiterleitung-ausserhalb": (r) =>
    `Eine Weiterleitung (${alsZeitraum(r.von, r.bis)}) läge außerhalb der Stelle. Bitte einen Zeitraum wählen, der sie umfasst.`,
  "anteil-schon-vergeben": (r) =>
    `Am ${alsDatum(r.am)} sind ${alsVzae(r.vergebenHundertstel)} dieser Stelle besetzt oder weitergeleitet. Bitte mindestens diesen Anteil belassen.`,
  "ende-nach-bisherigem-ende": (r) =>
    `Die Stelle endet schon am ${alsDatum(r.bisher)}. Zum Verlängern bitte die Stelle ändern.`,
};

const stelleHinweisTexte: Saetze<StelleHinweis> = {
  "getrennte-anbindung-ohne-begruendung": () =>
    "Koordinationsstellen bilden ein Team im Kommunalen Integrationszentrum. Bitte begründen, warum diese Stelle anders angebunden ist.",
  "ablehnung-festgehalten": (h) =>
    `${h.empfaenger} hat diese Koordinationsstelle abgelehnt. Ablehnung festgehalten am ${alsDatum(h.am)}; die Stelle bleibt beim Kreis.`,
};

export const stelleHinweisText = (hinweis: StelleHinweis): string => satz(stelleHinweisTexte, hinweis);
