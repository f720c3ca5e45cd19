import { heuteInBerlin, jahrVon } from "@kim/domain/grundlagen";
import { funktionNamen } from "@kim/domain/stelle";
import { VerteilteFunktion, VerteilungAnlage } from "@kim/domain/verteilung";
import { Form, FormActions, Grid, RefusalNotice, SelectField, SubmitButton } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { fieldErrors, formRefusal } from "../../base/api-error.ts";
import { useTRPC } from "../../base/trpc.ts";

/** Starts a draft; next year is proposed in the last quarter. */
export function VerteilungNeuForm() {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const [id] = useState(() => crypto.randomUUID());
  const heute = heuteInBerlin(new Date());
  const diesesJahr = jahrVon(heute);
  const anlegen = useMutation(
    trpc.verteilung.create.mutationOptions({
      onSuccess: () => navigate(`/verteilungen/${id}`),
    }),
  );
  return (
    <Form
      schema={VerteilungAnlage}
      defaults={{ id }}
      label="Neue Verteilung"
      pending={anlegen.isPending}
      serverErrors={fieldErrors(anlegen.error)}
      onSubmit={(anlage) => anlegen.mutate(anlage)}
    >
      <RefusalNotice refusal={formRefusal(anlegen.error)} />
      <Grid minColumn="16rem">
        <SelectField
          name="funktion"
          label="Funktion"
          defaultValue="case_management"
          options={VerteilteFunktion.options.map((value) => ({ value, label: funktionNamen[value] }))}
        />
        <SelectField
          name="jahr"
          label="Jahr"
          defaultValue={heute.slice(5, 7) >= "10" ? diesesJahr + 1 : diesesJahr}
          options={[diesesJahr, diesesJahr + 1, diesesJahr + 2].map((jahr) => ({ value: jahr, label: String(jahr) }))}
        />
      </Grid>
      <FormActions>
        <SubmitButton>Entwurf beginnen</SubmitButton>
      </FormActions>
    </Form>
  );
}
