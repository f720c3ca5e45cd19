import { z } from "@kim/domain/zod";
import { OrganisationId, pflichttext } from "@kim/domain/grundlagen";
import { begruendungMindestensZeichen } from "@kim/domain/weiterleitung";
import {
  Button,
  CheckboxField,
  Dialog,
  Form,
  FormActions,
  NumberField,
  SelectField,
  SubmitButton,
  TextAreaField,
} from "@kim/ui";
import { useState } from "react";
import type { Ansicht } from "./ansicht.ts";

const Eintrag = z.strictObject({
  organisationId: OrganisationId,
  hundertstel: z.int("Bitte den Umfang angeben.").min(50, "Der Umfang muss mindestens 0,50 VZÄ betragen.").max(20_000),
  begruendung: pflichttext(4000, {
    zeichen: begruendungMindestensZeichen,
    sonst: `Bitte das Konzept in mindestens ${begruendungMindestensZeichen} Zeichen begründen (R13).`,
  }),
  jmdMbeErklaerung: z.literal(
    true,
    "Bitte bestätigen, dass die Stelle nicht zum Personal von JMD oder MBE gehört (R13).",
  ),
});

/** A Träger as a receiver of its own, besides the Kommunen. */
export function TraegerForm({ verteilung, inhalt, aendere }: Ansicht) {
  const [offen, setOffen] = useState(false);
  const waehlbar = verteilung.traeger.filter(
    ({ organisationId }) => !inhalt.traeger.some((eintrag) => eintrag.organisationId === organisationId),
  );
  if (waehlbar.length === 0) return null;
  return (
    <>
      <div>
        <Button icon="add" onClick={() => setOffen(true)}>
          Träger aufnehmen
        </Button>
      </div>
      <Dialog open={offen} title="Träger aufnehmen" onClose={() => setOffen(false)}>
        <Form
          schema={Eintrag}
          label="Träger aufnehmen"
          onSubmit={(eintrag) => {
            aendere({ traeger: [...inhalt.traeger, eintrag] });
            setOffen(false);
          }}
        >
          <SelectField
            name="organisationId"
            label="Träger"
            placeholder="Bitte wählen"
            options={waehlbar.map(({ organisationId, name }) => ({ value: organisationId, label: name }))}
          />
          <NumberField name="hundertstel" label="Umfang" unit="VZÄ" decimals={2} defaultValue={50} />
          <TextAreaField
            name="begruendung"
            label="Begründung"
            hint="Warum der Träger, und wie das Konzept ihn vorsieht. Mindestens 30 Zeichen."
            maxLength={4000}
          />
          <CheckboxField
            name="jmdMbeErklaerung"
            label="Die Stelle gehört nicht zum Personal von JMD oder MBE."
            hint="Die Erklärung des Trägers liegt mir vor."
          />
          <FormActions>
            <SubmitButton>Aufnehmen</SubmitButton>
          </FormActions>
        </Form>
      </Dialog>
    </>
  );
}
