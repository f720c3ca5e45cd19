import { StelleAenderung, type Stelle } from "@kim/domain/stelle";
import { Button, Dialog, Form, FormActions, RefusalNotice, SubmitButton } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { fieldErrors, formRefusal } from "../../app/api-error.ts";
import { useTRPC } from "../../trpc.ts";
import { Stellenfelder } from "./Stellenfelder.tsx";
import { useErledigt } from "./use-erledigt.ts";

export function StelleAendernDialog({ stelle, onClose }: { stelle: Stelle; onClose: () => void }) {
  const erledigt = useErledigt();
  // A version fetched meanwhile would pass over what somebody else has changed since these fields were filled.
  const [gesehen] = useState(stelle);
  const aendern = useMutation(
    useTRPC().stelle.update.mutationOptions({
      onSuccess: async () => {
        onClose();
        await erledigt("Die Stelle ist geändert.");
      },
    }),
  );
  return (
    <Dialog open title="Stelle ändern" onClose={onClose}>
      <Form
        label="Stelle ändern"
        schema={StelleAenderung}
        defaults={{ id: gesehen.id, version: gesehen.version }}
        onSubmit={(aenderung) => aendern.mutate(aenderung)}
        pending={aendern.isPending}
        serverErrors={fieldErrors(aendern.error)}
      >
        <RefusalNotice refusal={formRefusal(aendern.error)} />
        <Stellenfelder stelle={gesehen} />
        <FormActions>
          <SubmitButton>Änderung speichern</SubmitButton>
          <Button onClick={onClose}>Abbrechen</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
