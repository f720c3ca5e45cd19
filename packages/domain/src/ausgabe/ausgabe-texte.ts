import { monatNamen } from "./ausgabe-angaben.ts";
import { alsDatum, alsEuro } from "../grundlagen/darstellung.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import type { Saetze } from "../grundlagen/saetze.ts";

export type AusgabeRefusal =
  | { reason: "ausgabe-ohne-betrag"; feld: "betragCent" }
  | { reason: "vorsteuer-ueber-betrag"; regel: "R37"; feld: "vorsteuerCent"; betragCent: number }
  | { reason: "ausgabe-ausserhalb-des-jahres"; feld: "datum"; jahr: number }
  | { reason: "ausgabe-vor-programmbeginn"; regel: "R15"; feld: "datum" | "monat"; ab: PlainDate }
  | { reason: "stelle-im-monat-nicht-gehalten"; feld: "monat"; jahr: number; monat: number }
  | { reason: "nachweis-schon-faellig"; feld: "monat"; am: PlainDate }
  | { reason: "monat-schon-erfasst"; feld: "monat"; monat: number; betragCent: number }
  | { reason: "bedarf-fehlt"; regel: "R21"; feld: "bedarfId" }
  | { reason: "bedarf-erst-spaeter"; regel: "R21"; feld: "bedarfId"; festgestelltAm: PlainDate }
  | { reason: "zeilen-abgelehnt"; zeilen: { zeile: number; satz: string; regel: string | null }[] };

export const ausgabeRefusalTexte: Saetze<AusgabeRefusal> = {
  "ausgabe-ohne-betrag": () =>
    "Eine Ausgabe braucht einen Betrag über 0,00 EUR. Bitte einen Betrag eintragen oder die Ausgabe löschen.",
  "vorsteuer-ueber-betrag": (r) =>
    `Die Vorsteuer ist höher als die Ausgabe selbst (${alsEuro(r.betragCent)}). Bitte den enthaltenen Steuerbetrag eintragen.`,
  "ausgabe-ausserhalb-des-jahres": (r) =>
    `Das Datum liegt nicht im Förderjahr ${r.jahr}. Bitte das Datum ändern oder das Förderjahr wechseln.`,
  "ausgabe-vor-programmbeginn": (r) =>
    `Baustein 1 und 2 werden erst ab dem ${alsDatum(r.ab)} gefördert. Bitte nur Ausgaben ab diesem Tag eintragen.`,
  "stelle-im-monat-nicht-gehalten": (r) =>
    `Ihre Organisation hält im ${monatNamen[r.monat - 1]} ${r.jahr} keinen Teil dieser Stelle. Bitte einen anderen Monat oder eine andere Stelle wählen.`,
  "nachweis-schon-faellig": (r) =>
    `Der Nachweis über diesen Zeitraum war am ${alsDatum(r.am)} fällig; neue Kosten lassen sich nicht mehr eintragen. Eingetragene können Sie weiter berichtigen.`,
  "monat-schon-erfasst": (r) =>
    `Für ${monatNamen[r.monat - 1]} sind schon ${alsEuro(r.betragCent)} eingetragen. Bitte diesen Betrag ändern, statt einen zweiten einzutragen.`,
  "bedarf-fehlt": () =>
    "Ein Produkt ist nur förderfähig, wenn ein dokumentierter Bedarf dahintersteht. Bitte den Bedarf auswählen oder zuerst festhalten.",
  "bedarf-erst-spaeter": (r) =>
    `Der Bedarf wurde erst am ${alsDatum(r.festgestelltAm)} festgestellt, also nach dieser Ausgabe. Bitte einen früher festgestellten Bedarf auswählen.`,
  "zeilen-abgelehnt": (r) =>
    `Es wurde nichts gespeichert. ${r.zeilen.map(({ zeile, satz }) => `Zeile ${zeile}: ${satz}`).join(" ")}`,
};
