import type { Eingereicht, Nachweisansicht } from "../ansicht.ts";
import { NachweisZahlen } from "../zahlen/NachweisZahlen.tsx";
import { Angabentexte } from "./Angabentexte.tsx";
import { Fassungsdateien } from "./Fassungsdateien.tsx";

/** What the newest submitted version says: figures, words, who prepared and signed it, and its files. */
export function Eingereichtes({
  nachweis,
  eingereicht: { inhalt, personen, dateien, regelwerk },
}: {
  nachweis: Nachweisansicht["nachweis"];
  eingereicht: Eingereicht;
}) {
  const gezeichnet = [personen.gezeichnet, personen.amt].filter((teil) => teil !== "").join(", ");
  return (
    <>
      <NachweisZahlen zahlen={inhalt.zahlen} inhaberName={nachweis.inhaberName} />
      <Angabentexte
        inhalt={inhalt}
        weitere={[
          { term: "Vorbereitet von", description: personen.vorbereitet },
          { term: "Gezeichnet von", description: gezeichnet },
          { term: "Gerechnet nach", description: regelwerk },
        ]}
      />
      <Fassungsdateien nachweis={nachweis} dateien={dateien} />
    </>
  );
}
