import { anteilsgrenze, type Gehaltenes } from "../grenzen/anteilsgrenze.ts";
import { betragsgrenze, type Geldlage } from "../grenzen/betragsgrenze.ts";
import { accept, refuse, type Decision } from "../../grundlagen/decision.ts";
import type { OrganisationId } from "../../grundlagen/ids.ts";
import { addDays, type PlainDate } from "../../grundlagen/plain-date.ts";
import { offeneAenderung } from "../vertrag/uebersicht-termine.ts";
import { traegergrenze, type Traegerlage } from "../grenzen/traegergrenze.ts";
import type { AenderungEingabe } from "../vertrag/vertragseingaben.ts";
import { letzteAenderungAb, vertragsbetragBis, wirksamesEnde } from "../vertrag/vertragsverlauf.ts";
import { decideVorgang } from "./vertragsvorgaenge.ts";
import type { GegebeneWeiterleitung, Vertragsumfang } from "../vertrag/weiterleitung.ts";
import type { VertragRefusal, WeiterleitungRefusal } from "../vertrag/weiterleitung-refusal.ts";

export type AenderungVorgeschlagen = { type: "AenderungVorgeschlagen"; aenderung: AenderungEingabe };

/** What the giver holds of the post, and the contract that is to change among all it gave. */
export type Aenderungslage = Gehaltenes &
  Geldlage &
  Traegerlage & {
    weiterleitung: GegebeneWeiterleitung;
    organisationId: OrganisationId;
    heute: PlainDate;
    aenderung: AenderungEingabe;
  };

/**
 * The giver proposes another share and amount from a day on; the rules of an offer hold for what is left of the
 * contract.
 */
export function decideAenderung(
  lage: Aenderungslage,
): Decision<AenderungVorgeschlagen, WeiterleitungRefusal | VertragRefusal> {
  const { weiterleitung: w, organisationId, heute, aenderung } = lage;
  const moeglich = decideVorgang(w, { organisationId, heute }, "aendern");
  if (!moeglich.ok) return moeglich;
  const offene = offeneAenderung(w);
  if (offene) return refuse({ reason: "aenderung-schon-offen", ab: offene.ab });
  const { von, bis } = moeglicherAenderungstag(w);
  if (aenderung.ab < von || aenderung.ab > bis) return refuse({ reason: "aenderung-ausserhalb", feld: "ab", von, bis });
  const { bemessung, hoechstbetragJeVzaeCent } = w;
  const schonCent = vertragsbetragBis(w, addDays(aenderung.ab, -1));
  // The amount of the change runs to the agreed end, even where the contract ends before it.
  const teil = { id: w.id, von: aenderung.ab, bis: w.ende, vzaeHundertstel: aenderung.vzaeHundertstel };
  const refusal =
    anteilsgrenze(lage, { ...teil, bis }) ??
    betragsgrenze(lage, {
      ...teil,
      betragCent: aenderung.betragCent,
      bemessung,
      hoechstbetragJeVzaeCent,
      schonCent,
      wirksamBis: bis,
    }) ??
    (w.empfaengerArt === "traeger" && w.baustein === 2 ? traegergrenze(lage, { ...teil, bis }) : undefined);
  return refusal ? refuse(refusal) : accept({ type: "AenderungVorgeschlagen", aenderung });
}

/** From the first day on, after every change that was agreed; at the latest on the last day. */
export function moeglicherAenderungstag(w: Vertragsumfang): { von: PlainDate; bis: PlainDate } {
  const letzte = letzteAenderungAb({ ...w, enden: [] });
  return { von: letzte === undefined ? w.beginn : addDays(letzte, 1), bis: wirksamesEnde(w) };
}
