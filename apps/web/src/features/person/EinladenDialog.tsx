import { EinladungId } from "@kim/domain/grundlagen";
import { Personeinladung, type Rolle } from "@kim/domain/organisation";
import { Button, Dialog, Form, FormActions, RefusalNotice, SubmitButton, TextField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { fieldErrors, formRefusal } from "../../app/api-error.ts";
import { useTRPC } from "../../trpc.ts";
import { mitRollen, RollenFelder } from "./RollenFelder.tsx";
import { useErledigt } from "./use-erledigt.ts";

export function EinladenDialog({
  open,
  moeglicheRollen,
  onClose,
}: {
  open: boolean;
  moeglicheRollen: Rolle[];
  onClose: () => void;
}) {
  const erledigt = useErledigt();
  const [id, setId] = useState(() => crypto.randomUUID());
  const einladen = useMutation(
    useTRPC().personeinladung.create.mutationOptions({
      onSuccess: async (_, { email }) => {
        setId(crypto.randomUUID());
        onClose();
        await erledigt(`Einladung an ${email} ist unterwegs.`);
      },
    }),
  );
  return (
    <Dialog open={open} title="Person einladen" onClose={onClose}>
      <Form
        label="Person einladen"
        schema={Personeinladung}
        defaults={{ id: EinladungId.parse(id) }}
        toInput={mitRollen}
        pending={einladen.isPending}
        serverErrors={fieldErrors(einladen.error)}
        onSubmit={(einladung) => einladen.mutate(einladung)}
      >
        <RefusalNotice refusal={formRefusal(einladen.error)} />
        <TextField
          name="email"
          type="email"
          label="E-Mail-Adresse"
          hint="Der Link in der Nachricht gilt 14 Tage und nur einmal."
        />
        <RollenFelder moeglicheRollen={moeglicheRollen} />
        <FormActions>
          <SubmitButton>Einladen</SubmitButton>
          <Button onClick={onClose}>Abbrechen</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
