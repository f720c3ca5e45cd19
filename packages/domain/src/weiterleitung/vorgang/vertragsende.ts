import { accept, refuse, type Decision } from "../../grundlagen/decision.ts";
import type { OrganisationId } from "../../grundlagen/ids.ts";
import { addDays, type PlainDate } from "../../grundlagen/plain-date.ts";
import { wirksamesEnde } from "../vertrag/vertragsverlauf.ts";
import { decideVorgang, seiteVon } from "./vertragsvorgaenge.ts";
import type { VertragsendeEingabe } from "../vertrag/vertragseingaben.ts";
import type { Vertragsende, Vertragsumfang, Weiterleitung } from "../vertrag/weiterleitung.ts";
import type { VertragRefusal } from "../vertrag/weiterleitung-refusal.ts";

export type VertragBeendet = {
  type: "VertragBeendet";
  weiterleitungId: Weiterleitung["id"];
  ende: Pick<Vertragsende, "letzterTag" | "grund"> & { art: "beendet" | "zurueckgegeben" };
};

/**
 * The giver ends a contract, the receiver hands the post back, before its last day; the day may lie in the past, at the
 * earliest before the contract began, as long as nothing ended it before.
 */
export function decideEnde(lage: {
  weiterleitung: Weiterleitung;
  organisationId: OrganisationId;
  heute: PlainDate;
  ende: Pick<VertragsendeEingabe, "letzterTag" | "grund">;
}): Decision<VertragBeendet, VertragRefusal> {
  const {
    weiterleitung: w,
    organisationId,
    heute,
    ende: { letzterTag, grund },
  } = lage;
  const vorgang = seiteVon(w, organisationId) === "geber" ? "beenden" : "zurueckgeben";
  const moeglich = decideVorgang(w, { organisationId, heute }, vorgang);
  if (!moeglich.ok) return moeglich;
  const { von, bis } = moeglicherLetzterTag(w);
  if (letzterTag < von || letzterTag > bis)
    return refuse({ reason: "letzter-tag-ausserhalb", feld: "letzterTag", von, bis });
  return accept({
    type: "VertragBeendet",
    weiterleitungId: w.id,
    ende: { art: vorgang === "beenden" ? "beendet" : "zurueckgegeben", letzterTag, grund },
  });
}

/** From the day before the contract began, so that it never does, to the day before it ends anyway. */
export const moeglicherLetzterTag = (w: Pick<Vertragsumfang, "beginn" | "ende" | "enden">) => ({
  von: addDays(w.beginn, -1),
  bis: addDays(wirksamesEnde(w), -1),
});
