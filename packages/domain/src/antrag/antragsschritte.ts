import type { Antrag, Antragsfenster } from "./antrag.ts";
import { maengelDesAntrags, type Antragslage } from "./antrag-maengel.ts";
import type { AntragRefusal } from "./antrag-refusal.ts";
import { antragsstand, schrittMoeglich, type Antragsschritt } from "./antragsstand.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { pflichttext } from "../grundlagen/eingabefelder.ts";

/** A question, an answer or the reason of a refusal: long enough to be understood later. */
export const Antragsbemerkung = pflichttext(4000, { zeichen: 10, sonst: "Bitte mindestens 10 Zeichen schreiben." });

export type AntragVorgang<S extends Antragsschritt> = { type: "AntragVorgang"; schritt: S; antragId: Antrag["id"] };
type Stand = Pick<Antrag, "id" | "vorgaenge" | "beschieden">;

/** By the applicant, while nothing is decided. */
export const decideAntragsruecknahme = (antrag: Stand) => schritt(antrag, "zurueckgezogen");
/** By the granting authority, once at a time: the next one after the answer. */
export const decideRueckfrage = (antrag: Stand) => schritt(antrag, "rueckfrage");
/** By the granting authority; ends the Antrag. */
export const decideAntragsablehnung = (antrag: Stand) => schritt(antrag, "abgelehnt");

/**
 * The answer may bring a mended content, which has to be complete again; the window binds the first submission only.
 */
export function decideBeantwortung(
  antrag: Stand,
  lage: Antragslage,
): Decision<AntragVorgang<"beantwortet">, AntragRefusal> {
  const decision = schritt(antrag, "beantwortet");
  if (!decision.ok) return decision;
  const maengel = maengelDesAntrags(lage);
  return maengel.length > 0 ? refuse({ reason: "antrag-unvollstaendig", maengel }) : decision;
}

/** The window is a span of days the granting authority sets and may set anew. */
export const decideAntragsfenster = (
  fenster: Antragsfenster,
): Decision<Antragsfenster & { type: "AntragsfensterGesetzt" }, AntragRefusal> =>
  fenster.bis < fenster.von
    ? refuse({ reason: "antragsfenster-verdreht", feld: "bis" })
    : accept({ type: "AntragsfensterGesetzt", ...fenster });

function schritt<S extends Antragsschritt>(antrag: Stand, art: S): Decision<AntragVorgang<S>, AntragRefusal> {
  const stand = antragsstand(antrag.vorgaenge, antrag.beschieden);
  if (!schrittMoeglich(stand, art)) return refuse({ reason: "antragsschritt-nicht-moeglich", schritt: art, stand });
  return accept({ type: "AntragVorgang", schritt: art, antragId: antrag.id });
}
