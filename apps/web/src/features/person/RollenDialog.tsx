import { PersonRollen, type Person, type Rolle } from "@kim/domain/organisation";
import { Button, Dialog, Form, FormActions, RefusalNotice, SubmitButton } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { fieldErrors, formRefusal } from "../../app/api-error.ts";
import { useTRPC } from "../../trpc.ts";
import { mitRollen, RollenFelder } from "./RollenFelder.tsx";
import { useErledigt } from "./use-erledigt.ts";

export function RollenDialog({
  person,
  moeglicheRollen,
  onClose,
}: {
  person: Person;
  moeglicheRollen: Rolle[];
  onClose: () => void;
}) {
  const erledigt = useErledigt();
  const aendern = useMutation(
    useTRPC().person.update.mutationOptions({
      onSuccess: async () => {
        onClose();
        await erledigt(`Die Rollen von ${person.name} sind geändert.`);
      },
    }),
  );
  return (
    <Dialog open title={`Rollen von ${person.name}`} onClose={onClose}>
      <Form
        label="Rollen ändern"
        schema={PersonRollen}
        defaults={{ benutzerId: person.benutzerId }}
        toInput={mitRollen}
        pending={aendern.isPending}
        serverErrors={fieldErrors(aendern.error)}
        onSubmit={(rollen) => aendern.mutate(rollen)}
      >
        <RefusalNotice refusal={formRefusal(aendern.error)} />
        <p>Was die Person darf, ergibt sich aus allen Rollen zusammen. Die Änderung gilt sofort.</p>
        <RollenFelder moeglicheRollen={moeglicheRollen} gewaehlt={person.rollen} />
        <FormActions>
          <SubmitButton>Speichern</SubmitButton>
          <Button onClick={onClose}>Abbrechen</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
