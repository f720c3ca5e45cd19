import { accept, refuse, type Decision } from "../../grundlagen/decision.ts";
import { malGeteilt } from "../../grundlagen/geld.ts";
import type { OrganisationId } from "../../grundlagen/ids.ts";
import { addDays, type PlainDate } from "../../grundlagen/plain-date.ts";
import { tagegewicht } from "../../grundlagen/tagegewicht.ts";
import type { UebergangEingabe } from "../vertrag/vertragseingaben.ts";
import {
  letzteAenderungAb,
  umfangAm,
  vertragsbetrag,
  vertragsbetragBis,
  wirksamesEnde,
} from "../vertrag/vertragsverlauf.ts";
import { decideVorgang } from "./vertragsvorgaenge.ts";
import type { Vertragsende, Weiterleitung, WeiterleitungAngebot } from "../vertrag/weiterleitung.ts";
import type { VertragRefusal } from "../vertrag/weiterleitung-refusal.ts";

/** `ende` closes the old contract; `angebot` must pass `decideWeiterleitung` like any other, with the old one ended. */
export type VertragUebergeben = {
  type: "VertragUebergeben";
  ende: Pick<Vertragsende, "letzterTag" | "grund"> & { art: "beendet" };
  angebot: WeiterleitungAngebot;
};

/**
 * The post moves, or the body that holds it is merged: what is left of the contract from `ab` on is offered to another
 * body.
 */
export function decideUebergang(lage: {
  weiterleitung: Weiterleitung;
  organisationId: OrganisationId;
  heute: PlainDate;
  uebergang: UebergangEingabe;
}): Decision<VertragUebergeben, VertragRefusal> {
  const { weiterleitung: w, organisationId, heute, uebergang } = lage;
  const moeglich = decideVorgang(w, { organisationId, heute }, "uebergeben");
  if (!moeglich.ok) return moeglich;
  const { id, empfaengerId, ab, grund } = uebergang;
  const { von, bis } = moeglicherUebergangstag(w);
  if (ab < von || ab > bis) return refuse({ reason: "uebergang-ausserhalb", feld: "ab", von, bis });
  const ende = { art: "beendet" as const, letzterTag: addDays(ab, -1), grund };
  const angebot: WeiterleitungAngebot = {
    ...uebernommen(w),
    id,
    empfaengerId,
    vzaeHundertstel: umfangAm(w, ab),
    // Both contracts together are worth what the one was.
    betragCent: vertragsbetrag(w) - vertragsbetragBis(w, ende.letzterTag),
    aufstockungCent: malGeteilt(aufstockungAb(w, von), tagegewicht(ab, bis), tagegewicht(von, w.ende)),
    beginn: ab,
    ende: bis,
    begruendung: [w.begruendung, grund].filter(Boolean).join("\n\n"),
    jmdMbeErklaerung: uebergang.jmdMbeErklaerung ?? w.jmdMbeErklaerung,
  };
  return accept({ type: "VertragUebergeben", ende, angebot });
}

/** A contract has one share at its start, so the rest begins where the last agreed share does. */
export const moeglicherUebergangstag = (w: Weiterleitung): { von: PlainDate; bis: PlainDate } => ({
  von: letzteAenderungAb(w) ?? w.beginn,
  bis: wirksamesEnde(w),
});

/** What a contract that follows another takes over of it as it is. */
export function uebernommen(w: Weiterleitung) {
  const {
    stelleId,
    herkunftId,
    form,
    bemessung,
    hoechstbetragJeVzaeCent,
    zweck,
    nachweisFaelligAm,
    auflagen,
    weiterleitungErlaubt,
  } = w;
  return {
    stelleId,
    herkunftId,
    form,
    bemessung,
    hoechstbetragJeVzaeCent,
    zweck,
    nachweisFaelligAm,
    auflagen,
    weiterleitungErlaubt,
  };
}

const aufstockungAb = (w: Weiterleitung, von: PlainDate): number =>
  w.aenderungen.find((a) => a.ab === von && a.antwort?.angenommen)?.aufstockungCent ?? w.aufstockungCent;
