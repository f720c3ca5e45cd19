import { heuteInBerlin, jahrVon } from "@kim/domain/grundlagen";
import { funktionNamen } from "@kim/domain/stelle";
import { VerteilteFunktion, VerteilungAnlage } from "@kim/domain/verteilung";
import { Form, FormActions, Grid, RefusalNotice, SelectField, SubmitButton } from "@kim/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { fieldErrors, formRefusal } from "../../app/api-error.ts";
import { useTRPC } from "../../trpc.ts";

/** Starts a draft; next year is proposed in the last quarter. */
export function VerteilungNeuForm() {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [id] = useState(() => crypto.randomUUID());
  const heute = heuteInBerlin(new Date());
  const diesesJahr = jahrVon(heute);
  const anlegen = useMutation(
    trpc.verteilung.create.mutationOptions({
      onSuccess: async () => {
        await navigate(`/verteilungen/${id}`);
        await queryClient.invalidateQueries(trpc.verteilung.pathFilter());
      },
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
