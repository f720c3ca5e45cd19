import type { Besserstellungszeile } from "./besserstellungszeilen.ts";
import type { Cent } from "../../grundlagen/geld.ts";
import type { PlainDate } from "../../grundlagen/plain-date.ts";
import type { Position } from "../../jahresrechnung/begriffe.ts";
import type { Funktion } from "../../stelle/stelle.ts";
import type { Frist } from "./nachweisfrist.ts";

export type Bescheidzeile = { aktenzeichen: string; datum: PlainDate; betragCent: Cent; gilt: boolean };
export type Zahlung = { am: PlainDate; betragCent: Cent };

/** Percentages in hundredths of a percent. */
export type Einnahmezeile = {
  schluessel: "eigenanteil" | "dritte" | "oeffentlich" | "aufstockung" | "zuwendung";
  name: string;
  bescheidCent: Cent;
  bescheidProzent: number;
  abrechnungCent: number;
  abrechnungProzent: number;
};

/** A row of the Finanzierungsplan (R30). */
export type Ausgabenzeile = {
  position: Position;
  name: string;
  bewilligtCent: Cent;
  ausgegebenCent: Cent;
  zuwendungsfaehigCent: Cent;
};

/** Of the Anlage Personal: a post or its part at one employer; the post's name, nobody's (D5). */
export type Personalzeile = {
  schluessel: string;
  bezeichnung: string;
  funktion: Funktion;
  arbeitgeber: string;
  vzaeHundertstel: number;
  zeitraum: { von: PlainDate; bis: PlainDate } | null;
  sollHundertstelTage: number;
  besetzteHundertstelTage: number;
  qualifikationen: string[];
  ausgegebenCent: Cent;
  hoechstbetragCent: Cent;
  anerkanntCent: Cent;
};

/** Of the Anlage Weiterleitung. */
export type Weiterleitungszeile = {
  empfaengerName: string;
  weitergeleitetCent: Cent;
  erklaertCent: number;
  anerkanntCent: number;
  gekuerztCent: number;
  nichtNachgewiesenCent: number;
  rueckgabeCent: Cent;
  bescheinigung: { version: number; am: string; vonName: string } | null;
};

type Bewilligung = {
  bescheide: Bescheidzeile[];
  bewilligtCent: Cent;
  ausgezahltCent: Cent;
  auszahlungen: Zahlung[];
};

/** nachweis.md 3.1, in the order of the form. */
export type Verwendungsnachweiszahlen = Bewilligung & {
  art: "verwendungsnachweis";
  einnahmen: Einnahmezeile[];
  ausgaben: Ausgabenzeile[];
  ergebnis: {
    ausgegebenCent: Cent;
    zuwendungsfaehigCent: Cent;
    andereEinnahmenCent: Cent;
    anerkanntCent: Cent;
    erstattungCent: Cent;
    /** Accepted beyond what was paid: to be called while the Bescheid allows (R79). */
    nochAbrufbarCent: Cent;
  };
  personal: Personalzeile[];
  weiterleitungen: Weiterleitungszeile[];
};

/** nachweis.md 3.5. */
export type Verwendungsbestaetigungszahlen = Bewilligung & {
  art: "verwendungsbestaetigung";
  eingesetztCent: Cent;
  nichtVerbrauchtCent: Cent;
  nichtNachgewiesenCent: Cent;
  rueckzahlungCent: Cent;
  rueckzahlungsfrist: Frist | null;
  personal: Personalzeile[];
  weiterleitungen: Weiterleitungszeile[];
};

/** nachweis.md 3.3. */
export type Teilnachweiszahlen = {
  art: "teilnachweis";
  weitergeleitetCent: Cent;
  /** Own cost and what was certified below. */
  eigeneKostenCent: number;
  kostenDarunterCent: number;
  /** R80: paid beyond a comparable Land employee. */
  besserstellungCent: Cent;
  /** Of it person by person; absent in versions that are older than this list. */
  besserstellungen?: readonly Besserstellungszeile[];
  einnahmen: Einnahmezeile[];
  ausgaben: Ausgabenzeile[];
  hoechstbetragCent: Cent | null;
  verwendetCent: Cent;
  /** Of a lump sum: not spent, and kept by the contract. */
  ueberschussCent: Cent;
  rueckgabeCent: Cent;
  gehalteneHundertstelTage: number;
  besetzteHundertstelTage: number;
  weiterleitungen: Weiterleitungszeile[];
};

export type Nachweiszahlen = Verwendungsnachweiszahlen | Verwendungsbestaetigungszahlen | Teilnachweiszahlen;
