/** What the platform holds people to, and what of the rule it cannot see or does not do yet. */
export type Teilpruefung = { geprueft: string; offen: string };

const nochOhneSeite = "Noch führt keine Seite zu einem Nachweis; einreichen lässt er sich nicht.";

/** Rules that nobody may take for kept because the platform said nothing. */
export const teilgeprueft = {
  R17: {
    geprueft: "Eine Stelle in Baustein 3 beginnt nicht vor dem 01.07.2020.",
    offen:
      "Ob eine Stelle neu geschaffen ist oder eine vorhandene ersetzt, steht in Stellenplan und Haushalt; die kennt die Plattform nicht.",
  },
  R18: {
    geprueft:
      "Wer koordiniert, hat einen Abschluss oder eine begründete Gleichwertigkeit; im Case Management ist eine andere Qualifikation als Soziale Arbeit oder Vergleichbares ein Hinweis.",
    offen:
      "Ob im Case Management jemand zertifiziert weitergebildet ist, wird nicht erfasst. Zeugnisse liegen nicht vor; es gilt, was der Arbeitgeber angibt.",
  },
  R19: {
    geprueft: "Ein Honorar wird nur mit der Bestätigung erfasst, dass die Prozessbegleitung qualifiziert ist.",
    offen:
      "Der Nachweis selbst liegt nicht vor. Die Teilnahme der Koordination an Schulungen des Landes wird nicht erfasst.",
  },
  R31: {
    geprueft:
      "Ob Minderkosten einer Stelle die Mehrkosten einer anderen decken, sagt der Bescheid. Ein um mehr als 20 v. H. überschrittener Einzelansatz wird gesagt.",
    offen: "Ob Einsparungen bei anderen Ansätzen die Überschreitung decken, beurteilt die Bewilligungsbehörde.",
  },
  R36: {
    geprueft: "Jede eingetragene Einnahme hat einen Betrag, liegt im Förderjahr und steht im Förderstand.",
    offen: "Ob alle Einnahmen eingetragen sind, weiß die Plattform nicht. Sie mindern die Förderung noch nicht.",
  },
  R38: {
    geprueft:
      "Keine Frist löscht etwas; nach dem Ende eines Vertrags lesen beide Seiten Vertrag, Besetzungen und Ausgaben weiter.",
    offen:
      "Wann ein Nachweis vorgelegt wurde, ist nicht erfasst; deshalb läuft keine der Fristen von fünf, sechs und zehn Jahren. Belege liegen nicht auf der Plattform.",
  },
  R40: {
    geprueft: "Je Bescheid steht fest, welche Ämter seinen Nachweis zeichnen.",
    offen: nochOhneSeite,
  },
  R43: {
    geprueft:
      "Der Bescheid hält die Förderart fest; nur eine Zuwendung wird abgerufen, eine Pauschale in Raten gezahlt.",
    offen: "Weder Verwendungsnachweis noch Bestätigung entstehen auf der Plattform.",
  },
  R70: {
    geprueft:
      "Aus der Förderart des Bescheids folgt, ob Verwendungsnachweis oder Bestätigung, je Bescheid und Jahr einmal.",
    offen: nochOhneSeite,
  },
  R71: {
    geprueft:
      "Die Frist wird nach den Konditionen vorgeschlagen, in Baustein 1 drei Monate; es gilt der Tag im Bescheid.",
    offen: "Ob bis dahin nachgewiesen ist, wird nicht festgehalten.",
  },
  R72: {
    geprueft: "Verträge aus einer Pauschale nennen den Tag der Rückzahlung, den 31.03. nach dem Haushaltsjahr.",
    offen: "Eine Bestätigung gibt es auf der Plattform nicht, und eine ausgebliebene Rückzahlung fällt nicht auf.",
  },
  R73: {
    geprueft: "Verträge nennen die Prozentpunkte nach Rechtsgrundlage und Tag des Angebots.",
    offen: "Zinsen werden nicht berechnet.",
  },
  R75: {
    geprueft:
      "Stellen und Maßnahmen in Baustein 1 werden nur zu den Abrufterminen abgerufen, die die Bezirksregierung festlegt; vorgesehen sind der 1. Mai und der 1. Oktober.",
    offen: "Sind keine Termine festgelegt, ist jeder Tag des Bewilligungszeitraums möglich.",
  },
  R77: {
    geprueft: "Eine Zeile der Belegliste nennt Tag, Empfänger, Grund und Betrag, bei Personal Stelle und Pseudonym.",
    offen: nochOhneSeite,
  },
  R79: {
    geprueft: "Einnahmen und Ausgaben des Nachweises gehen auf; Einnahmen für den Zweck mindern, was anerkannt wird.",
    offen: nochOhneSeite,
  },
  R80: {
    geprueft: "Was über vergleichbaren Beschäftigten des Landes liegt, ist nicht zuwendungsfähig.",
    offen: nochOhneSeite,
  },
  R81: {
    geprueft:
      "Ein Teilnachweis zählt oben nur mit Bescheinigung; eine Ebene mit offenem Teilnachweis wird nicht vorbereitet.",
    offen: nochOhneSeite,
  },
  R82: {
    geprueft: "Eine oben eingereichte Bescheinigung lässt sich nicht wieder öffnen.",
    offen: nochOhneSeite,
  },
  R83: {
    geprueft:
      "Je Zeile und in der Summe ist erklärt gleich anerkannt, gekürzt und zurückgestellt; so hält es auch die Datenbank.",
    offen: nochOhneSeite,
  },
  R84: {
    geprueft: "Zurückgestelltes wird entschieden oder darauf verzichtet, bevor die Ebene darüber vorbereitet.",
    offen: nochOhneSeite,
  },
  R85: {
    geprueft: "Vorbereiten, zeichnen, einreichen, prüfen und gegenlesen tun verschiedene Personen.",
    offen: nochOhneSeite,
  },
  R86: {
    geprueft: "Eine Stichprobe lässt sich aus Saat und Liste wiederholen und nur erweitern.",
    offen: nochOhneSeite,
  },
  R87: {
    geprueft: "Jeder Schritt eines Nachweises fragt seine Vorprüfung, auch nach einer Rückgabe.",
    offen: nochOhneSeite,
  },
  R88: {
    geprueft: "Eine Gutschrift nennt Beleg und Jahr der ursprünglichen Zeile.",
    offen: nochOhneSeite,
  },
  R89: {
    geprueft: "Eine eingereichte Fassung ist ein Text mit Prüfsumme, den niemand ändern kann.",
    offen: nochOhneSeite,
  },
  R90: {
    geprueft:
      "Eine Datei, die eine eingereichte Fassung nennt, lässt sich nicht löschen, nur durch eine neue ersetzen; auch die Datenbank lässt sie nicht los.",
    offen: nochOhneSeite,
  },
  R92: {
    geprueft: "Zeichnen kann nur, wer an diesem Tag eine Befugnis für ein Amt des Bescheids hat.",
    offen: nochOhneSeite,
  },
  R92b: {
    geprueft: "Offene Punkte des Vorjahres stehen in der Liste dessen, was im Nachweis fehlt.",
    offen: nochOhneSeite,
  },
} as const satisfies Record<string, Teilpruefung>;
