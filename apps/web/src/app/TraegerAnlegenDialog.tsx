import { OrganisationId } from "@kim/domain/grundlagen";
import { TraegerAnlage } from "@kim/domain/organisation";
import { Button, Dialog, Form, FormActions, RefusalNotice, SubmitButton, TextField, useStatus } from "@kim/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../trpc.ts";
import { fieldErrors, formRefusal } from "./api-error.ts";

/** Enters a Träger that is missing among the receivers; `onAngelegt` gets it once the list of receivers knows it. */
export function TraegerAnlegenDialog({
  open,
  onClose,
  onAngelegt,
}: {
  open: boolean;
  onClose: () => void;
  onAngelegt?: ((traeger: { id: OrganisationId; name: string }) => void) | undefined;
}) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { melde } = useStatus();
  const [id, setId] = useState(() => crypto.randomUUID());
  const anlegen = useMutation(
    trpc.traeger.create.mutationOptions({
      onSuccess: async (traeger, { name }) => {
        setId(crypto.randomUUID());
        melde(`„${name}“ steht jetzt im Verzeichnis.`);
        await queryClient.invalidateQueries(trpc.organisation.pathFilter());
        onAngelegt?.({ id: traeger.id, name });
        onClose();
      },
    }),
  );
  return (
    <Dialog open={open} title="Träger eintragen" onClose={onClose}>
      <Form
        label="Träger eintragen"
        schema={TraegerAnlage}
        defaults={{ id: OrganisationId.parse(id) }}
        pending={anlegen.isPending}
        serverErrors={fieldErrors(anlegen.error)}
        onSubmit={(traeger) => anlegen.mutate(traeger)}
      >
        <RefusalNotice refusal={formRefusal(anlegen.error)} />
        <p>
          Das Verzeichnis ist für alle Kreise und Städte dasselbe. Bitte schauen Sie zuerst in der Liste der Empfänger
          nach.
        </p>
        <TextField
          name="name"
          label="Name des Trägers"
          hint="Vollständig, wie er im Vertrag stehen soll."
          maxLength={200}
          autoComplete="organization"
        />
        <FormActions>
          <SubmitButton>Eintragen</SubmitButton>
          <Button onClick={onClose}>Abbrechen</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
