import { nachweisfelder } from "@kim/domain/nachweis";
import { DescriptionList, Section } from "@kim/ui";
import type { Eingereicht, Nachweisansicht } from "../ansicht.ts";
import { NachweisZahlen } from "../zahlen/NachweisZahlen.tsx";
import { Fassungsdateien } from "./Fassungsdateien.tsx";
import { wertdarstellung } from "./wertdarstellung.ts";

/** What the newest submitted version says: figures, words, who prepared and signed it, and its files. */
export function Eingereichtes({
  nachweis,
  eingereicht: { inhalt, personen, dateien, regelwerk },
}: {
  nachweis: Nachweisansicht["nachweis"];
  eingereicht: Eingereicht;
}) {
  const { kopf, angaben, bestaetigung, zahlen } = inhalt;
  const felder = nachweisfelder(kopf.art, kopf.baustein);
  const kurze = felder.filter(({ art }) => art !== "text");
  const texte = felder.filter(({ feld, art }) => art === "text" && angaben[feld]);
  return (
    <>
      <NachweisZahlen zahlen={zahlen} />
      <Section title="Angaben und Erklärungen">
        {bestaetigung && <p className="kim-nachweis__text">{bestaetigung}</p>}
        {texte.map(({ feld, name }) => (
          <div key={feld}>
            <h3 className="kern-heading-small">{name}</h3>
            <p className="kim-nachweis__text">{wertdarstellung(feld, angaben[feld])}</p>
          </div>
        ))}
        <DescriptionList
          items={[
            ...kurze.map(({ feld, name }) => ({ term: name, description: wertdarstellung(feld, angaben[feld]) })),
            { term: "Vorbereitet von", description: personen.vorbereitet },
            {
              term: "Gezeichnet von",
              description: personen.amt ? `${personen.gezeichnet}, ${personen.amt}` : personen.gezeichnet,
            },
            { term: "Gerechnet nach", description: regelwerk },
          ]}
        />
      </Section>
      <Fassungsdateien nachweis={nachweis} dateien={dateien} />
    </>
  );
}
