import type { Saetze } from "../../grundlagen/saetze.ts";
import { unterschriftRefusalTexte } from "../../weiterleitung/vertrag/unterschrift-texte.ts";
import type { NachweisdateiRefusal } from "./nachweisdatei-refusal.ts";
import { nachweisstandNamen } from "./nachweisschritte.ts";

export const nachweisdateiRefusalTexte: Saetze<NachweisdateiRefusal> = {
  "datei-leer": unterschriftRefusalTexte["datei-leer"],
  "datei-zu-gross": unterschriftRefusalTexte["datei-zu-gross"],
  "datei-art": (r) => `Diese Art von Datei wird nicht angenommen. Bitte speichern als: ${r.moeglich.join(", ")}.`,
  "datei-abgebrochen": () =>
    "Die Datei ist unvollständig; vermutlich wurde sie abgebrochen gespeichert. Bitte die Datei neu erzeugen.",
  "dateien-zu-viele": (r) =>
    `Zu diesem Nachweis liegen schon ${r.hoechstens} Dateien. Bitte mehrere Belege in einem PDF zusammenfassen.`,
  "datei-eingereicht": (r) =>
    `Eine eingereichte Fassung nennt „${r.dateiname}“; die Datei bleibt erhalten. Bitte eine neue hochladen, die sie ersetzt.`,
  "datei-schon-ersetzt": () => "Diese Datei ist schon durch eine neuere ersetzt. Bitte die neuere ersetzen.",
  "scan-nicht-jetzt": (r) =>
    `Unterschrieben wird, was vorbereitet ist; der Nachweis ist im Stand „${nachweisstandNamen[r.stand]}“. Bitte den Scan hochladen, wenn er vorbereitet und unterschrieben ist.`,
};
