import { z } from "@kim/domain/zod";
import { Betrag } from "@kim/domain/grundlagen";
import { Button, Form, FormActions, Notice, NumberField, Stack, SubmitButton, useStatus } from "@kim/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Fragment, useState } from "react";
import { fieldErrors, formRefusal } from "../../base/api-error.ts";
import { useTRPC } from "../../base/trpc.ts";
import type { Foerderplan } from "./plan-zeilen.ts";

const Foerderangaben = z.strictObject({
  jahr: z.int(),
  version: z.int(),
  massnahmenPlanCent: Betrag,
  personalkostenIstCent: Betrag.optional().transform((cent) => cent ?? null),
});

export type FoerderangabenFormProps = { jahr: number; angaben: Foerderplan["angaben"]; ohneMassnahmen: boolean };

/** The figures of a year that do not follow from the posts; measures only where Baustein 1 is received. */
export function FoerderangabenForm({ jahr, angaben, ohneMassnahmen }: FoerderangabenFormProps) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { melde } = useStatus();
  // What the fields were filled from: a refresh in the background must neither overwrite what is being typed nor lift
  // its version.
  const [geladen, setGeladen] = useState(angaben);
  const { queryKey } = trpc.foerderplan.get.queryOptions({ jahr });
  const uebernimm = () => setGeladen((bisher) => queryClient.getQueryData(queryKey)?.angaben ?? bisher);
  const speichern = useMutation(trpc.foerderplan.update.mutationOptions());
  const speichere = async (eingabe: z.infer<typeof Foerderangaben>) => {
    await speichern.mutateAsync(eingabe);
    uebernimm();
    melde(`Angaben für ${jahr} gespeichert.`);
  };
  const neuLaden = async () => {
    await queryClient.invalidateQueries({ queryKey });
    if (queryClient.getQueryState(queryKey)?.status === "error")
      melde("Die Angaben ließen sich nicht neu laden. Bitte laden Sie die Seite neu.", "warning");
    uebernimm();
    speichern.reset();
  };
  const abgelehnt = formRefusal(speichern.error);
  return (
    <Form
      schema={Foerderangaben}
      defaults={{ jahr, version: geladen.version, ...(ohneMassnahmen && { massnahmenPlanCent: 0 }) }}
      label={`Angaben für ${jahr}`}
      pending={speichern.isPending}
      serverErrors={fieldErrors(speichern.error)}
      onSubmit={speichere}
    >
      {abgelehnt && (
        <Notice tone="danger" role="alert" title="Nicht gespeichert">
          <Stack gap="s">
            <div>{abgelehnt.satz}</div>
            <div>
              <Button size="small" icon="autorenew" onClick={() => void neuLaden()}>
                Neu laden
              </Button>
            </div>
          </Stack>
        </Notice>
      )}
      <Fragment key={geladen.version}>
        {!ohneMassnahmen && (
          <NumberField
            name="massnahmenPlanCent"
            label="Maßnahmen"
            unit="€"
            decimals={2}
            defaultValue={geladen.massnahmenPlanCent}
            hint="Veranstaltungen, Qualifizierung und externe Begleitung in Baustein 1."
          />
        )}
        <NumberField
          name="personalkostenIstCent"
          label="Personalkosten Ist"
          unit="€"
          decimals={2}
          optional
          defaultValue={geladen.personalkostenIstCent ?? undefined}
          hint="Tatsächliche Kosten aller geförderten Stellen. Daraus ergeben sich die Mehrkosten der Kommune."
        />
      </Fragment>
      <FormActions>
        <SubmitButton>Speichern</SubmitButton>
      </FormActions>
    </Form>
  );
}
