import { z } from "@kim/domain/zod";
import { AntragId } from "@kim/domain/grundlagen";
import { Antragsbaustein } from "@kim/domain/antrag";
import { Form, FormActions, Grid, RefusalNotice, SelectField, SubmitButton } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { fieldErrors, formRefusal } from "../../base/api-error.ts";
import { useTRPC } from "../../base/trpc.ts";
import { antragsbausteine, antragsjahre } from "./baustein-wahl.ts";
import type { Fenster } from "./FensterTable.tsx";

const Anlage = z.strictObject({ id: AntragId, jahr: z.int(), baustein: Antragsbaustein });

/** Starts a draft; the year proposed is the one whose window came last. */
export function AntragNeuForm({ fenster }: { fenster: readonly Fenster[] }) {
  const navigate = useNavigate();
  const [id] = useState(() => crypto.randomUUID());
  const { jahre, naechstes } = antragsjahre(new Date());
  const vorschlag = fenster.find(({ jahr }) => jahre.some(({ value }) => value === jahr))?.jahr ?? naechstes;
  const anlegen = useMutation(
    useTRPC().antrag.create.mutationOptions({
      onSuccess: async (antrag) => {
        await navigate(`/antraege/${antrag.id}`);
      },
    }),
  );
  return (
    <Form
      key={vorschlag}
      schema={Anlage}
      defaults={{ id }}
      label="Neuer Antrag"
      pending={anlegen.isPending}
      serverErrors={fieldErrors(anlegen.error)}
      onSubmit={(anlage) => anlegen.mutate(anlage)}
    >
      <RefusalNotice refusal={formRefusal(anlegen.error)} />
      <Grid minColumn="18rem">
        <SelectField name="baustein" label="Baustein" options={antragsbausteine} />
        <SelectField name="jahr" label="Förderjahr" options={jahre} defaultValue={vorschlag} />
      </Grid>
      <FormActions>
        <SubmitButton>Entwurf beginnen</SubmitButton>
      </FormActions>
    </Form>
  );
}
