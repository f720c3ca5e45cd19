import { AntragId } from "@kim/domain/grundlagen";
import { Antragsbemerkung } from "@kim/domain/antrag";
import { Button, Dialog, Form, FormActions, RefusalNotice, SubmitButton, TextAreaField, useStatus } from "@kim/ui";
import { useState, type ReactNode } from "react";
import { z } from "zod";
import { fieldErrors, formRefusal } from "../../app/api-error.ts";
import type { ApiError } from "../../trpc.ts";
import { useAuffrischen } from "./auffrischen.ts";

const Schritt = z.strictObject({ id: z.uuid(), antragId: AntragId, text: Antragsbemerkung });

type SchrittDialogProps = {
  antragId: AntragId;
  mutation: {
    mutateAsync: (schritt: z.infer<typeof Schritt>) => Promise<unknown>;
    reset: () => void;
    error: ApiError | null;
    isPending: boolean;
    isError: boolean;
  };
  knopf: string;
  titel: string;
  feld: string;
  getan: string;
  danger?: boolean;
  children: ReactNode;
};

/** A button, and the dialog in which its step gets the text that is kept with it. */
export function SchrittDialog({
  antragId,
  mutation,
  knopf,
  titel,
  feld,
  getan,
  danger = false,
  children,
}: SchrittDialogProps) {
  const { melde } = useStatus();
  const auffrischen = useAuffrischen();
  const [id, setId] = useState<string | null>(null);
  const schliesse = () => {
    setId(null);
    if (!mutation.isError) return;
    // Refused means the Antrag is no longer what this page shows.
    mutation.reset();
    void auffrischen();
  };
  const sende = async (schritt: z.infer<typeof Schritt>) => {
    await mutation.mutateAsync(schritt);
    setId(null);
    melde(getan);
    await auffrischen();
  };
  return (
    <>
      <Button danger={danger} onClick={() => setId(crypto.randomUUID())}>
        {knopf}
      </Button>
      <Dialog open={id !== null} title={titel} onClose={schliesse}>
        <Form
          schema={Schritt}
          defaults={{ id, antragId }}
          label={titel}
          pending={mutation.isPending}
          serverErrors={fieldErrors(mutation.error)}
          onSubmit={sende}
        >
          <RefusalNotice refusal={formRefusal(mutation.error)} />
          <p>{children}</p>
          <TextAreaField name="text" label={feld} hint="Mindestens 10 Zeichen." maxLength={4000} />
          <FormActions>
            <SubmitButton danger={danger}>{titel}</SubmitButton>
            <Button onClick={schliesse}>Abbrechen</Button>
          </FormActions>
        </Form>
      </Dialog>
    </>
  );
}
