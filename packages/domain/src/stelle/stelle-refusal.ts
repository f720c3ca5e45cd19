import type { PlainDate } from "../grundlagen/plain-date.ts";
import type { Baustein } from "./stelle.ts";

export type StelleRefusal =
  | { reason: "keine-eigenen-stellen" }
  | { reason: "nur-baustein-3"; feld: "funktion" }
  | { reason: "ende-vor-beginn"; feld: "ende" }
  | { reason: "vor-programmbeginn"; regel: "R15" | "R17"; feld: "beginn"; ab: PlainDate }
  | { reason: "stellenanteil-zu-klein"; regel: "R1" | "R2"; feld: "vzaeHundertstel"; mindestensHundertstel: number }
  | {
      reason: "hoechstzahl-ueberschritten";
      regel: "R3";
      feld: "vzaeHundertstel";
      funktion: "koordination" | "assistenz";
      hoechstensHundertstel: number;
      summeHundertstel: number;
      am: PlainDate;
    }
  | { reason: "kontingent-fehlt"; regel: "R4"; feld: "beginn"; baustein: Baustein; jahr: number }
  | {
      reason: "kontingent-ueberschritten";
      regel: "R4";
      feld: "vzaeHundertstel";
      baustein: Baustein;
      jahr: number;
      kontingentHundertstel: number;
      summeHundertstel: number;
    }
  | { reason: "inzwischen-geaendert" }
  | {
      reason: "besetzung-ausserhalb";
      feld: "beginn" | "ende";
      pseudonym: string;
      von: PlainDate;
      bis: PlainDate | null;
    }
  | { reason: "weiterleitung-ausserhalb"; feld: "beginn" | "ende"; von: PlainDate; bis: PlainDate }
  | { reason: "anteil-schon-vergeben"; feld: "vzaeHundertstel"; vergebenHundertstel: number; am: PlainDate }
  | { reason: "ende-nach-bisherigem-ende"; feld: "ende"; bisher: PlainDate };

/** Something worth a look that nobody is stopped by (severity W). */
export type StelleHinweis =
  | { reason: "getrennte-anbindung-ohne-begruendung"; regel: "R8"; feld: "anbindungBegruendung" }
  | { reason: "ablehnung-festgehalten"; regel: "R7"; empfaenger: string; am: PlainDate };
