import {
  decideNachweisschritt,
  ganzesPapier,
  offeneDerPruefstelle,
  offeneFragen,
  type Nachweislage,
  type NachweisRefusal,
  type Nachweisschritt,
} from "@kim/domain/nachweis";
import { heuteInBerlin } from "@kim/domain/grundlagen";
import type { Sitzung } from "../../../base/session-context.ts";
import type { Nachweisansicht } from "../ansicht.ts";

/** What the page knows of a proof, as the domain decides its steps on. */
export function nachweislageAus(
  { nachweis, vorgaenge, verwendetDurch, berichtigung, entwurf, eingereicht, bemerkungen }: Nachweisansicht,
  { benutzerId, name, organisation: { organisationId, rollen } }: Sitzung,
): Nachweislage {
  return {
    inhaberId: nachweis.inhaberId,
    pruefstelleId: nachweis.pruefstelleId,
    vorgaenge,
    verwendetDurch,
    spaetererBautDarauf: berichtigung === "nur_text" && verwendetDurch === null,
    maengel: entwurf?.maengel ?? [],
    glieder: entwurf?.kette ?? [],
    pruefsummeJetzt: entwurf?.pruefsumme ?? "",
    fassungSha256: eingereicht?.sha256 ?? null,
    zeilen: eingereicht?.zeilen ?? [],
    entscheidungen: eingereicht?.entscheidungen ?? [],
    offeneBemerkungen: offeneDerPruefstelle(bemerkungen),
    offeneFragen: offeneFragen(bemerkungen),
    stichprobe: eingereicht?.stichprobe ?? null,
    aemter: entwurf?.aemter ?? [],
    befugnisse: entwurf?.befugnisse ?? [],
    akteur: { benutzerId, name, organisationId, rollen },
    heute: heuteInBerlin(new Date()),
  };
}

// What the dialog of a step asks for, as if it had been said.
const gesagt = {
  text: "Es gibt einen Grund.",
  bemerkungen: [{ ort: ganzesPapier, text: "Es gibt etwas zu sagen." }],
  berichtigung: "nur_text",
} as const;

/** What stands in the way of a step before anybody clicks it; who may not sign here may still confirm a scan. */
export function hindernis(schritt: Nachweisschritt, lage: Nachweislage): NachweisRefusal | undefined {
  const decision = decideNachweisschritt(schritt, lage, gesagt);
  if (decision.ok || (schritt === "gezeichnet" && nurElektronisch.includes(decision.refusal.reason))) return undefined;
  return decision.refusal;
}

const nurElektronisch: readonly NachweisRefusal["reason"][] = ["befugnis-fehlt", "befugnis-gilt-nicht"];
