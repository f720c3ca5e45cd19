import type { PlainDate } from "../../grundlagen/plain-date.ts";
import type { Recht } from "../../organisation/rollen.ts";
import type { Rueckfrageart } from "./rueckfrageart.ts";
import type { Berichtigungsart } from "./berichtigungsart.ts";
import type { NachweisdateiRefusal } from "./nachweisdatei-refusal.ts";
import type { Befund } from "./befundarten.ts";
import type { Pruefergebnis } from "./pruefergebnisarten.ts";
import type { Kettenmangel, Nachweismangel } from "../papier/nachweismangel.ts";
import type { Nachweisschritt, Nachweisseite, Nachweisstand } from "./nachweisschritte.ts";
import type { Zeichnungsamt } from "./zeichnungsbefugnis.ts";

export type NachweisRefusal =
  | Anlage
  | Schritt
  | Vorpruefung
  | Zeile
  | Beleg
  | Probe
  | Bemerkung
  | Ergebnis
  | Kleinigkeit
  | NachweisdateiRefusal;

type Anlage =
  | { reason: "jahr-abgeschlossen"; regel: "R109"; jahr: number | null; eingereichtAm: PlainDate | null }
  | { reason: "nachweis-besteht-schon"; regel: "R70"; feld: "jahr"; jahr: number }
  | { reason: "nachweis-ohne-bescheid"; regel: "R70"; feld: "baustein"; jahr: number; baustein: number }
  | { reason: "vertrag-nicht-im-jahr"; regel: "R70"; feld: "jahr"; jahr: number; von: PlainDate; bis: PlainDate }
  | { reason: "auf-nachweis-verzichtet"; regel: "R81"; feld: "jahr"; jahr: number }
  | { reason: "nachweis-schon-begonnen"; regel: "R81"; feld: "jahr"; jahr: number }
  | { reason: "nachweisjahr-laeuft-noch"; regel: "R71"; feld: "jahr"; jahr: number };

type Schritt =
  | { reason: "nachweisschritt-nicht-moeglich"; schritt: Nachweisschritt; stand: Nachweisstand }
  | { reason: "falsche-seite"; regel: "R85"; schritt: Nachweisschritt; seite: Nachweisseite }
  | { reason: "recht-fehlt"; regel: "R85"; schritt?: Nachweisschritt; rechte: readonly Recht[] }
  | {
      reason: "dieselbe-person";
      regel: "R85";
      schritt: Nachweisschritt;
      frueher: Nachweisschritt;
      name: string;
    }
  | { reason: "begruendung-fehlt"; feld: "text"; schritt: Nachweisschritt; mindestensZeichen: number }
  | { reason: "rueckgabe-ohne-bemerkung"; feld: "bemerkungen" }
  | { reason: "berichtigung-nur-text"; feld: "berichtigung"; moeglich: Berichtigungsart };

type Vorpruefung =
  | { reason: "nachweis-unvollstaendig"; regel: "R87"; maengel: readonly Nachweismangel[] }
  | { reason: "kette-offen"; regel: "R81"; maengel: readonly Kettenmangel[] }
  | { reason: "inhalt-geaendert"; regel: "R87"; seit: string }
  | { reason: "fassung-veraendert"; regel: "R89" }
  | { reason: "zeilen-unentschieden"; regel: "R83"; anzahl: number; unentschiedenCent: number }
  | { reason: "pruefsumme-geht-nicht-auf"; regel: "R83"; erklaertCent: number; verteiltCent: number }
  | { reason: "stichprobe-offen"; regel: "R86"; anzahl: number }
  | { reason: "bescheinigung-verwendet"; regel: "R82"; durch: string }
  | { reason: "verzicht-trotz-bescheinigung"; regel: "R81" }
  | { reason: "nichts-zurueckgestellt"; regel: "R84" }
  | { reason: "niemand-darf-zeichnen"; regel: "R92"; feld: "befugnisId"; aemter: readonly Zeichnungsamt[] }
  | { reason: "befugnis-fehlt"; regel: "R92"; feld: "befugnisId"; aemter: readonly Zeichnungsamt[] }
  | { reason: "befugnis-gilt-nicht"; regel: "R92"; feld: "befugnisId"; von: PlainDate; bis: PlainDate | null }
  | { reason: "scan-fehlt"; regel: "R92"; feld: "dokumentId" }
  | { reason: "scan-selbst-bestaetigt"; regel: "R92"; feld: "dokumentId"; name: string };

type Zeile =
  | { reason: "zeile-unbekannt"; feld: "schluessel" }
  | { reason: "zeile-geht-nicht-auf"; regel: "R83"; feld: "anerkanntCent"; erklaertCent: number; verteiltCent: number }
  | { reason: "zurueckgestellt-nur-ganz"; regel: "R83"; feld: "zurueckgestelltCent"; erklaertCent: number }
  | { reason: "kuerzung-ohne-grund"; regel: "R83"; feld: "grund"; gekuerztCent: number }
  | { reason: "kuerzung-ohne-satz"; regel: "R83"; feld: "satz"; mindestensZeichen: number }
  | { reason: "grund-ohne-kuerzung"; regel: "R83"; feld: "grund" };

