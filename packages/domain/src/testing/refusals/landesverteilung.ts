import type { LandesansatzRefusal } from "../../landeshaushalt/landesansatz-entscheidung.ts";
import type { LandesverteilungRefusal } from "../../landesverteilung/landesschritte.ts";

/** Spreading a year's posts over the recipients of the Land. */
export const refusalsDerLandesverteilung = [
  { reason: "landesschluessel-passt-nicht", schluessel: "cluster", gegenstand: "baustein3" },
  { reason: "landesschluessel-gewichte-ungleich-hundert", prozent: 90 },
  { reason: "landesschluessel-ohne-gesamt" },
  { reason: "landesschluessel-gesamt-kein-vielfaches", gesamtHundertstel: 425, schrittHundertstel: 50 },
  { reason: "landesschluessel-schwellen-nicht-steigend", schwelle: 500, vorige: 900 },
  { reason: "landestabelle-fehlerhaft", tabelle: "Bestand nach FlüAG", zeilen: 2 },
  { reason: "landestabelle-ohne-werte", tabelle: "Bestand nach FlüAG" },
  { reason: "landestabelle-ohne-quelle", tabelle: "Bestand nach FlüAG" },
  { reason: "landesschluessel-zu-wenige-werte", weitere: 35, werte: 12 },
  { reason: "landesschluessel-kuerzt-unter-null", gesamtHundertstel: -150 },
  {
    reason: "landesanteil-zu-klein",
    regel: "R2",
    empfaenger: "Kreis Borken",
    hundertstel: 25,
    mindestensHundertstel: 50,
  },
  {
    reason: "landesanteil-zu-gross",
    regel: "R3",
    empfaenger: "Kreis Borken",
    hundertstel: 100,
    hoechstensHundertstel: 50,
  },
  { reason: "landesverteilung-leer" },
  { reason: "landesverteilung-liegt-vor" },
  { reason: "landesverteilung-veroeffentlicht" },
  { reason: "landesverteilung-hat-vorgaenge" },
  { reason: "landesverteilung-nicht-vorgelegt" },
  { reason: "landesverteilung-vier-augen", name: "Petra Vogt" },
  { reason: "landesverteilung-ohne-begruendung" },
  { reason: "landesverteilung-ohne-szenario" },
] as const satisfies readonly LandesverteilungRefusal[];

export const refusalsDesLandeshaushalts = [
  { reason: "landesansatz-jahr-ausserhalb", feld: "jahr", jahr: 2029, von: 2020, bis: 2028 },
  { reason: "landesansatz-ohne-grund", feld: "grund", jahr: 2026, posten: "programm", fassung: 1 },
  { reason: "landesansatz-unveraendert", feld: "cent", jahr: 2026, posten: "tintg", fassung: 2 },
] as const satisfies readonly LandesansatzRefusal[];
