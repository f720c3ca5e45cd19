import { alsZeitraum, anbindungNamen, bausteinNamen, funktionNamen, istLebendig, weiterleitungsstandNamen } from "@kim/domain";
import { DescriptionList, vzae } from "@kim/ui";
import type { StelleMitTeilen } from "./freier-anteil.ts";

/** The post an offer is cut from, and who holds which part of it. `frei` in hundredths for the chosen period. */
export function StelleFacts({ umfeld, frei }: { umfeld: StelleMitTeilen; frei: number | undefined }) {
  const { stelle } = umfeld;
  const belegung = belegungen(umfeld);
  return (
    <DescriptionList
      items={[
        { term: "Funktion", description: `${funktionNamen[stelle.funktion]} (${bausteinNamen[stelle.baustein]})` },
        { term: "Umfang", description: `${vzae(stelle.vzaeHundertstel)} VZÄ` },
        { term: "Zeitraum", description: alsZeitraum(stelle.beginn, stelle.ende) },
        { term: "Anbindung", description: anbindungNamen[stelle.anbindung] },
        {
          term: "Belegt durch",
          description: belegung.length === 0 ? "Niemanden" : belegung.map((zeile) => <div key={zeile}>{zeile}</div>),
        },
        {
          term: "Frei im gewählten Zeitraum",
          description: <strong aria-live="polite">{frei === undefined ? "–" : `${vzae(frei)} VZÄ`}</strong>,
        },
      ]}
    />
  );
}

function belegungen({ teile, weiterleitungen }: StelleMitTeilen): string[] {
  const eigene = teile.filter((teil) => teil.weiterleitungId === null).flatMap((teil) => teil.besetzungen);
  return [
    ...eigene.map((b) => `${b.pseudonym}: ${vzae(b.vzaeHundertstel)} VZÄ, ${alsZeitraum(b.von, b.bis)}`),
    ...weiterleitungen
      .filter(istLebendig)
      .map((w) =>
        `${w.empfaengerName}: ${vzae(w.vzaeHundertstel)} VZÄ, ${alsZeitraum(w.beginn, w.ende)} (${weiterleitungsstandNamen[w.stand]})`,
      ),
  ];
}
