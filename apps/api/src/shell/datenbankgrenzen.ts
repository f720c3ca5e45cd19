import { brokenConstraint } from "@kim/db";
import { plainDate } from "@kim/domain/grundlagen";
import type { Refusal } from "@kim/domain/texte";

/**
 * What the database refuses although the rule let it pass: somebody else was faster, the year is closed, or the reason
 * lies on a level of the chain that the tenant may not read. The numbers stay behind the wall; the sentence says what
 * to do.
 */
const grenzen: Readonly<Record<string, Refusal | ((detail: string) => Refusal)>> = {
  jahr_abgeschlossen: (detail) => {
    const [, jahr, tag] = /^(\d{4}) (\d{4}-\d{2}-\d{2})$/.exec(detail) ?? [];
    return {
      reason: "jahr-abgeschlossen",
      regel: "R109",
      jahr: jahr ? Number(jahr) : null,
      eingereichtAm: tag ? plainDate(tag) : null,
    };
  },
  weiterleitung_anteil_gehalten: { reason: "mehr-als-gehalten", regel: "R22", feld: "vzaeHundertstel" },
  weiterleitung_betrag_erhalten: { reason: "mehr-geld-als-erhalten", regel: "R22", feld: "betragCent" },
  weiterleitung_nachweis_vor_herkunft: {
    reason: "nachweis-nicht-vor-eigenem",
    feld: "nachweisFaelligAm",
    eigenerAm: null,
  },
  weiterleitung_zwei_drittel: { reason: "zwei-drittel-ueberschritten", regel: "R12", feld: "vzaeHundertstel" },
  weiterleitung_empfaenger_moeglich: { reason: "empfaenger-art-nicht-moeglich", feld: "empfaengerId" },
  weiterleitung_kein_kreis: { reason: "empfaenger-steht-darueber", feld: "empfaengerId" },
  weiterleitung_nicht_an_sich: { reason: "an-sich-selbst", feld: "empfaengerId" },
  weiterleitung_erlaubt: { reason: "weitergabe-nicht-erlaubt", feld: "stelleId" },
  weiterleitung_gehalten: { reason: "stelle-nicht-gehalten", feld: "stelleId" },
  weiterleitung_herkunft_fk: { reason: "stelle-nicht-gehalten", feld: "stelleId" },
  weiterleitung_id_uq: { reason: "angebot-inzwischen-erledigt" },
  weiterleitung_noch_offen: { reason: "angebot-inzwischen-erledigt" },
  weiterleitung_ende_nur_angenommen: { reason: "angebot-inzwischen-erledigt" },
  weiterleitung_ende_frueher: { reason: "endet-schon-frueher", feld: "letzterTag" },
  weiterleitung_aenderung_ab: { reason: "aenderung-nicht-moeglich" },
  weiterleitung_aenderung_eine_offen: { reason: "aenderung-nicht-moeglich" },
  weiterleitung_aenderung_neueste: { reason: "aenderung-ueberholt" },
};

/** The refusal behind a broken constraint; undefined for a fault of ours. */
export function datenbankgrenze(error: unknown): Refusal | undefined {
  const broken = brokenConstraint(error);
  const grenze = broken && grenzen[broken.constraint];
  return typeof grenze === "function" ? grenze(broken?.detail ?? "") : grenze;
}
