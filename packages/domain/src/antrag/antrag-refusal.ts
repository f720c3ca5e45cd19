import type { Skizzenpunkt, Ausnahmestand, Voraussetzungen } from "./antrag-inhalt.ts";
import type { Antragsschritt, Antragsstand } from "./antragsstand.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import type { Baustein } from "../stelle/stelle.ts";

/** One thing an Antrag still lacks; `feld` is the path of the value in `AntragInhalt`. */
export type AntragMangel =
  | { reason: "skizze-fehlt"; feld: string; punkt: Skizzenpunkt; regel?: "R10" }
  | { reason: "skizze-luecke"; feld: string; punkt: Skizzenpunkt; luecke: string; regel?: "R10" }
  | { reason: "voraussetzung-fehlt"; feld: string; voraussetzung: keyof Voraussetzungen; regel?: "R24" }
  | { reason: "ausnahmegenehmigung-fehlt"; regel: "R9"; feld: string; stelle: string; stand: Ausnahmestand | null }
  | { reason: "ausnahmegenehmigung-ohne-beleg"; regel: "R9"; feld: string; stelle: string }
  | { reason: "nichts-beantragt"; feld: string }
  | { reason: "stellen-ueber-hoechstzahl"; regel: "R3"; feld: string; hoechstensHundertstel: number }
  | { reason: "betrag-ueber-hoechstbetrag"; feld: string; hoechstensCent: number };

export type AntragRefusal =
  | { reason: "antrag-nur-fuer-empfaenger" }
  | { reason: "antrag-nur-fuer-zuwendung"; feld: "baustein"; jahr: number; baustein: Baustein }
  | { reason: "antrag-besteht-schon"; feld: "baustein"; jahr: number; baustein: Baustein }
  | { reason: "antrag-nicht-aenderbar"; stand: Antragsstand }
  | { reason: "antragsschritt-nicht-moeglich"; schritt: Antragsschritt; stand: Antragsstand }
  | { reason: "antragsfenster-fehlt"; jahr: number; baustein: Baustein }
  | { reason: "antragsfenster-geschlossen"; von: PlainDate; bis: PlainDate }
  | { reason: "antragsfenster-verdreht"; feld: "bis" }
  | { reason: "antrag-unvollstaendig"; maengel: readonly AntragMangel[] };
