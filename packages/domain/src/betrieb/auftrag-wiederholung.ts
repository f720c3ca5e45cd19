import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import type { AuftragId, OrganisationId } from "../grundlagen/ids.ts";
import type { Saetze } from "../grundlagen/saetze.ts";

export type AuftragRefusal =
  | { reason: "auftrag-nicht-aufgegeben" }
  | { reason: "auftrag-nicht-wiederholbar"; weil: string };

/** A job as the platform's operator sees it: whose, what kind, and what became of it. */
export interface Auftragslage {
  organisationId: OrganisationId;
  id: AuftragId;
  aufgegeben: boolean;
  verworfen: boolean;
  /** Why ordering it again would do nothing; null where it would do its work. */
  nichtWiederholbarWeil: string | null;
}

/** Only what nobody tries any more is ordered again, and only where that can still do something. */
export function decideAuftragWiederholung(
  lage: Auftragslage,
): Decision<{ type: "AuftragWiederholt"; organisationId: OrganisationId; id: AuftragId }, AuftragRefusal> {
  const { organisationId, id, aufgegeben, verworfen, nichtWiederholbarWeil } = lage;
  if (!aufgegeben || verworfen) return refuse({ reason: "auftrag-nicht-aufgegeben" });
  if (nichtWiederholbarWeil) return refuse({ reason: "auftrag-nicht-wiederholbar", weil: nichtWiederholbarWeil });
  return accept({ type: "AuftragWiederholt", organisationId, id });
}

/** All given-up jobs of one kind at once. */
export function decideWiederholungAller<Art extends string>(lage: {
  art: Art;
  nichtWiederholbarWeil: string | null;
}): Decision<{ type: "AuftraegeWiederholt"; art: Art }, AuftragRefusal> {
  const { art, nichtWiederholbarWeil: weil } = lage;
  return weil ? refuse({ reason: "auftrag-nicht-wiederholbar", weil }) : accept({ type: "AuftraegeWiederholt", art });
}

export const auftragRefusalTexte: Saetze<AuftragRefusal> = {
  "auftrag-nicht-aufgegeben": () =>
    "Dieser Auftrag ist inzwischen erledigt, verworfen oder schon wieder unterwegs; es ist nichts zu tun.",
  "auftrag-nicht-wiederholbar": ({ weil }) => `Dieser Auftrag lässt sich nicht wiederholen: ${weil}`,
};
