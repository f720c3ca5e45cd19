import { alsDatum, alsEuro, alsVzae, alsZeitraum } from "@kim/domain/grundlagen";
import { organisationArtNamen } from "@kim/domain/organisation";
import { bausteinNamen, funktionNamen } from "@kim/domain/stelle";
import type { Vertragslage } from "./vertrag.ts";

/** The facts at a glance: field and value. Changed ones stand in the comparison instead. */
export function vertragEckdaten({
  vertrag: w,
  fassung,
  geber,
  empfaenger,
  eigentuemer,
}: Vertragslage): [string, string][] {
  const stelle: [string, string][] = [
    ["Geber", `${geber.name} (${organisationArtNamen[geber.art]})`],
    ["Empfänger", `${empfaenger.name} (${organisationArtNamen[empfaenger.art]})`],
    ...(w.herkunftId === null ? [] : [["Zuwendungsempfänger", eigentuemer.name] as [string, string]]),
    ["Stelle", w.stelleBezeichnung],
    ["Funktion", funktionNamen[w.funktion]],
    ["Förderung", bausteinNamen[w.baustein]],
  ];
  if (fassung.aenderung) return [...stelle, ["Zeitraum", alsZeitraum(w.beginn, w.ende)]];
  return [
    ...stelle,
    ["Anteil", alsVzae(w.vzaeHundertstel)],
    ["Zeitraum", alsZeitraum(w.beginn, w.ende)],
    [
      "Weitergeleitete Mittel",
      w.bemessung === "pauschale"
        ? `${alsEuro(w.betragCent)} als Pauschale`
        : `bis zu ${alsEuro(w.betragCent)} nach tatsächlichen Kosten`,
    ],
    ...(w.hoechstbetragJeVzaeCent === null
      ? []
      : [["Höchstbetrag", `${alsEuro(w.hoechstbetragJeVzaeCent)} je VZÄ und Jahr`] as [string, string]]),
    ...(w.aufstockungCent === 0
      ? []
      : [["Aufstockung des Gebers", `${alsEuro(w.aufstockungCent)} aus eigenen Mitteln`] as [string, string]]),
    ["Nachweis fällig am", alsDatum(w.nachweisFaelligAm)],
  ];
}
