import { istZuwendungsempfaenger } from "@kim/domain/organisation";
import { skizzenpunkteFuer } from "@kim/domain/antrag";
import { Form, FormActions, Notice, RefusalNotice, Section, SubmitButton, TextAreaField } from "@kim/ui";
import { useRef, useState } from "react";
import { Aussichtsliste } from "../../shared/aussicht/Aussichtsliste.tsx";
import { antragAbsage, antragFehler } from "./antrag-fehler.ts";
import { antragSchema, mitStellen, type AntragEingabe } from "./antrag-eingabe.ts";
import type { Antragsansicht } from "./ansicht.ts";
import { AusnahmeFelder } from "./AusnahmeFelder.tsx";
import { PositionFelder } from "./PositionFelder.tsx";
import { SkizzeFelder } from "./SkizzeFelder.tsx";
import { useAntragSenden } from "./use-antrag-senden.ts";
import { VoraussetzungFelder } from "./VoraussetzungFelder.tsx";

/** The whole Antrag as one form: saved as far as it is, handed in when it is complete. */
export function AntragForm({ antrag }: { antrag: Antragsansicht }) {
  const { umfeld, inhalt, jahr, baustein, organisationArt, beantwortbar } = antrag;
  const senden = useAntragSenden(antrag);
  const absicht = useRef<"speichern" | "einreichen">("speichern");
  const [texte, setTexte] = useState(inhalt.skizze);
  if (umfeld === null || !istZuwendungsempfaenger(organisationArt)) return null;
  const absenden = (eingabe: AntragEingabe) =>
    beantwortbar ? senden.beantworten(eingabe) : senden[absicht.current](eingabe);
  return (
    <Form
      draft
      schema={antragSchema(beantwortbar)}
      toInput={(values) => mitStellen(values, umfeld.ausserhalbKi)}
      label={`Antrag ${jahr}`}
      pending={senden.pending}
      serverErrors={antragFehler(senden.error)}
      onSubmit={absenden}
    >
      <RefusalNotice refusal={antragAbsage(senden.error)} />
      {beantwortbar && (
        <Section title="Antwort auf die Rückfrage">
          <TextAreaField
            name="antwort"
            label="Ihre Antwort"
            hint="Mindestens 10 Zeichen. Den Antrag darunter können Sie zugleich ändern."
            maxLength={4000}
          />
        </Section>
      )}
      <Section title="Förderskizze">
        <SkizzeFelder punkte={skizzenpunkteFuer(organisationArt)} texte={texte} onTexte={setTexte} />
      </Section>
      <Section title="Voraussetzungen">
        <VoraussetzungFelder jahr={jahr} baustein={baustein} werte={inhalt.voraussetzungen} />
      </Section>
      {baustein === 1 && (
        <Section title="Ausnahmegenehmigungen">
          <AusnahmeFelder stellen={umfeld.ausserhalbKi} werte={inhalt.ausnahmen} />
        </Section>
      )}
      <Section title="Beantragte Stellen und Beträge">
        {umfeld.aussichten.length > 0 && (
          <Notice title="In Aussicht gestellt">
            <Aussichtsliste aussichten={umfeld.aussichten} />
          </Notice>
        )}
        <PositionFelder baustein={baustein} werte={inhalt.positionen} vorschlag={umfeld.vorschlag} />
      </Section>
      <FormActions>
        {beantwortbar ? (
          <SubmitButton>Antwort einreichen</SubmitButton>
        ) : (
          <>
            {/* First, because Enter in a field presses the first button: saving does no harm. */}
            <SubmitButton
              variant="secondary"
              onClick={() => {
                absicht.current = "speichern";
              }}
            >
              Entwurf speichern
            </SubmitButton>
            <SubmitButton
              onClick={() => {
                absicht.current = "einreichen";
              }}
            >
              Antrag einreichen
            </SubmitButton>
          </>
        )}
      </FormActions>
    </Form>
  );
}
