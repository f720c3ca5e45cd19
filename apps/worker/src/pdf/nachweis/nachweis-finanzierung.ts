import { alsDatum } from "@kim/domain/grundlagen";
import { positionen, positionsarten } from "@kim/domain/jahresrechnung";
import type { Ausgabenzeile, Einnahmezeile, Verwendungsbestaetigungszahlen } from "@kim/domain/nachweis";
import type { Block } from "../papier/papier.ts";
import { tabelle } from "../papier/tabelle.ts";

/** II.1 of the form. */
export const einnahmentabelle = (einnahmen: readonly Einnahmezeile[] | null): Block =>
  tabelle<Einnahmezeile>({
    titel: "Einnahmen",
    blatt: "Einnahmen",
    spalten: [
      { kopf: "Art", art: "text", breite: "1fr", wert: (e) => e.name },
      { kopf: "lt. Bewilligung EUR", art: "euro", breite: "29mm", wert: (e) => e.bescheidCent, summiert: true },
      { kopf: "v. H.", art: "prozent", breite: "18mm", wert: (e) => e.bescheidProzent, summiert: true },
      { kopf: "lt. Abrechnung EUR", art: "euro", breite: "29mm", wert: (e) => e.abrechnungCent, summiert: true },
      { kopf: "v. H.", art: "prozent", breite: "18mm", wert: (e) => e.abrechnungProzent, summiert: true },
    ],
    zeilen: einnahmen,
    blanko: [
      "Eigenanteil",
      "Leistungen Dritter (ohne öffentliche Förderung)",
      "Andere öffentliche Förderung durch:",
      "",
      "Zuwendung des Landes",
    ],
    summe: "Insgesamt",
  });

/** II.2 of the form, by the rows of the Finanzierungsplan (R30); `blankoBausteine`: whose rows a blank form names. */
export const ausgabentabelle = (
  ausgaben: readonly Ausgabenzeile[] | null,
  blankoBausteine: readonly (1 | 2 | 3)[],
): Block =>
  tabelle<Ausgabenzeile>({
    titel: "Ausgaben nach dem Finanzierungsplan",
    blatt: "Ausgaben",
    leer: "Bewilligt und ausgegeben ist nichts.",
    spalten: [
      { kopf: "Position", art: "text", breite: "1fr", wert: (a) => a.name },
      { kopf: "lt. Bewilligung EUR", art: "euro", breite: "30mm", wert: (a) => a.bewilligtCent, summiert: true },
      {
        kopf: "lt. Abrechnung insgesamt EUR",
        art: "euro",
        breite: "30mm",
        wert: (a) => a.ausgegebenCent,
        summiert: true,
      },
      {
        kopf: "davon zuwendungsfähig EUR",
        art: "euro",
        breite: "30mm",
        wert: (a) => a.zuwendungsfaehigCent,
        summiert: true,
      },
    ],
    zeilen: ausgaben,
    blanko: positionen
      .filter((position) => blankoBausteine.includes(positionsarten[position].baustein))
      .map((position) => positionsarten[position].name),
    summe: "Insgesamt",
  });

/** Named sums, one below the other. */
export const summentabelle = (
  titel: string,
  blatt: string,
  namen: readonly string[],
  werte: readonly (number | null)[] | null,
): Block =>
  tabelle<readonly [string, number | null]>({
    titel,
    blatt,
    spalten: [
      { kopf: "Summe", art: "text", breite: "1fr", wert: ([name]) => name },
      { kopf: "EUR", art: "euro", breite: "36mm", wert: ([, cent]) => cent },
    ],
    zeilen: werte && namen.map((name, i) => [name, werte[i] ?? null] as const),
    blanko: namen,
  });

export const rueckzahlungstag = ({
  rueckzahlungsfrist: frist,
}: Pick<Verwendungsbestaetigungszahlen, "rueckzahlungsfrist">): string =>
  frist === null
    ? "Kein Tag bestimmt"
    : `${alsDatum(frist.am)} (${frist.quelle})${frist.annahme ? " – Annahme, der Tag ist nicht belegt" : ""}`;