type Beleg =
  | { reason: "beleg-ohne-betrag"; regel: "R77"; feld: "betragCent" }
  | { reason: "beleg-ausserhalb-des-zeitraums"; regel: "R77"; feld: "tag"; von: PlainDate; bis: PlainDate }
  | { reason: "beleg-anteil-ueber-betrag"; regel: "R77"; feld: "zuwendungsfaehigCent"; betragCent: number }
  | { reason: "beleg-nummer-doppelt"; regel: "R77"; feld: "belegNr"; belegNr: string }
  | { reason: "gutschrift-ohne-bezug"; regel: "R88"; feld: "bezug" }
  | { reason: "bezug-ohne-gutschrift"; regel: "R88"; feld: "bezug" }
  | { reason: "bezug-in-der-zukunft"; regel: "R88"; feld: "bezug"; jahr: number }
  | { reason: "beleg-person"; regel: "R77"; feld: "person"; istPersonal: boolean }
  | { reason: "beleg-mit-namen"; regel: "R77"; feld: "empfaenger" }
  | { reason: "beleg-ohne-empfaenger"; regel: "R77"; feld: "empfaenger" }
  | { reason: "pseudonym-unbekannt"; regel: "R77"; feld: "person"; pseudonym: string }
  | { reason: "belegdatei-unbekannt"; feld: "dokumentId" }
  | { reason: "belege-abgelehnt"; regel: "R77"; zeilen: readonly Zeilenfehler[] }
  | { reason: "belegliste-nur-traeger"; regel: "R77" };

/** Why a line of many is not taken; counted from 1, `feld` null where it belongs to the line as a whole. */
export type Zeilenfehler = { zeile: number; feld: string | null; satz: string };

type Probe =
  | { reason: "stichprobe-ohne-zeilen"; regel: "R86"; feld: "umfang" }
  | { reason: "stichprobe-umfang"; regel: "R86"; feld: "umfang"; hoechstens: number }
  | { reason: "stichprobe-liste-geaendert"; regel: "R86"; feld: "umfang" }
  | { reason: "stichprobe-nur-groesser"; regel: "R86"; feld: "umfang"; bisher: number };

type Bemerkung =
  | { reason: "bemerkung-nicht-moeglich"; stand: Nachweisstand }
  | { reason: "bemerkungsort-unbekannt"; feld: "ort" | "bemerkungen" }
  | { reason: "bemerkung-fremd"; feld: "erledigt"; seite: Nachweisseite }
  | { reason: "antwort-leer"; feld: "text" }
  | { reason: "frage-falsche-seite"; regel: "R85" | "R106"; seite: Nachweisseite }
  | { reason: "frage-nicht-jetzt"; feld: "art"; art: Rueckfrageart; stand: Nachweisstand }
  | { reason: "frage-ohne-frist"; regel: "R106"; feld: "bis" }
  | { reason: "antwortfrist-zu-frueh"; regel: "R105" | "R106"; feld: "bis"; nach: PlainDate }
  | { reason: "verlaengerung-ohne-grund"; regel: "R106"; feld: "text"; mindestensZeichen: number }
  | { reason: "fragen-offen"; art: Rueckfrageart; anzahl: number };

type Ergebnis =
  | { reason: "ergebnis-trotz-kuerzung"; regel: "R93"; feld: "ergebnis"; abgezogenCent: number }
  | { reason: "hinweis-ohne-ergebnis"; regel: "R93"; feld: "ergebnis" }
  | { reason: "kuerzung-ohne-betrag"; regel: "R93"; feld: "ergebnis" }
  | { reason: "nicht-prueffaehig-anerkannt"; regel: "R93"; feld: "ergebnis"; anerkanntCent: number }
  | { reason: "ergebnis-ohne-worte"; regel: "R93"; feld: "text"; mindestensZeichen: number }
  | { reason: "befund-einzeln-pruefen"; regel: "R93"; befunde: readonly Befund[] }
  | { reason: "bemerkung-einzeln-pruefen"; regel: "R93"; anzahl: number }
  | { reason: "ergebnis-einzeln-pruefen"; regel: "R93"; ergebnis: Pruefergebnis }
  | { reason: "summenkuerzung-zu-hoch"; regel: "R93"; feld: "gekuerztCent"; hoechstensCent: number };

type Kleinigkeit =
  | { reason: "nachweis-nicht-bearbeitbar"; stand: Nachweisstand }
  | { reason: "pruefung-nicht-begonnen"; stand: Nachweisstand }
  | { reason: "zahlen-geaendert"; feld: string; pfad: string };
