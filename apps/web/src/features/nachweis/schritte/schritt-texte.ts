import type { Nachweisschritt } from "@kim/domain/nachweis";

type Schritttext = {
  /** The verb: on the button, above the dialog, and to send it. */
  name: string;
  /** What will have happened afterwards. */
  folge: string;
  getan: string;
  danger?: true;
};

export const schrittTexte: Readonly<Record<Nachweisschritt, Schritttext>> = {
  vorbereitet: {
    name: "Vorbereitung abschließen",
    folge:
      "Zahlen, Belege und Texte stehen dann fest. Danach zeichnet eine andere Person; sie kann den Nachweis auch an die Bearbeitung zurückgeben.",
    getan: "Der Nachweis ist vorbereitet und kann gezeichnet werden.",
  },
  zurueck_an_bearbeitung: {
    name: "An die Bearbeitung zurückgeben",
    folge: "Der Nachweis lässt sich dann wieder ändern. Vorbereitet und gezeichnet wird danach neu.",
    getan: "Der Nachweis ist wieder in Bearbeitung.",
  },
  gezeichnet: {
    name: "Zeichnen",
    folge: "Eingereicht wird der Nachweis danach von einer dritten Person.",
    getan: "Der Nachweis ist gezeichnet und kann eingereicht werden.",
  },
  eingereicht: {
    name: "Einreichen",
    folge:
      "Zahlen, Texte und Dateien dieser Fassung werden mit einer Prüfsumme festgehalten. Was später gebucht wird, ändert sie nicht mehr.",
    getan: "Der Nachweis ist eingereicht.",
  },
  zurueckgezogen: {
    name: "Zurückziehen",
    folge:
      "Die Stelle darüber prüft diese Fassung dann nicht. Sie ändern den Nachweis und reichen ihn als nächste Fassung ein; die zurückgezogene bleibt erhalten.",
    getan: "Der Nachweis ist zurückgezogen und wieder in Bearbeitung.",
    danger: true,
  },
  pruefung_begonnen: {
    name: "Prüfung beginnen",
    folge: "Zurückziehen lässt sich der Nachweis dann nicht mehr. Sie entscheiden über jede Zeile.",
    getan: "Die Prüfung hat begonnen.",
  },
  zurueckgegeben: {
    name: "Zurückgeben",
    folge:
      "Der Nachweis geht mit Ihren Bemerkungen zurück und kommt als nächste Fassung wieder. Ihre Entscheidungen bleiben als Vorschlag erhalten.",
    getan: "Der Nachweis ist zurückgegeben.",
    danger: true,
  },
  geprueft: {
    name: "Prüfung abschließen",
    folge: "Danach liest eine zweite Person den Prüfvermerk und bescheinigt oder gibt an die Prüfung zurück.",
    getan: "Die Prüfung ist abgeschlossen. Eine zweite Person bescheinigt.",
  },
  zurueck_an_pruefung: {
    name: "An die Prüfung zurückgeben",
    folge: "Die Entscheidungen über die Zeilen lassen sich dann wieder ändern.",
    getan: "Der Nachweis ist wieder in Prüfung.",
  },
  bescheinigt: {
    name: "Bescheinigen",
    folge: "Damit zählt, was anerkannt ist. Die nachweisende Stelle liest dann den Prüfvermerk.",
    getan: "Der Nachweis ist bescheinigt.",
  },
  bescheinigung_aufgehoben: {
    name: "Bescheinigung aufheben",
    folge: "Der Nachweis ist dann wieder in Prüfung und zählt bis zur neuen Bescheinigung nicht.",
    getan: "Die Bescheinigung ist aufgehoben; der Nachweis ist wieder in Prüfung.",
    danger: true,
  },
  zurueckgestelltes_verzichtet: {
    name: "Auf Zurückgestelltes verzichten",
    folge: "Was zurückgestellt ist, gilt dann als nicht nachgewiesen und ist zurückzugeben.",
    getan: "Auf das Zurückgestellte ist verzichtet; es gilt als nicht nachgewiesen.",
    danger: true,
  },
  berichtigung_begonnen: {
    name: "Berichtigen",
    folge: "Es entsteht die nächste Fassung. Die bisherige bleibt erhalten und lässt sich mit ihr vergleichen.",
    getan: "Die Berichtigung ist begonnen.",
  },
  verzichtet: {
    name: "Auf den Nachweis verzichten",
    folge: "Der ganze weitergeleitete Betrag gilt dann als nicht nachgewiesen. Das lässt sich nicht zurücknehmen.",
    getan: "Auf den Nachweis ist verzichtet; der Betrag gilt als nicht nachgewiesen.",
    danger: true,
  },
};
