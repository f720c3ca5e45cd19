import { alsDatum, heuteInBerlin } from "@kim/domain/grundlagen";
import { vertragstitel } from "@kim/domain/weiterleitung";
import { aenderungAbschnitte, aenderungVergleich } from "./aenderung-abschnitte.ts";
import { vertragAbschnitte } from "./vertrag-abschnitte.ts";
import { vertragEckdaten } from "./vertrag-eckdaten.ts";
import { formwoerter } from "./vertrag-worte.ts";
import type { Vertragsangaben } from "./vertragsangaben.ts";

/** What templates/vertrag.typ reads. */
export function vertragInhalt(lage: Vertragsangaben) {
  const { vertrag: w, fassung, geber, empfaenger } = lage;
  const worte = formwoerter[w.form];
  const { aenderung } = fassung;
  const am = heuteInBerlin(new Date(aenderung ? aenderung.angenommenAm : w.angebotenAm));
  return {
    titel: vertragstitel(w.form, fassung.nummer),
    untertitel: aenderung
      ? `zum ${worte.titelDativ} vom ${alsDatum(heuteInBerlin(new Date(w.angebotenAm)))}`
      : "über eine Stelle im Kommunalen Integrationsmanagement NRW",
    kennung: w.id.slice(0, 8).toUpperCase(),
    am,
    demodaten: geber.demodaten,
    zeichen: worte.zeichen,
    parteien: [
      { name: geber.name, rolle: "Geber", verb: worte.zwischen },
      { name: empfaenger.name, rolle: "Empfänger", verb: worte.und },
    ],
    eckdaten: vertragEckdaten(lage),
    vergleich: aenderung ? aenderungVergleich(w, aenderung) : null,
    einleitung: einleitung(lage),
    abschnitte: aenderung ? aenderungAbschnitte(lage, aenderung) : vertragAbschnitte(lage),
    rechtsbehelf: worte.rechtsbehelf,
    unterschriften: [
      { partei: geber.name, zeile: worte.unterschriftGeber },
      { partei: empfaenger.name, zeile: worte.unterschriftEmpfaenger },
    ],
    vermerk: `${aenderung ? "Angenommen" : "Angeboten"} am ${alsDatum(am)} auf der KIM-Plattform, Kennung ${w.id.slice(0, 8).toUpperCase()}`,
  };
}

function einleitung({ vertrag: w, fassung, geber, empfaenger, eigentuemer }: Vertragsangaben): string {
  if (fassung.aenderung)
    return `${geber.name} und ${empfaenger.name} ändern die Weiterleitung der oben bezeichneten Stelle wie folgt.`;
  const herkunft =
    w.herkunftId === null
      ? `${geber.name} erhält vom Land Nordrhein-Westfalen Mittel für das Kommunale Integrationsmanagement (§ 9 des Teilhabe- und Integrationsgesetzes, TIntG).`
      : `${eigentuemer.name} erhält vom Land Nordrhein-Westfalen Mittel für das Kommunale Integrationsmanagement (§ 9 des Teilhabe- und Integrationsgesetzes, TIntG). ${geber.name} hält die oben bezeichnete Stelle aus einer Weiterleitung, die das Weiterleiten erlaubt.`;
  return `${herkunft} ${formwoerter[w.form].einleitung}`;
}
