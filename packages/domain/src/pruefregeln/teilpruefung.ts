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
    geprueft:
      "Ob Minderkosten einer Stelle die Mehrkosten einer anderen decken, sagt der Bescheid. Ein um mehr als 20 v. H. überschrittener Einzelansatz wird gesagt.",
    offen: "Ob Einsparungen bei anderen Ansätzen die Überschreitung decken, beurteilt die Bewilligungsbehörde.",
  },
  R36: {
    geprueft: "Jede eingetragene Einnahme hat einen Betrag, liegt im Förderjahr und steht im Förderstand.",
    offen:
      "Ob alle Einnahmen eingetragen sind, weiß die Plattform nicht. Im Förderstand mindern sie die Förderung nicht, im Nachweis nur, wenn sie ihm zugeordnet sind.",
  },
  R38: {
    geprueft:
      "Keine Frist löscht etwas; nach dem Ende eines Vertrags lesen beide Seiten Vertrag, Besetzungen und Ausgaben weiter.",
    offen:
      "Der eingereichte Nachweis zeigt die fünf Jahre; die sechs und zehn Jahre hängen am Ratsbeschluss, den niemand einträgt. Was außerhalb der Plattform aufbewahrt wird, weiß sie nicht.",
  },
  R40: {
    geprueft: "Je Bescheid steht fest, welche Ämter seinen Nachweis zeichnen.",
    offen: "Ob jemand das Amt wirklich hat, weiß die Plattform nicht; es gilt, was die Mandantenverwaltung einträgt.",
  },
  R43: {
    geprueft:
      "Der Bescheid hält die Förderart fest; nur eine Zuwendung wird abgerufen, eine Pauschale in Raten gezahlt. Nachgewiesen wird mit Verwendungsnachweis oder Verwendungsbestätigung.",
    offen: "Die amtlichen Muster liegen der Plattform nicht vor; ihre Felder folgen den bekannten Formularen.",
  },
  R70: {
    geprueft:
      "Aus der Förderart des Bescheids folgt, ob Verwendungsnachweis oder Bestätigung, je Bescheid und Jahr einmal.",
    offen:
      "Ob der Bescheid die richtige Förderart nennt, prüft niemand; es gilt, was die Bezirksregierung eingetragen hat.",
  },
  R71: {
    geprueft:
      "Die Frist wird nach den Konditionen vorgeschlagen, in Baustein 1 drei Monate; es gilt der Tag im Bescheid. Eine verspätete Fassung ist als verspätet festgehalten.",
    offen: "Eine Verspätung hat auf der Plattform keine Folge.",
  },
  R72: {
    geprueft:
      "Verträge aus einer Pauschale nennen den Tag der Rückzahlung, den 31.03. nach dem Haushaltsjahr; die Bestätigung nennt Betrag und Tag.",
    offen: "Überfällig wird eine Rückzahlung erst, wenn die Behörde sie als Rückforderung führt.",
  },
  R73: {
    geprueft:
      "Verträge nennen die Prozentpunkte nach Rechtsgrundlage und Tag des Angebots; das Zinsblatt rechnet mit ihnen.",
    offen: "Ob die Punkte des Bescheidtags oder die des einzelnen Tages gelten, wählt, wer die Zinsen festsetzt.",
  },
  R75: {
    geprueft:
      "Stellen und Maßnahmen in Baustein 1 werden nur zu den Abrufterminen abgerufen, die die Bezirksregierung festlegt; vorgesehen sind der 1. Mai und der 1. Oktober.",
    offen: "Sind keine Termine festgelegt, ist jeder Tag des Bewilligungszeitraums möglich.",
  },
  R77: {
    geprueft: "Eine Zeile der Belegliste nennt Tag, Empfänger, Grund und Betrag, bei Personal Stelle und Pseudonym.",
    offen: "Ob ein Beleg echt ist und der Betrag stimmt, beurteilt die Stelle darüber.",
  },
  R79: {
    geprueft: "Einnahmen und Ausgaben des Nachweises gehen auf; Einnahmen für den Zweck mindern, was anerkannt wird.",
    offen:
      "Eine Einnahme zählt, wenn sie dem Nachweis zugeordnet ist; ob alle zugeordnet sind, weiß die Plattform nicht.",
  },
  R80: {
    geprueft: "Was über vergleichbaren Beschäftigten des Landes liegt, ist nicht zuwendungsfähig.",
    offen:
      "Das vergleichbare Entgelt wird eingetragen und nicht aus einer Tariftabelle gerechnet; eine Antwort je Person wird nicht erzwungen.",
  },
  R81: {
    geprueft:
      "Ein Teilnachweis zählt oben nur mit Bescheinigung; eine Ebene mit offenem Teilnachweis wird nicht vorbereitet. Verzichtet wird mit Begründung, auch auf einen, den niemand begonnen hat.",
    offen:
      "Was zwei Ebenen tiefer geschieht, sieht die Stelle oben nicht im Einzelnen; dort gilt die Bescheinigung der Ebene dazwischen.",
  },
  R82: {
    geprueft: "Eine oben eingereichte Bescheinigung lässt sich nicht wieder öffnen.",
    offen:
      "Ob ein Fehler, den jemand in einer verwendeten Bescheinigung findet, oben ankommt, weiß die Plattform nicht.",
  },
  R83: {
    geprueft:
      "Je Zeile und in der Summe ist erklärt gleich anerkannt, gekürzt und zurückgestellt; so hält es auch die Datenbank.",
    offen: "Ob ein Kürzungsgrund zutrifft, beurteilt die prüfende Stelle.",
  },
  R84: {
    geprueft: "Zurückgestelltes wird entschieden oder darauf verzichtet, bevor die Ebene darüber vorbereitet.",
    offen: "Wie lange etwas zurückgestellt bleiben darf, ist nicht begrenzt.",
  },
  R85: {
    geprueft: "Vorbereiten, zeichnen, einreichen, prüfen und gegenlesen tun verschiedene Personen.",
    offen: "Personen werden an ihrem Zugang unterschieden; zwei Zugänge derselben Person erkennt die Plattform nicht.",
  },
  R86: {
    geprueft: "Eine Stichprobe lässt sich aus Saat und Liste wiederholen und nur erweitern.",
    offen: "Wie groß eine Stichprobe sein muss, gibt niemand vor; geprüft werden kann auch ohne.",
  },
  R87: {
    geprueft: "Jeder Schritt eines Nachweises fragt seine Vorprüfung, auch nach einer Rückgabe.",
    offen: "Die Vorprüfung kennt nur, was eingetragen ist.",
  },
  R88: {
    geprueft: "Eine Gutschrift nennt Beleg und Jahr der ursprünglichen Zeile.",
    offen: "Ob es den genannten Beleg gegeben hat, wird nicht gesucht.",
  },
  R89: {
    geprueft: "Eine eingereichte Fassung ist ein Text mit Prüfsumme, den niemand ändern kann.",
    offen: "Einen Zeitstempel von außen gibt es nicht; die Prüfsumme beweist nur dem etwas, der sie festgehalten hat.",
  },
  R90: {
    geprueft:
      "Eine Datei, die eine eingereichte Fassung nennt, lässt sich nicht löschen, nur durch eine neue ersetzen; auch die Datenbank lässt sie nicht los.",
    offen: "Ob die Belege auf Papier aufbewahrt werden, weiß die Plattform nicht.",
  },
  R92: {
    geprueft: "Zeichnen kann nur, wer an diesem Tag eine Befugnis für ein Amt des Bescheids hat.",
    offen:
      "Ob jemand das Amt oder die Vertretung wirklich hat, weiß die Plattform nicht; es gilt, was die Mandantenverwaltung einträgt.",
  },
  R92b: {
    geprueft: "Offene Punkte des Vorjahres stehen in der Liste dessen, was im Nachweis fehlt.",
    offen: "Ob ein offener Punkt erledigt ist, hakt niemand ab; er hält keinen Schritt auf.",
  },
  R93: {
    geprueft: "Eine Forderung setzt eine Bescheinigung voraus und hält die geprüfte Fassung fest.",
    offen: "Wird die Bescheinigung danach aufgehoben, bleibt die Forderung stehen; einstellen muss sie eine Person.",
  },
  R94: {
    geprueft:
      "Nach einem Jahr wird nicht mehr zurückgenommen oder widerrufen; gewarnt wird nach neun und elf Monaten in Liste und Seite der Forderung.",
    offen:
      "Ob der Tag der vollen Kenntnis stimmt, weiß nur, wer ihn einträgt; eine Nachricht an Personen geht nicht hinaus.",
  },
  R95: {
    geprueft:
      "Vor ihrem Ende wird nicht entschieden; eine kürzere Frist als 14 Tage und ein Absehen brauchen einen Grund.",
    offen: "Die vierzehn Tage sind eine Annahme; ob ein Grund trägt, beurteilt die Behörde.",
  },
  R96: {
    geprueft: "Der Bescheid nennt Betrag, Ermessen und Zahlungsziel und fordert nicht mehr als der geprüfte Nachweis.",
    offen: "Das Schreiben selbst setzt die Plattform nicht; sie hält fest, was es sagt und wann es hinausging.",
  },
  R97: {
    geprueft: "Tage durch 365, jeder Abschnitt gerundet, ohne bestätigten Satz wird nicht gerechnet.",
    offen: "Zinsen für die Zeit einer Stundung werden nicht eigens gerechnet; die Sätze ab 2026 sind Annahmen.",
  },
  R98: {
    geprueft: "Abgesehen wird nur nach fristgerechter Zahlung und mit Begründung.",
    offen:
      "Ob der Empfänger die Umstände nicht zu vertreten hat, erklärt die Behörde; für einen Teil der Zeit lässt sich nicht absehen.",
  },
  R99: {
    geprueft:
      "Unter 25 Euro beim Land, unter 10 Euro bei der Kommune wird vorgeschlagen; entscheiden muss eine Person.",
    offen: "Die Grenze des Landes ist aus der Ausgabe 2012 der VV; auf die Forderung selbst wird sie nicht angewandt.",
  },
  R97b: {
    geprueft:
      "Gläubiger werden ein Jahr vorher und kurz vor dem Ende gewarnt, solange über Zinsen nicht entschieden ist.",
    offen: "Verjährte Zinsen lassen sich noch festsetzen; wer sie schuldet, wendet die Verjährung selbst ein.",
  },
  R99b: {
    geprueft: "Nach unten nie mehr als von oben und der eigene Anteil; aus einem Nachweis jeder Cent einmal.",
    offen: "Den eigenen Anteil trägt der Geber ein. Ist von oben noch nichts gefordert, begrenzt allein der Nachweis.",
  },
  R100b: {
    geprueft:
      "Eine Stelle, die drei Monate unbesetzt ist, steht von selbst in den Fristen; jede andere Mitteilung öffnet der Empfänger. Welche Pflichten es gibt und worauf sie beruhen, pflegt die Bezirksregierung.",
    offen:
      "Nr. 5 ANBest-G lag nicht vor: Anlässe und die drei Monate sind Annahmen. Ob sich Zweck, Finanzierung oder Konzept geändert haben, sieht die Plattform nicht.",
  },
  R102: {
    geprueft:
      "Eine Auflage trägt ihre Art: Eine Frist endet am nächsten Arbeitstag, ein Termin und ein fester Tag an ihrem Tag. Keine wird fällig, bevor der Bescheid sie ausspricht.",
    offen:
      "Der Tag des Nachweises gilt immer als Frist, auch wenn der Bescheid ihn unter Hinweis auf § 31 Abs. 3 nennt.",
  },
  R104: {
    geprueft: "Ohne Belehrung ein Jahr; ein Verzicht macht sofort bestandskräftig, eine Klage hält es auf.",
    offen: "Ein Abruf im Portal und eine Wiedereinsetzung lassen sich nicht eintragen.",
  },
  R105: {
    geprueft:
      "Fragen zu Nachweisen und Anträgen haben 14 Tage, gezählt vom Tag danach; die 14 Tage sind eine Annahme. Eine Rückfrage mit eigener Frist hat einen Tag nach heute.",
    offen: "Was ein Bescheid nur in seinen Nebenbestimmungen setzt und niemand als Auflage einträgt, bleibt Text.",
  },
  R106: {
    geprueft:
      "Die Anhörung, die Frist einer Rückfrage und die Frist eines Nachweises lassen sich mit Begründung über ihr Ende hinaus verlängern.",
    offen: "Nach ihrem Ende gilt die Anhörung als beendet; dann nimmt die Behörde eine späte Stellungnahme an.",
  },
  R107: {
    geprueft: "Fristen enden an keinem der elf Feiertage; Erinnerungen zählen Arbeitstage um sie herum.",
    offen: "Weitere Schließtage einer Behörde kennt die Plattform nicht.",
  },
  R108: {
    geprueft:
      "Wer unten verlängert und dem eigenen Nachweis näher als 21 Tage kommt, wird gefragt. Rückt der obere Tag so weit vor, dass ein Vertrag nicht mehr davor fällig ist, wird das Aufgabe und Frist des Gebers.",
    offen:
      "Zwischen 21 Tagen und dem eigenen Tag wird nur beim Verlängern gefragt; verlegt wird nichts von selbst. Die 21 Tage sind Annahme.",
  },
  R109: {
    geprueft:
      "Buchungen, Einnahmen, Stellen, Besetzungen und Verträge eines eingereichten Nachweises ändern sich nur mit einer Berichtigung der Zahlen.",
    offen:
      "Bescheide und Auszahlungen der Behörde gehen weiter; sie ändern eine eingereichte Fassung nicht. Eine Prüfung, Klage oder Zweckbindung, die länger bindet, wird nicht erfasst.",
  },
} as const satisfies Record<string, Teilpruefung>;
