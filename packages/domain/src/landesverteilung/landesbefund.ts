import type { Hundertstel } from "../grundlagen/geld.ts";
import type { RegelNummer } from "../grundlagen/decision.ts";
import type { Merkmalart } from "../organisation/registermerkmal.ts";
import type { Tabellenfehler } from "../verteilung/verteilung-tabelle.ts";
import type { Schluesselart } from "./landesinhalt.ts";
import type { Verteilgegenstand } from "./landesverteilung.ts";

/** What a key lacks before it may be put forward; `tabelle` and `indikator` are the names people gave. */
export type Landesmangel =
  | { reason: "landesschluessel-passt-nicht"; schluessel: Schluesselart; gegenstand: Verteilgegenstand }
  | { reason: "landesschluessel-gewichte-ungleich-hundert"; prozent: number }
  | { reason: "landesschluessel-ohne-gesamt" }
  | {
      reason: "landesschluessel-gesamt-kein-vielfaches";
      gesamtHundertstel: Hundertstel;
      schrittHundertstel: Hundertstel;
    }
  | { reason: "landesschluessel-schwellen-nicht-steigend"; schwelle: number; vorige: number }
  | { reason: "landestabelle-fehlerhaft"; tabelle: string; zeilen: number }
  | { reason: "landestabelle-ohne-werte"; tabelle: string }
  | { reason: "landestabelle-ohne-quelle"; tabelle: string }
  | { reason: "landesschluessel-zu-wenige-werte"; weitere: number; werte: number }
  | { reason: "landesschluessel-kuerzt-unter-null"; gesamtHundertstel: number }
  | {
      reason: "landesanteil-zu-klein";
      regel: RegelNummer;
      empfaenger: string;
      hundertstel: Hundertstel;
      mindestensHundertstel: Hundertstel;
    }
  | {
      reason: "landesanteil-zu-gross";
      regel: "R3";
      empfaenger: string;
      hundertstel: Hundertstel;
      hoechstensHundertstel: Hundertstel;
    }
  | { reason: "landesverteilung-leer" };

/** What is told and stops nobody. */
export type Landeshinweis =
  | { reason: "nicht-in-der-tabelle"; tabelle: string; namen: string[] }
  | { reason: "gleichstand"; namen: string[]; bedacht: string[] }
  | { reason: "merkmal-nur-angenommen"; merkmal: Merkmalart; namen: string[] }
  | { reason: "merkmal-fehlt"; merkmal: Merkmalart; namen: string[] }
  | { reason: "merkmalzahl"; merkmal: Merkmalart; anzahl: number; anzahl2020: number }
  | { reason: "beruht-auf-annahme"; tabelle: string }
  | {
      reason: "ueber-der-hoechstzahl";
      regel: "R3";
      empfaenger: string;
      hundertstel: Hundertstel;
      hoechstensHundertstel: Hundertstel;
    };

/** A line of a pasted table that could not be read, with the table's name. */
export type Zeilenbefund = { tabelle: string; fehler: Tabellenfehler };
