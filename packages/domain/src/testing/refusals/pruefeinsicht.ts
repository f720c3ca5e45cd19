import type { PruefeinsichtRefusal } from "../../pruefeinsicht/pruefeinsicht-refusal.ts";
import { tag } from "./tag.ts";

/** Auditors who are let in for a time, and their notes. */
export const refusalsDerPruefeinsicht = [
  { reason: "einsicht-hier-nicht" },
  { reason: "person-prueft-nicht", feld: "benutzerId", name: "Nele Ulrich" },
  { reason: "pruefer-beteiligt", feld: "benutzerId", name: "Nele Ulrich" },
  { reason: "einsicht-sich-selbst", feld: "benutzerId" },
  { reason: "einsicht-nur-eigene", feld: "empfaenger" },
  { reason: "einsicht-beginnt-zu-frueh", feld: "von", heute: tag },
  { reason: "einsicht-endet-vor-beginn", feld: "bis", von: tag },
  { reason: "einsicht-zu-lang", feld: "bis", hoechstensMonate: 12, spaetestens: tag },
  { reason: "einsicht-nicht-spaeter", feld: "bis", bisher: tag },
  { reason: "einsicht-endet-in-vergangenheit", feld: "bis", heute: tag },
  { reason: "einsicht-widerrufen" },
  { reason: "pruefung-schon-abgeschlossen", am: tag },
  { reason: "notizort-unbekannt", feld: "ort" },
] as const satisfies readonly PruefeinsichtRefusal[];
