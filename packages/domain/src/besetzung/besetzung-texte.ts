import type { BesetzungRefusal } from "./besetzung-anlage.ts";
import { alsDatum, alsVzae, alsZeitraum } from "../grundlagen/darstellung.ts";
import type { Saetze } from "../grundlagen/saetze.ts";

export const besetzungRefusalTexte: Saetze<BesetzungRefusal> = {
  "stellenteil-nicht-gehalten": () =>
    "Diesen Teil der Stelle besetzt eine andere Organisation. Bitte eine eigene oder angenommene Stelle wählen.",
  "weiterleitung-beendet": (r) =>
    `Die Weiterleitung ist seit dem ${alsDatum(r.am)} zu Ende; eine neue Besetzung lässt sich nicht mehr eintragen. Frühere Einträge können Sie weiter berichtigen.`,
  "lehrkraft-des-ki": () =>
    "Lehrkräfte des Kommunalen Integrationszentrums dürfen keine KIM-Stelle besetzen. Bitte eine andere Person wählen oder die Qualifikation berichtigen.",
  "abschluss-fehlt": () =>
    "Wer koordiniert, hat ein Diplom (FH), einen Bachelor, einen Master oder eine gleichwertige Qualifikation. Bitte den Abschluss auswählen.",
  "gleichwertigkeit-unbegruendet": (r) =>
    `Bitte in mindestens ${r.mindestensZeichen} Zeichen angeben, welche Qualifikation einem Abschluss gleichwertig ist.`,
  "bis-vor-von": () => "Der letzte Tag liegt vor dem ersten. Bitte einen Tag ab dem Beginn der Besetzung wählen.",
  "ausserhalb-der-stelle": (r) =>
    `Die Besetzung muss im Zeitraum der Stelle liegen (${alsZeitraum(r.von, r.bis)}). Bitte die Tage anpassen.`,
  "anteil-ueberschritten": (r) =>
    `Am ${alsDatum(r.am)} sind von ${alsVzae(r.gehaltenHundertstel)} noch ${alsVzae(r.freiHundertstel)} frei. Bitte einen kleineren Anteil oder einen anderen Zeitraum wählen.`,
  "bis-nach-bisherigem-bis": (r) =>
    `Diese Besetzung endet schon am ${alsDatum(r.bisher)}. Bitte für die Zeit danach eine neue Besetzung anlegen.`,
};
