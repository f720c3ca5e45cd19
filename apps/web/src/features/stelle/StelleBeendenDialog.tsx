import { StellenendeAnlage, type Stelle } from "@kim/domain/stelle";
import { Button, DateField, datum, Dialog, Form, FormActions, RefusalNotice, SubmitButton } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { fieldErrors, formRefusal } from "../../app/api-error.ts";
import { useTRPC } from "../../trpc.ts";
import { useErledigt } from "./use-erledigt.ts";

export function StelleBeendenDialog({ stelle, onClose }: { stelle: Stelle; onClose: () => void }) {
  const erledigt = useErledigt();
  const beenden = useMutation(
    useTRPC().stellenende.create.mutationOptions({
      onSuccess: async (_, { ende }) => {
        onClose();
        await erledigt(`Die Stelle „${stelle.bezeichnung}“ endet am ${datum(ende)}.`);
      },
    }),
  );
  return (
    <Dialog open title={`Stelle „${stelle.bezeichnung}“ beenden?`} onClose={onClose}>
      <Form
        label="Stelle beenden"
        schema={StellenendeAnlage}
        defaults={{ stelleId: stelle.id }}
        onSubmit={(ende) => beenden.mutate(ende)}
        pending={beenden.isPending}
        serverErrors={fieldErrors(beenden.error)}
      >
        <RefusalNotice refusal={formRefusal(beenden.error)} />
        <p>
          Danach lässt sich die Stelle nicht mehr besetzen oder weiterleiten. Besetzungen und Weiterleitungen, die
          länger laufen, müssen vorher enden.
        </p>
        <DateField name="ende" label="Letzter Tag der Stelle" min={stelle.beginn} max={stelle.ende ?? undefined} />
        <FormActions>
          <SubmitButton danger>Stelle beenden</SubmitButton>
          <Button onClick={onClose}>Abbrechen</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
