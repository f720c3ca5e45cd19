import type { AusgabeRefusal } from "../../ausgabe/ausgabe-texte.ts";
import type { EinnahmeRefusal } from "../../ausgabe/einnahme.ts";
import type { DoppelfoerderungRefusal } from "../../ausgabe/doppelfoerderung.ts";
import type { ProzessbegleitungRefusal } from "../../ausgabe/prozessbegleitung.ts";
import type { MittelabrufRefusal } from "../../mittelabruf/mittelabruf-refusal.ts";
import { tag } from "./tag.ts";

/** What was spent, came in, is called and paid out. */
export const refusalsDerMittel = [
  { reason: "nachweis-schon-faellig", feld: "monat", am: tag },
  { reason: "ausgabe-ohne-betrag", feld: "betragCent" },
  { reason: "vorsteuer-ueber-betrag", regel: "R37", feld: "vorsteuerCent", betragCent: 119_000 },
  { reason: "ausgabe-ausserhalb-des-jahres", feld: "datum", jahr: 2022 },
  { reason: "ausgabe-vor-programmbeginn", regel: "R15", feld: "datum", ab: tag },
  { reason: "stelle-im-monat-nicht-gehalten", feld: "monat", jahr: 2022, monat: 1 },
  { reason: "monat-schon-erfasst", feld: "monat", monat: 12, betragCent: 458_333 },
  { reason: "bedarf-fehlt", regel: "R21", feld: "bedarfId" },
  { reason: "bedarf-erst-spaeter", regel: "R21", feld: "bedarfId", festgestelltAm: tag },
  { reason: "zeilen-abgelehnt", zeilen: [{ zeile: 3, satz: "Dieser Betrag fehlt.", regel: null }] },

  { reason: "einnahme-ohne-betrag", regel: "R36", feld: "betragCent" },
  { reason: "einnahme-ausserhalb-des-jahres", regel: "R36", feld: "datum", jahr: 2022 },

  { reason: "fremdfoerderung-bis-vor-von", feld: "bis" },
  {
    reason: "doppelfoerderung",
    regel: "R14",
    feld: "anteilHundertstel",
    pseudonym: "CM 1",
    auch: ["cm-1"],
    jahr: 2022,
    monat: 3,
    anteile: [
      { programm: "KIM", hundertstel: 60 },
      { programm: "ESF Plus", hundertstel: 50 },
    ],
    summeHundertstel: 110,
  },

  { reason: "prozessbegleitung-zu-viele-tage", regel: "R20", feld: "tage", tagArt: "beratung", hoechstens: 6, frei: 1 },
  { reason: "prozessbegleitung-nicht-qualifiziert", regel: "R19", feld: "qualifikationNachgewiesen" },

  { reason: "pauschale-ohne-abruf", feld: "bescheidId" },
  { reason: "bescheid-ersetzt", feld: "bescheidId", aktenzeichen: "36.02-1" },
  { reason: "termin-vor-bescheid", regel: "R25", feld: "termin", datum: tag },
  { reason: "kein-abruftermin", regel: "R75", feld: "termin", termine: [tag] },
  { reason: "termin-ausserhalb-des-zeitraums", feld: "termin", von: tag, bis: tag },
  { reason: "benoetigt-vor-termin", feld: "benoetigtBis", termin: tag },
  { reason: "gegenstand-fehlt", regel: "R32", feld: "gegenstand" },
  { reason: "gegenstand-nur-baustein-1", feld: "gegenstand" },
  { reason: "laenger-als-zwei-monate", regel: "R32", feld: "benoetigtBis", monate: 2, spaetestens: tag },
  { reason: "benoetigt-ausserhalb-des-zeitraums", regel: "R32", feld: "benoetigtBis", von: tag, bis: tag },
  { reason: "betrag-fehlt", feld: "betragCent" },
  { reason: "mehr-als-abrufbar", feld: "betragCent", abrufbarCent: 1_000_00 },
  { reason: "abruf-schon-entschieden", bewilligt: true },
  { reason: "bescheidsumme-ueberschritten", freiCent: 1_000_00 },
  { reason: "auszahlung-in-der-zukunft", feld: "ausgezahltAm", heute: tag },
  { reason: "auszahlung-vor-bescheid", regel: "R25", feld: "ausgezahltAm", datum: tag },
  { reason: "auszahlung-ohne-abruf" },
  { reason: "abruf-nicht-auszahlbar", stand: "abgelehnt" },
  { reason: "betrag-weicht-ab", feld: "betragCent", betragCent: 1_000_00 },
  { reason: "auszahlung-zu-frueh", regel: "R32", feld: "ausgezahltAm", monate: 2, benoetigtBis: tag, termin: tag },
  { reason: "rate-nicht-faellig", feld: "ausgezahltAm", faelligAm: tag },
  { reason: "pauschale-ausgezahlt" },
  { reason: "abruftermin-ausserhalb-des-jahres", feld: "termin", jahr: 2022 },
] as const satisfies readonly (
  | AusgabeRefusal
  | EinnahmeRefusal
  | DoppelfoerderungRefusal
  | ProzessbegleitungRefusal
  | MittelabrufRefusal
)[];
