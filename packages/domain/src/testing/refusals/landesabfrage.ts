import type { LandesabfrageRefusal } from "../../landesabfrage/landesabfrage-texte.ts";
import { tag } from "./tag.ts";

const ort = { feld: "felder[0].bezeichnung", nummer: 1, bezeichnung: "Unbesetzte Stellen" } as const;

/** Asking the bodies of the Land, and their answers. */
export const refusalsDerLandesabfrage = [
  { reason: "landesabfrage-ohne-titel", feld: "titel" },
  { reason: "landesabfrage-ohne-anlass", feld: "anlass" },
  { reason: "landesabfrage-ohne-frist", feld: "frist" },
  { reason: "landesabfrage-frist-vorbei", feld: "frist", frist: tag, heute: tag },
  { reason: "landesabfrage-ohne-felder", feld: "felder" },
  { reason: "abfragefeld-ohne-bezeichnung", feld: "felder[0].bezeichnung", nummer: 1 },
  { reason: "abfragefeld-ohne-auswahl", ...ort },
  { reason: "abfragefeld-quelle-passt-nicht", ...ort, art: "ganzzahl" },
  { reason: "abfragefeld-quelle-jahr", ...ort, bis: 2026 },
  { reason: "landesabfrage-ohne-empfaenger", feld: "empfaenger" },
  { reason: "landesabfrage-empfaenger-unbekannt", feld: "empfaenger", anzahl: 2 },
  { reason: "landesabfrage-gestellt" },
  { reason: "landesabfrage-nicht-gestellt" },
  { reason: "landesabfrage-geschlossen" },
  { reason: "landesabfrage-zurueckgezogen" },
  { reason: "landesabfrage-niemand-fehlt" },
  { reason: "abfrageantwort-geschlossen" },
  { reason: "abfrageantwort-zurueckgezogen" },
  { reason: "abfrageantwort-feld-unbekannt" },
  { reason: "abfrageantwort-passt-nicht", ...ort, art: "datum" },
  { reason: "abfrageantwort-fehlt", ...ort },
  { reason: "abfrageantwort-abweichung-ohne-grund", ...ort },
] as const satisfies readonly LandesabfrageRefusal[];
