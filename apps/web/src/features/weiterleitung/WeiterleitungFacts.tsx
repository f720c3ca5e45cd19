import { bausteinNamen } from "@kim/domain";
import { datum, DescriptionList, euro, TextLink, vzae } from "@kim/ui";
import type { WeiterleitungZeile } from "./naechster-schritt.ts";
import { stelleName } from "./stelle-name.ts";

/** What was offered, in the order of a Weiterleitungsvertrag. */
export function WeiterleitungFacts({ weiterleitung: w }: { weiterleitung: WeiterleitungZeile }) {
  const anTraeger = w.empfaengerArt === "traeger";
  return (
    <DescriptionList
      items={[
        { term: "Von", description: w.geberName },
        { term: "An", description: w.empfaengerName },
        {
          term: "Stelle",
          description: w.stelleBezeichnung === null
            ? stelleName(w)
            : <TextLink to={`/stellen/${w.stelleId}`}>{w.stelleBezeichnung}</TextLink>,
        },
        ...(w.stelleBezeichnung === null ? [] : [{ term: "Baustein", description: bausteinNamen[w.baustein] }]),
        { term: "Umfang", description: `${vzae(w.vzaeHundertstel)} VZÄ` },
        { term: "Betrag für den ganzen Zeitraum", description: euro(w.betragCent) },
        { term: "Zeitraum", description: `${datum(w.beginn)} bis ${datum(w.ende)}` },
        { term: "Zweck", description: w.zweck },
        { term: "Nachweis fällig am", description: datum(w.nachweisFaelligAm) },
        { term: "Begründung", description: w.begruendung || "Keine angegeben" },
        ...(anTraeger ? [{
          term: "Erklärung zu JMD und MBE",
          description: w.jmdMbeErklaerung ? "Liegt vor: Die Stelle gehört nicht zum Personal von JMD oder MBE." : "Liegt nicht vor",
        }] : []),
      ]}
    />
  );
}
