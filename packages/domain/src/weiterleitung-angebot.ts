import type { Besetzung } from "./besetzung.ts";
import { accept, refuse, type Decision } from "./decision.ts";
import type { OrganisationId } from "./ids.ts";
import type { Organisation } from "./organisation.ts";
import type { PlainDate } from "./plain-date.ts";
import type { Stelle } from "./stelle.ts";
import { empfaengergrenze, freierAnteil, traegergrenze } from "./weiterleitungsgrenzen.ts";
import type { BestehendeWeiterleitung, WeiterleitungAngebot } from "./weiterleitung.ts";

export type WeiterleitungRefusal =
  | { reason: "stelle-nicht-eigen"; feld: "stelleId" }
  | { reason: "an-sich-selbst"; feld: "empfaengerId" }
  | { reason: "empfaenger-art-nicht-moeglich"; feld: "empfaengerId" }
  | { reason: "kommune-ausserhalb-des-kreises"; feld: "empfaengerId"; empfaenger: string; geber: string }
  | { reason: "traeger-nur-case-management"; feld: "empfaengerId" }
  | { reason: "zeitraum-verdreht"; feld: "ende" }
  | { reason: "zeitraum-ausserhalb-der-stelle"; feld: "beginn" | "ende"; von: PlainDate; bis: PlainDate | null }
  | { reason: "nachweis-nicht-nach-ende"; feld: "nachweisFaelligAm"; ende: PlainDate }
  | { reason: "teil-zu-klein"; regel: "R1" | "R2"; feld: "vzaeHundertstel"; mindestensHundertstel: number }
  | { reason: "teil-nicht-frei"; feld: "vzaeHundertstel"; freiHundertstel: number; am: PlainDate }
  | { reason: "rest-zu-klein"; regel: "R1" | "R2"; feld: "vzaeHundertstel"; restHundertstel: number; mindestensHundertstel: number }
  | { reason: "begruendung-zu-kurz"; regel: "R13"; feld: "begruendung"; mindestensZeichen: number }
  | { reason: "jmd-mbe-erklaerung-fehlt"; regel: "R13"; feld: "jmdMbeErklaerung" }
  | {
    reason: "traegeranteil-ueberschritten";
    regel: "R12";
    feld: "vzaeHundertstel";
    traegerHundertstel: number;
    baustein2Hundertstel: number;
  };

export type WeiterleitungAngeboten = {
  type: "WeiterleitungAngeboten";
  weiterleitung: WeiterleitungAngebot & { eigentuemerId: OrganisationId; geberId: OrganisationId };
};

export type WeiterleitungLage = {
  geber: Organisation;
  empfaenger: Organisation;
  stelle: Stelle;
  /** All Weiterleitungen of the giver; only live ones count. */
  bestehende: readonly BestehendeWeiterleitung[];
  /** The smallest Baustein 2 Kontingent of the years the offer touches; 0 when none is recorded. */
  baustein2Hundertstel: number;
  /** The Besetzungen of the post. */
  besetzungen: readonly Besetzung[];
  angebot: WeiterleitungAngebot;
};

export function decideWeiterleitung(lage: WeiterleitungLage): Decision<WeiterleitungAngeboten, WeiterleitungRefusal> {
  const refusal = empfaengergrenze(lage) ?? zeitgrenze(lage) ?? freierAnteil(lage) ?? traegergrenze(lage);
  if (refusal) return refuse(refusal);
  return accept({ type: "WeiterleitungAngeboten", weiterleitung: { ...lage.angebot, eigentuemerId: lage.stelle.organisationId, geberId: lage.geber.id } });
}

function zeitgrenze({ stelle, angebot }: WeiterleitungLage): WeiterleitungRefusal | undefined {
  const { beginn, ende, nachweisFaelligAm } = angebot;
  if (ende < beginn) return { reason: "zeitraum-verdreht", feld: "ende" };
  const stellenzeit = { von: stelle.beginn, bis: stelle.ende };
  if (beginn < stelle.beginn) return { reason: "zeitraum-ausserhalb-der-stelle", feld: "beginn", ...stellenzeit };
  if (stelle.ende !== null && ende > stelle.ende)
    return { reason: "zeitraum-ausserhalb-der-stelle", feld: "ende", ...stellenzeit };
  if (nachweisFaelligAm <= ende) return { reason: "nachweis-nicht-nach-ende", feld: "nachweisFaelligAm", ende };
  return undefined;
}
