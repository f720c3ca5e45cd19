import { heuteInBerlin, jahrVon } from "@kim/domain/grundlagen";
import { LandesverteilungAnlage, Verteilgegenstand, verteilgegenstandNamen } from "@kim/domain/landesverteilung";
import { Form, FormActions, Grid, RefusalNotice, SelectField, SubmitButton } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { fieldErrors, formRefusal } from "../../base/api-error.ts";
import { useTRPC } from "../../base/trpc.ts";

/** Starts a draft; it is next year's posts that are spread. */
export function LandesverteilungNeuForm() {
  const navigate = useNavigate();
  const [id] = useState(() => crypto.randomUUID());
  const diesesJahr = jahrVon(heuteInBerlin(new Date()));
  const anlegen = useMutation(
    useTRPC().landesverteilung.create.mutationOptions({ onSuccess: () => navigate(`/land/verteilungen/${id}`) }),
  );
  return (
    <Form
      schema={LandesverteilungAnlage}
      defaults={{ id }}
      label="Neue Verteilung"
      pending={anlegen.isPending}
      serverErrors={fieldErrors(anlegen.error)}
      onSubmit={(anlage) => anlegen.mutate(anlage)}
    >
      <RefusalNotice refusal={formRefusal(anlegen.error)} />
      <Grid minColumn="16rem">
        <SelectField
          name="gegenstand"
          label="Was wird verteilt?"
          defaultValue="case_management"
          options={Verteilgegenstand.options.map((value) => ({ value, label: verteilgegenstandNamen[value] }))}
        />
        <SelectField
          name="jahr"
          label="Jahr"
          defaultValue={diesesJahr + 1}
          options={[diesesJahr, diesesJahr + 1, diesesJahr + 2].map((jahr) => ({ value: jahr, label: String(jahr) }))}
        />
      </Grid>
      <FormActions>
        <SubmitButton>Entwurf beginnen</SubmitButton>
      </FormActions>
    </Form>
  );
}
