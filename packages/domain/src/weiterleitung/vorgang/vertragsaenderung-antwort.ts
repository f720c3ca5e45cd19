import type { Besetzung } from "../../stelle/besetzung.ts";
import { accept, refuse, type Decision } from "../../grundlagen/decision.ts";
import type { OrganisationId, WeiterleitungAenderungId } from "../../grundlagen/ids.ts";
import { summe } from "../../grundlagen/geld.ts";
import type { PlainDate } from "../../grundlagen/plain-date.ts";
import { offeneAenderung } from "../vertrag/uebersicht-termine.ts";
import { vertragsbetrag, weiterleitungsanteile, wirksamesEnde } from "../vertrag/vertragsverlauf.ts";
import { decideVorgang } from "./vertragsvorgaenge.ts";
import {
  istLebendig,
  type AntwortEingabe,
  type Beantwortbar,
  type Vertragsumfang,
  type Weiterleitung,
} from "../vertrag/weiterleitung.ts";
import type { VertragRefusal } from "../vertrag/weiterleitung-refusal.ts";
import { engpass, summeAm } from "../../grundlagen/zeitraum.ts";

export type AenderungBeantwortet = {
  type: "AenderungBeantwortet";
  aenderungId: WeiterleitungAenderungId;
  antwort: AntwortEingabe;
};

type Antwortlage = {
  weiterleitung: Weiterleitung;
  organisationId: OrganisationId;
  heute: PlainDate;
  aenderungId: WeiterleitungAenderungId;
  antwort: AntwortEingabe;
  /** The receiver's own people on the part, and what it passed on of it. */
  besetzungen: readonly Pick<Besetzung, "weiterleitungId" | "von" | "bis" | "vzaeHundertstel">[];
  weitergegeben: readonly (Vertragsumfang & Beantwortbar & Pick<Weiterleitung, "herkunftId">)[];
};

/** Only the newest proposal is answered, and nobody accepts less than it already uses. */
export function decideAenderungAntwort(lage: Antwortlage): Decision<AenderungBeantwortet, VertragRefusal> {
  const { weiterleitung: w, organisationId, heute, aenderungId, antwort } = lage;
  const aenderung = w.aenderungen.find(({ id }) => id === aenderungId);
  if (aenderung?.antwort)
    return refuse({ reason: "aenderung-schon-beantwortet", angenommen: aenderung.antwort.angenommen });
  if (aenderung === undefined || offeneAenderung(w)?.id !== aenderungId)
    return refuse({ reason: "aenderung-ueberholt" });
  const moeglich = decideVorgang(w, { organisationId, heute }, "aenderungBeantworten");
  if (!moeglich.ok) return moeglich;
  if (antwort.angenommen && aenderung.ab > wirksamesEnde(w)) return refuse({ reason: "aenderung-nicht-moeglich" });
  const refusal = antwort.angenommen
    ? gebrauch(lage, { ...aenderung, antwort: { angenommen: true, am: "", von: "" } })
    : undefined;
  return refusal ? refuse(refusal) : accept({ type: "AenderungBeantwortet", aenderungId, antwort });
}

function gebrauch(
  { weiterleitung: w, besetzungen, weitergegeben }: Antwortlage,
  angenommen: Weiterleitung["aenderungen"][number],
): VertragRefusal | undefined {
  const kuenftig = { ...w, aenderungen: [...w.aenderungen.filter(({ id }) => id !== angenommen.id), angenommen] };
  const darunter = weitergegeben.filter((x) => x.herkunftId === w.id && istLebendig(x));
  const belegt = [
    ...besetzungen.filter(({ weiterleitungId }) => weiterleitungId === w.id),
    ...darunter.flatMap(weiterleitungsanteile),
  ];
  const rest = { von: angenommen.ab, bis: wirksamesEnde(w) };
  const { hundertstel, tag } = engpass(weiterleitungsanteile(kuenftig), belegt, rest);
  if (hundertstel < 0) return { reason: "aenderung-unter-gebrauch", belegtHundertstel: summeAm(belegt, tag), am: tag };
  const [weitergegebenCent, bleibtCent] = [summe(darunter.map(vertragsbetrag)), vertragsbetrag(kuenftig)];
  return weitergegebenCent > bleibtCent
    ? { reason: "aenderung-unter-weitergabe", regel: "R22", weitergegebenCent, bleibtCent }
    : undefined;
}
