/** What the platform holds people to, and what of the rule it cannot see or does not do yet. */
export type Teilpruefung = { geprueft: string; offen: string };

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
    geprueft: "Ob Minderkosten einer Stelle die Mehrkosten einer anderen decken, sagt der Bescheid.",
    offen: "Dass ein Einzelansatz um höchstens 20 v. H. überschritten wird, prüft die Plattform nicht.",
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
  R43: {
    geprueft:
      "Der Bescheid hält die Förderart fest; nur eine Zuwendung wird abgerufen, eine Pauschale in Raten gezahlt.",
    offen: "Weder Verwendungsnachweis noch Bestätigung entstehen auf der Plattform.",
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
} as const satisfies Record<string, Teilpruefung>;
