import type { Nachweisschritt } from "@kim/domain/nachweis";

/** A step that was taken, in the list of what happened. */
export const vorgangNamen = {
  vorbereitet: "Vorbereitet",
  zurueck_an_bearbeitung: "An die Bearbeitung zurückgegeben",
  gezeichnet: "Gezeichnet",
  eingereicht: "Eingereicht",
  zurueckgezogen: "Zurückgezogen",
  pruefung_begonnen: "Prüfung begonnen",
  zurueckgegeben: "Zurückgegeben",
  geprueft: "Geprüft",
  zurueck_an_pruefung: "An die Prüfung zurückgegeben",
  bescheinigt: "Bescheinigt",
  bescheinigung_aufgehoben: "Bescheinigung aufgehoben",
  zurueckgestelltes_verzichtet: "Auf Zurückgestelltes verzichtet",
  berichtigung_begonnen: "Berichtigung begonnen",
  verzichtet: "Auf den Nachweis verzichtet",
} as const satisfies Record<Nachweisschritt, string>;
