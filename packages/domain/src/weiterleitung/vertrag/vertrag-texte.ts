import { alsDatum, alsEuro, alsVzae, alsZeitraum } from "../../grundlagen/darstellung.ts";
import type { Saetze } from "../../grundlagen/saetze.ts";
import { vertragsstandNamen } from "./vertragsverlauf.ts";
import type { VertragRefusal } from "./weiterleitung-refusal.ts";

export const vertragRefusalTexte: Saetze<VertragRefusal> = {
  "vorgang-nicht-moeglich": (r) =>
    `Das geht in diesem Stand nicht (${vertragsstandNamen[r.stand]}). Bitte laden Sie die Seite neu, um zu sehen, was jetzt möglich ist.`,
  "letzter-tag-ausserhalb": (r) =>
    `Der letzte Tag muss in den Zeitraum ${alsZeitraum(r.von, r.bis)} fallen. Bitte einen solchen Tag wählen.`,
  "endet-schon-frueher": () => "Der Vertrag endet bereits an diesem Tag oder früher. Bitte laden Sie die Seite neu.",
  "aenderung-ausserhalb": (r) =>
    `Eine Änderung gilt ab einem Tag im Zeitraum ${alsZeitraum(r.von, r.bis)}, nach jeder früheren Änderung. Bitte einen solchen Tag wählen.`,
  "aenderung-schon-offen": (r) =>
    `Eine Änderung ab dem ${alsDatum(r.ab)} wartet noch auf Antwort. Bitte die Antwort abwarten oder um Ablehnung bitten und dann neu vorschlagen.`,
  "aenderung-nicht-moeglich": () =>
    "Diese Änderung passt nicht mehr zum Vertrag, weil er vorher endet oder schon anders geändert wurde. Bitte eine neue Änderung erbitten.",
  "aenderung-ueberholt": () =>
    "Diese Änderung ist überholt: Beantworten lässt sich nur der neueste Vorschlag. Bitte laden Sie die Seite neu.",
  "aenderung-schon-beantwortet": (r) =>
    `Diese Änderung wurde schon ${r.angenommen ? "angenommen" : "abgelehnt"}. Bitte laden Sie die Seite neu.`,
  "aenderung-unter-gebrauch": (r) =>
    `Am ${alsDatum(r.am)} sind von dieser Stelle bei Ihnen noch ${alsVzae(r.belegtHundertstel)} besetzt oder weitergegeben. Bitte zuerst Besetzung oder Weitergabe verkleinern, oder die Änderung ablehnen.`,
  "aenderung-unter-weitergabe": (r) =>
    `Von diesem Vertrag sind ${alsEuro(r.weitergegebenCent)} weitergegeben; nach der Änderung hat er nur noch ${alsEuro(r.bleibtCent)}. Bitte zuerst die Weitergabe verkleinern, oder die Änderung ablehnen.`,
  "uebergang-ausserhalb": (r) =>
    `Übergeben lässt sich der Vertrag ab einem Tag im Zeitraum ${alsZeitraum(r.von, r.bis)}. Bitte einen solchen Tag wählen.`,
};
