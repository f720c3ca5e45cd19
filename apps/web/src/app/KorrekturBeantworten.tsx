import { KorrekturantwortAnlage } from "@kim/domain/besetzung";
import {
  Button,
  Dialog,
  Form,
  FormActions,
  RadioGroup,
  RefusalNotice,
  SubmitButton,
  TextAreaField,
  useStatus,
} from "@kim/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../trpc.ts";
import { fieldErrors, formRefusal } from "./api-error.ts";
import type { Korrekturbitte } from "./KorrekturenSection.tsx";

const antworten = [
  { value: "ja", label: "Der Eintrag ist berichtigt" },
  { value: "nein", label: "Der Eintrag bleibt so", hint: "Bitte den Grund nennen." },
];

/** The holder's one answer to a request. */
export function KorrekturBeantworten({ bitte, name }: { bitte: Korrekturbitte; name: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { melde } = useStatus();
  const [open, setOpen] = useState(false);
  const antwort = useMutation(
    trpc.korrekturantwort.create.mutationOptions({
      onSuccess: async () => {
        setOpen(false);
        melde(`${bitte.geberName} liest Ihre Antwort.`);
        await Promise.all(
          [trpc.korrekturbitte, trpc.startseite].map((room) => queryClient.invalidateQueries(room.pathFilter())),
        );
      },
    }),
  );
  return (
    <>
      <Button size="small" variant="tertiary" aria-label={`Beantworten: ${name}`} onClick={() => setOpen(true)}>
        Beantworten
      </Button>
      <Dialog open={open} title="Korrekturbitte beantworten" onClose={() => setOpen(false)}>
        <Form
          label="Korrekturbitte beantworten"
          schema={KorrekturantwortAnlage}
          defaults={{ korrekturbitteId: bitte.id, weiterleitungId: bitte.weiterleitungId }}
          toInput={({ korrigiert, ...rest }) => ({
            ...rest,
            ...(korrigiert === undefined ? {} : { korrigiert: korrigiert === "ja" }),
          })}
          onSubmit={(eingabe) => antwort.mutate(eingabe)}
          pending={antwort.isPending}
          serverErrors={fieldErrors(antwort.error)}
        >
          <RefusalNotice refusal={formRefusal(antwort.error)} />
          <p>
            {name}: „{bitte.text}“
          </p>
          <RadioGroup name="korrigiert" label="Antwort" options={antworten} />
          <TextAreaField name="text" label="Bemerkung oder Grund" optional maxLength={2000} rows={3} />
          <FormActions>
            <SubmitButton>Antworten</SubmitButton>
            <Button onClick={() => setOpen(false)}>Abbrechen</Button>
          </FormActions>
        </Form>
      </Dialog>
    </>
  );
}
