import { foerdersaetze, KonditionVorschlag, type KonditionenWerte } from "@kim/domain/kondition";
import { CheckboxField, Form, FormActions, Notice, RefusalNotice, SubmitButton, TextAreaField } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { fieldErrors, formRefusal } from "../../base/api-error.ts";
import { useTRPC, type ApiError } from "../../base/trpc.ts";
import { mitSchluesseln } from "./mit-schluesseln.ts";
import { Wertefelder } from "./Wertefelder.tsx";

type VorschlagFormProps = {
  jahr: number;
  vorlage: KonditionenWerte;
  error: ApiError | null;
  onAnsehen: (vorschlag: KonditionVorschlag) => void;
  /** Something was typed: what was shown before no longer holds. */
  onGeaendert: () => void;
};

export function VorschlagForm({ jahr, vorlage, error, onAnsehen, onGeaendert }: VorschlagFormProps) {
  const [id] = useState(() => crypto.randomUUID());
  const lage = useQuery(useTRPC().kondition.vorschau.queryOptions({ jahr, saetze: foerdersaetze(vorlage) }));
  const bescheide = lage.data?.bescheide ?? 0;
  return (
    <div className="kim-konditionen__formular" onInput={onGeaendert}>
      <Form
        schema={KonditionVorschlag}
        defaults={{ id, jahr, abloesung: false }}
        toInput={mitSchluesseln}
        label={`Neue Fassung für ${jahr}`}
        serverErrors={fieldErrors(error)}
        onSubmit={onAnsehen}
      >
        <RefusalNotice refusal={formRefusal(error)} />
        {bescheide > 0 && (
          <Notice
            tone="warning"
            title={`Für ${jahr} ${bescheide === 1 ? "gibt es schon einen Bescheid" : `gibt es schon ${bescheide} Bescheide`}`}
          >
            Ändern lassen sich die Konditionen nicht mehr, nur ablösen: Bestehende Bescheide behalten ihre Fassung, neue
            rechnen mit der neuen.
          </Notice>
        )}
        <Wertefelder werte={vorlage} />
        <TextAreaField
          name="begruendung"
          label="Begründung"
          hint="Warum die Fassung nötig ist. Steht im Verlauf."
          maxLength={4000}
        />
        {bescheide > 0 && <CheckboxField name="abloesung" label="Die neue Fassung löst die geltende ab." />}
        <FormActions>
          <SubmitButton>Auswirkung ansehen</SubmitButton>
        </FormActions>
      </Form>
    </div>
  );
}
