import { BesetzungsendeAnlage, type Besetzung } from "@kim/domain/stelle";
import { Button, DateField, datum, Dialog, Form, FormActions, RefusalNotice, SubmitButton } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { fieldErrors, formRefusal } from "../../app/api-error.ts";
import { useTRPC } from "../../trpc.ts";
import { useErledigt } from "./use-erledigt.ts";

export function BesetzungBeendenDialog({ besetzung, onClose }: { besetzung: Besetzung; onClose: () => void }) {
  const erledigt = useErledigt();
  const beenden = useMutation(
    useTRPC().besetzungsende.create.mutationOptions({
      onSuccess: async (_, { bis }) => {
        onClose();
        await erledigt(`Die Besetzung „${besetzung.pseudonym}“ endet am ${datum(bis)}.`);
      },
    }),
  );
  return (
    <Dialog open title={`Besetzung „${besetzung.pseudonym}“ beenden`} onClose={onClose}>
      <Form
        label="Besetzung beenden"
        schema={BesetzungsendeAnlage}
        defaults={{ besetzungId: besetzung.id }}
        onSubmit={(ende) => beenden.mutate(ende)}
        pending={beenden.isPending}
        serverErrors={fieldErrors(beenden.error)}
      >
        <RefusalNotice refusal={formRefusal(beenden.error)} />
        <p>
          Ab dem Tag danach ist dieser Anteil vakant, bis eine neue Besetzung eingetragen ist. Ein zu früher letzter Tag
          lässt sich danach nur über „Berichtigen“ ändern.
        </p>
        <DateField name="bis" label="Letzter Tag" min={besetzung.von} max={besetzung.bis ?? undefined} />
        <FormActions>
          <SubmitButton danger>Besetzung beenden</SubmitButton>
          <Button onClick={onClose}>Abbrechen</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
