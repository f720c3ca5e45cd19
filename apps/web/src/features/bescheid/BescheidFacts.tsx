import {
  instrumentNamen,
  vakanzMethodeNamen,
  verrechnungErklaerungen,
  verrechnungNamen,
  zeichnungskreisNamen,
} from "@kim/domain/grundlagen";
import { datum, DescriptionList, TextLink, vzae, zeitpunkt } from "@kim/ui";
import type { BescheidZeile } from "./BescheidTable.tsx";

/** What the Bescheid says beside its amounts. */
export function BescheidFacts({ bescheid: b, antragZiel }: { bescheid: BescheidZeile; antragZiel: string }) {
  return (
    <DescriptionList
      items={[
        { term: "Empfänger", description: b.organisationName },
        { term: "Aktenzeichen", description: b.aktenzeichen },
        { term: "Bescheid vom", description: datum(b.datum) },
        { term: "Förderart", description: instrumentNamen[b.instrument] },
        { term: "Bewilligungszeitraum", description: `${datum(b.von)} bis ${datum(b.bis)}` },
        { term: "Bewilligte Stellen", description: `${vzae(b.vzaeHundertstel)} VZÄ` },
        {
          term: b.instrument === "zuwendung" ? "Verwendungsnachweis fällig am" : "Verwendungsbestätigung fällig am",
          description: datum(b.nachweisFaelligAm),
        },
        { term: "Unbesetzte Zeiten zählen", description: vakanzMethodeNamen[b.vakanzMethode] },
        {
          term: "Minderausgaben decken Mehrausgaben",
          description: `${verrechnungNamen[b.verrechnung]}. ${verrechnungErklaerungen[b.verrechnung]}`,
        },
        {
          term: b.instrument === "zuwendung" ? "Nachweis zeichnet" : "Bestätigung zeichnet",
          description: zeichnungskreisNamen[b.zeichnungskreis],
        },
        ...(b.baustein === 1
          ? [
              {
                term: "Weiterleitung von Stellen",
                description: b.weiterleitungBaustein1
                  ? "Auch über die Richtlinie hinaus"
                  : "Nur Koordinationsstellen eines Kreises an Kommunen mit Ausländerbehörde, Jugendamt und Integrationsrat",
              },
            ]
          : []),
        {
          term: "Antrag",
          description: b.antragId ? (
            <TextLink to={`${antragZiel}/${b.antragId}`}>Antrag ansehen</TextLink>
          ) : b.instrument === "zuwendung" ? (
            "Ohne Antrag in dieser Anwendung"
          ) : (
            "Nicht nötig: Pauschale"
          ),
        },
        { term: "Eingetragen", description: `${zeitpunkt(b.am)} von ${b.vonName}` },
      ]}
    />
  );
}
