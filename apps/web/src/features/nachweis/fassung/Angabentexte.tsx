import { feldort, nachweisfelder, type Nachweisinhalt } from "@kim/domain/nachweis";
import { DescriptionList, Section } from "@kim/ui";
import type { ReactNode } from "react";
import { Bemerkungen } from "../bemerkung/Bemerkungen.tsx";
import { wertdarstellung } from "./wertdarstellung.ts";

type AngabentexteProps = {
  inhalt: Nachweisinhalt;
  weitere?: readonly { term: string; description: ReactNode }[];
};

/** What was typed into a paper, to read, in the order of its form. */
export function Angabentexte({ inhalt: { kopf, angaben, bestaetigung }, weitere = [] }: AngabentexteProps) {
  const felder = nachweisfelder(kopf.art, kopf.baustein);
  const kurze = felder.filter(({ art }) => art !== "text");
  const texte = felder.filter(({ art }) => art === "text");
  return (
    <Section title="Angaben und Erklärungen">
      {bestaetigung && <p className="kim-nachweis__text">{bestaetigung}</p>}
      {texte.map(({ feld, name }) => (
        <div key={feld} id={`feld-${feld}`}>
          <h3 className="kern-heading-small">{name}</h3>
          <p className="kim-nachweis__text">{angaben[feld] ? wertdarstellung(feld, angaben[feld]) : "–"}</p>
          <Bemerkungen ort={feldort(feld)} name={name} />
        </div>
      ))}
      <DescriptionList
        items={[
          ...kurze.map(({ feld, name }) => ({
            term: name,
            description: (
              <>
                {angaben[feld] === "" ? "–" : wertdarstellung(feld, angaben[feld])}
                <Bemerkungen ort={feldort(feld)} name={name} />
              </>
            ),
          })),
          ...weitere,
        ]}
      />
    </Section>
  );
}
