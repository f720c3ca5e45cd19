import { alsDatum } from "../grundlagen/darstellung.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import type { Saetze } from "../grundlagen/saetze.ts";

export type PruefeinsichtRefusal =
  | { reason: "einsicht-hier-nicht" }
  | { reason: "person-prueft-nicht"; feld: "benutzerId"; name: string }
  | { reason: "pruefer-beteiligt"; feld: "benutzerId"; name: string }
  | { reason: "einsicht-sich-selbst"; feld: "benutzerId" }
  | { reason: "einsicht-nur-eigene"; feld: "empfaenger" }
  | { reason: "einsicht-beginnt-zu-frueh"; feld: "von"; heute: PlainDate }
  | { reason: "einsicht-endet-vor-beginn"; feld: "bis"; von: PlainDate }
  | { reason: "einsicht-zu-lang"; feld: "bis"; hoechstensMonate: number; spaetestens: PlainDate }
  | { reason: "einsicht-nicht-spaeter"; feld: "bis"; bisher: PlainDate }
  | { reason: "einsicht-endet-in-vergangenheit"; feld: "bis"; heute: PlainDate }
  | { reason: "einsicht-widerrufen" }
  | { reason: "pruefung-schon-abgeschlossen"; am: PlainDate }
  | { reason: "notizort-unbekannt"; feld: "ort" };

export const pruefeinsichtRefusalTexte: Saetze<PruefeinsichtRefusal> = {
  "einsicht-hier-nicht": () =>
    "Diese Organisation gewährt keine Einsicht. Bitte die Kommune oder die Bezirksregierung darum bitten.",
  "person-prueft-nicht": (r) =>
    `${r.name} hat nicht die Rolle „Prüfung mit Einsicht auf Zeit“. Bitte die Person zuerst mit dieser Rolle einladen.`,
  "pruefer-beteiligt": (r) =>
    `${r.name} bereitet Nachweise selbst vor, zeichnet oder prüft sie. Bitte eine Person wählen, die daran nicht beteiligt ist.`,
  "einsicht-sich-selbst": () => "Niemand gewährt sich selbst Einsicht. Bitte eine andere Person darum bitten.",
  "einsicht-nur-eigene": () =>
    "Die örtliche Rechnungsprüfung liest die Nachweise des eigenen Hauses. Bitte keine anderen Empfänger wählen.",
  "einsicht-beginnt-zu-frueh": (r) =>
    `Einsicht beginnt frühestens heute, am ${alsDatum(r.heute)}. Bitte den Tag ändern.`,
  "einsicht-endet-vor-beginn": (r) =>
    `Die Einsicht beginnt am ${alsDatum(r.von)}. Bitte keinen früheren letzten Tag angeben.`,
  "einsicht-zu-lang": (r) =>
    `Einsicht gilt höchstens ${r.hoechstensMonate} Monate am Stück, hier bis zum ${alsDatum(r.spaetestens)}. Bitte einen früheren letzten Tag angeben; verlängern lässt sie sich mit Grund.`,
  "einsicht-nicht-spaeter": (r) =>
    `Die Einsicht gilt schon bis zum ${alsDatum(r.bisher)}. Bitte einen späteren Tag angeben oder sie widerrufen.`,
  "einsicht-endet-in-vergangenheit": (r) =>
    `Verlängert wird bis heute, den ${alsDatum(r.heute)}, oder länger. Bitte einen späteren Tag angeben.`,
  "einsicht-widerrufen": () =>
    "Diese Einsicht ist widerrufen und bleibt es. Bitte eine neue gewähren, wenn wieder geprüft wird.",
  "pruefung-schon-abgeschlossen": (r) =>
    `Die Prüfung dieses Nachweises ist seit dem ${alsDatum(r.am)} abgeschlossen; die Notizen stehen fest und lassen sich nur noch herunterladen.`,
  "notizort-unbekannt": () =>
    "Dieses Feld oder diese Zeile gibt es in der eingereichten Fassung nicht. Bitte ein anderes wählen.",
};
