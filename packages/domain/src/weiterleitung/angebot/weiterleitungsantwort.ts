import { accept, refuse, type Decision } from "../../grundlagen/decision.ts";
import type { OrganisationId, WeiterleitungId } from "../../grundlagen/ids.ts";
import {
  weiterleitungsstand,
  type AntwortEingabe,
  type Weiterleitung,
  type Weiterleitungsstand,
} from "../vertrag/weiterleitung.ts";

export type AntwortRefusal =
  | { reason: "nur-empfaenger-antwortet" }
  | { reason: "nur-geber-zieht-zurueck" }
  | { reason: "angebot-nicht-mehr-offen"; stand: Exclude<Weiterleitungsstand, "angeboten"> }
  /** The contract above it ended before anybody answered. */
  | { reason: "angebot-inzwischen-erledigt" };

export type WeiterleitungBeantwortet = {
  type: "WeiterleitungBeantwortet";
  weiterleitungId: WeiterleitungId;
  antwort: AntwortEingabe;
};
export type WeiterleitungZurueckgezogen = { type: "WeiterleitungZurueckgezogen"; weiterleitungId: WeiterleitungId };

type Angebot = Pick<Weiterleitung, "id" | "geberId" | "empfaengerId" | "antwort" | "zurueckgezogenAm" | "enden">;

/** R7: a Kommune may decline; the reason is recorded. */
export function decideAntwort(lage: {
  weiterleitung: Angebot;
  organisationId: OrganisationId;
  antwort: AntwortEingabe;
}): Decision<WeiterleitungBeantwortet, AntwortRefusal> {
  const { weiterleitung, organisationId, antwort } = lage;
  if (weiterleitung.empfaengerId !== organisationId) return refuse({ reason: "nur-empfaenger-antwortet" });
  const stand = weiterleitungsstand(weiterleitung);
  if (stand !== "angeboten") return refuse({ reason: "angebot-nicht-mehr-offen", stand });
  if (weiterleitung.enden.length > 0) return refuse({ reason: "angebot-inzwischen-erledigt" });
  return accept({ type: "WeiterleitungBeantwortet", weiterleitungId: weiterleitung.id, antwort });
}

export function decideRuecknahme(lage: {
  weiterleitung: Angebot;
  organisationId: OrganisationId;
}): Decision<WeiterleitungZurueckgezogen, AntwortRefusal> {
  const { weiterleitung, organisationId } = lage;
  if (weiterleitung.geberId !== organisationId) return refuse({ reason: "nur-geber-zieht-zurueck" });
  const stand = weiterleitungsstand(weiterleitung);
  if (stand !== "angeboten") return refuse({ reason: "angebot-nicht-mehr-offen", stand });
  if (weiterleitung.enden.length > 0) return refuse({ reason: "angebot-inzwischen-erledigt" });
  return accept({ type: "WeiterleitungZurueckgezogen", weiterleitungId: weiterleitung.id });
}
