import type { Saetze } from "../../grundlagen/saetze.ts";
import type { UnterschriftRefusal } from "./unterschrift.ts";

export const unterschriftRefusalTexte: Saetze<UnterschriftRefusal> = {
  "unterschrift-vor-annahme": () =>
    "Eine unterschriebene Ausfertigung gibt es erst, wenn die Weiterleitung angenommen ist. Bitte zuerst die Antwort abwarten.",
  "unterschriften-zu-viele": (r) =>
    `Zu diesem Vertrag liegen schon ${r.hoechstens} Ausfertigungen von Ihnen. Bitte eine der vorhandenen verwenden.`,
  "datei-leer": () => "Die Datei ist leer. Bitte die Datei prüfen und noch einmal auswählen.",
  "datei-zu-gross": (r) =>
    `Die Datei ist größer als ${r.hoechstensMegabyte} MB. Bitte mit geringerer Auflösung einscannen, zum Beispiel 200 dpi in Graustufen.`,
  "datei-kein-pdf": () =>
    "Die Datei ist kein PDF. Bitte die unterschriebene Ausfertigung als PDF einscannen oder speichern.",
  "datei-unvollstaendig": () =>
    "Das PDF ist unvollständig; vermutlich wurde es abgebrochen gespeichert. Bitte die Datei neu erzeugen.",
};
