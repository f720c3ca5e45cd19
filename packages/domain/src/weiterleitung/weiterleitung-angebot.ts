import { anteilsgrenze, type Gehaltenes } from "./anteilsgrenze.ts";
import { betragsgrenze, type Geldlage } from "./betragsgrenze.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { empfaengergrenze } from "./empfaengergrenze.ts";
import type { OrganisationId, WeiterleitungId } from "../grundlagen/ids.ts";
import type { Organisation } from "../organisation/organisation.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { begruendungsgrenze, traegergrenze, type Traegerlage } from "./traegergrenze.ts";
import { wirksamesEnde } from "./vertragsverlauf.ts";
import type { Uebergang, WeiterleitungAngebot } from "./weiterleitung.ts";
import type { WeiterleitungRefusal } from "./weiterleitung-refusal.ts";
import { zusatzstellengrenze, type Zusatzstellenlage } from "./zusatzstellengrenze.ts";

export type WeiterleitungAngeboten = {
  type: "WeiterleitungAngeboten";
  weiterleitung: WeiterleitungAngebot & {
    eigentuemerId: OrganisationId;
    geberId: OrganisationId;
    vorgaengerId?: WeiterleitungId;
    uebergang?: Uebergang;
  };
};

export type WeiterleitungLage = Gehaltenes &
  Geldlage &
  Traegerlage &
  Zusatzstellenlage & {
    geber: Organisation;
    empfaenger: Organisation;
    /**
     * When the owner's own proof is due for the year the offer ends in; null where no Bescheid says so. Below the owner
     * the contract says it.
     */
    eigenerNachweisAm: PlainDate | null;
    angebot: WeiterleitungAngebot;
  };

export function decideWeiterleitung(lage: WeiterleitungLage): Decision<WeiterleitungAngeboten, WeiterleitungRefusal> {
  const { angebot, geber, stelle, empfaenger } = lage;
  const teil = { ...angebot, von: angebot.beginn, bis: angebot.ende };
  const refusal =
    empfaengergrenze(lage) ??
    zeitgrenze(lage) ??
    anteilsgrenze(lage, teil) ??
    betragsgrenze(lage, teil) ??
    begruendungsgrenze(lage) ??
    (empfaenger.art === "traeger" ? traegergrenze(lage, teil) : zusatzstellengrenze(lage, angebot));
  if (refusal) return refuse(refusal);
  return accept({
    type: "WeiterleitungAngeboten",
    weiterleitung: { ...angebot, eigentuemerId: stelle.organisationId, geberId: geber.id },
  });
}

function zeitgrenze({
  stelle,
  herkunft,
  eigenerNachweisAm,
  angebot,
}: WeiterleitungLage): WeiterleitungRefusal | undefined {
  const { beginn, ende, nachweisFaelligAm } = angebot;
  if (ende < beginn) return { reason: "zeitraum-verdreht", feld: "ende" };
  const aussen =
    herkunft === null
      ? { reason: "zeitraum-ausserhalb-der-stelle" as const, von: stelle.beginn, bis: stelle.ende }
      : { reason: "zeitraum-ausserhalb-des-vertrags" as const, von: herkunft.beginn, bis: wirksamesEnde(herkunft) };
  if (beginn < aussen.von) return { feld: "beginn", ...aussen };
  if (aussen.bis !== null && ende > aussen.bis) return { feld: "ende", ...aussen };
  if (nachweisFaelligAm <= ende) return { reason: "nachweis-nicht-nach-ende", feld: "nachweisFaelligAm", ende };
  const eigener = herkunft?.nachweisFaelligAm ?? eigenerNachweisAm;
  return eigener !== null && nachweisFaelligAm >= eigener
    ? { reason: "nachweis-nicht-vor-eigenem", feld: "nachweisFaelligAm", eigenerAm: eigener }
    : undefined;
}
