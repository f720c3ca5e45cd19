import { alsZeitraum } from "@kim/domain/grundlagen";
import { anbindungNamen, bausteinNamen, funktionNamen } from "@kim/domain/stelle";
import { DescriptionList, Section, vzae } from "@kim/ui";
import type { StelleView } from "./StellePage.tsx";

export function Stellenangaben({ view: { stelle, eigen, eigentuemerName } }: { view: StelleView }) {
  const { anbindungBegruendung } = stelle;
  return (
    <Section title="Angaben zur Stelle">
      <DescriptionList
        items={[
          ...(eigen ? [] : [{ term: "Weitergeleitet von", description: eigentuemerName }]),
          { term: "Baustein", description: bausteinNamen[stelle.baustein] },
          { term: "Funktion", description: funktionNamen[stelle.funktion] },
          { term: eigen ? "Umfang" : "Umfang der ganzen Stelle", description: `${vzae(stelle.vzaeHundertstel)} VZÄ` },
          {
            term: eigen ? "Zeitraum" : "Zeitraum der ganzen Stelle",
            description: alsZeitraum(stelle.beginn, stelle.ende),
          },
          { term: "Anbindung", description: anbindungNamen[stelle.anbindung] },
          ...(anbindungBegruendung === null
            ? []
            : [{ term: "Begründung der Anbindung", description: anbindungBegruendung }]),
        ]}
      />
    </Section>
  );
}
