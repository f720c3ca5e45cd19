import type { Cent } from "../../grundlagen/geld.ts";
import type { PlainDate } from "../../grundlagen/plain-date.ts";
import type { Vertragsstand } from "./vertragsverlauf.ts";

/**
 * Why an offer is not made. The last group is what the database alone can see: a race, or a deeper level of the chain.
 */
export type WeiterleitungRefusal =
  | { reason: "stelle-nicht-eigen"; feld: "stelleId" }
  | { reason: "stelle-nicht-gehalten"; feld: "stelleId" }
  | { reason: "weitergabe-nicht-erlaubt"; feld: "stelleId" }
  | { reason: "an-sich-selbst"; feld: "empfaengerId" }
  | { reason: "empfaenger-art-nicht-moeglich"; feld: "empfaengerId" }
  | { reason: "kommune-ausserhalb-des-kreises"; feld: "empfaengerId"; empfaenger: string; geber: string }
  | { reason: "traeger-nur-case-management"; feld: "empfaengerId" }
  | { reason: "traeger-nur-an-traeger"; feld: "empfaengerId" }
  | { reason: "empfaenger-steht-darueber"; feld: "empfaengerId" }
  | { reason: "baustein1-nur-durch-kreis"; regel: "R80b"; feld: "stelleId" }
  | { reason: "baustein1-nur-koordination"; regel: "R80b"; feld: "stelleId" }
  | { reason: "baustein1-nicht-weiter"; regel: "R80b"; feld: "weiterleitungErlaubt" }
  | { reason: "kommune-ohne-zusatzstelle"; regel: "R80b"; feld: "empfaengerId"; jahr: number }
  | { reason: "zeitraum-verdreht"; feld: "ende" }
  | { reason: "zeitraum-ausserhalb-der-stelle"; feld: "beginn" | "ende"; von: PlainDate; bis: PlainDate | null }
  | { reason: "zeitraum-ausserhalb-des-vertrags"; feld: "beginn" | "ende"; von: PlainDate; bis: PlainDate | null }
  | { reason: "nachweis-nicht-nach-ende"; feld: "nachweisFaelligAm"; ende: PlainDate }
  | { reason: "nachweis-nicht-vor-eigenem"; feld: "nachweisFaelligAm"; eigenerAm: PlainDate | null }
  | { reason: "teil-zu-klein"; regel: "R1" | "R2"; feld: "vzaeHundertstel"; mindestensHundertstel: number }
  | { reason: "teil-nicht-frei"; feld: "vzaeHundertstel"; freiHundertstel: number; am: PlainDate }
  | {
      reason: "rest-zu-klein";
      regel: "R1" | "R2";
      feld: "vzaeHundertstel";
      restHundertstel: number;
      mindestensHundertstel: number;
    }
  | { reason: "hoechstbetrag-fehlt"; feld: "hoechstbetragJeVzaeCent" }
  | { reason: "hoechstbetrag-nur-bei-ist-kosten"; feld: "hoechstbetragJeVzaeCent" }
  | { reason: "betrag-ueber-hoechstbetrag"; feld: "betragCent"; hoechstensCent: Cent }
  | {
      reason: "betrag-zu-hoch";
      regel: "R22";
      feld: "betragCent";
      hoechstensCent: Cent;
      grundlage: "foerdersatz" | "erhaltener-betrag";
    }
  | { reason: "begruendung-zu-kurz"; regel: "R8" | "R13"; feld: "begruendung"; mindestensZeichen: number }
  | { reason: "jmd-mbe-erklaerung-fehlt"; regel: "R13"; feld: "jmdMbeErklaerung" }
  | {
      reason: "traegeranteil-ueberschritten";
      regel: "R12";
      feld: "vzaeHundertstel";
      am: PlainDate;
      traegerHundertstel: number;
      baustein2Hundertstel: number;
    }
  | {
      reason: "zusatzstelle-anderer-kommune";
      regel: "R6";
      feld: "empfaengerId";
      kommunen: readonly string[];
      freiHundertstel: number;
    }
  | { reason: "mehr-als-gehalten"; regel: "R22"; feld: "vzaeHundertstel" }
  | { reason: "mehr-geld-als-erhalten"; regel: "R22"; feld: "betragCent" }
  | { reason: "zwei-drittel-ueberschritten"; regel: "R12"; feld: "vzaeHundertstel" };

/** Why nothing happens to a contract that stands. */
export type VertragRefusal =
  | { reason: "vorgang-nicht-moeglich"; stand: Vertragsstand }
  | { reason: "letzter-tag-ausserhalb"; feld: "letzterTag"; von: PlainDate; bis: PlainDate }
  | { reason: "endet-schon-frueher"; feld: "letzterTag" }
  | { reason: "aenderung-ausserhalb"; feld: "ab"; von: PlainDate; bis: PlainDate }
  | { reason: "aenderung-schon-offen"; ab: PlainDate }
  | { reason: "aenderung-nicht-moeglich" }
  | { reason: "aenderung-ueberholt" }
  | { reason: "aenderung-schon-beantwortet"; angenommen: boolean }
  | { reason: "aenderung-unter-gebrauch"; belegtHundertstel: number; am: PlainDate }
  | { reason: "aenderung-unter-weitergabe"; regel: "R22"; weitergegebenCent: Cent; bleibtCent: Cent }
  | { reason: "uebergang-ausserhalb"; feld: "ab"; von: PlainDate; bis: PlainDate };
