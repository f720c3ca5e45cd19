import { heuteInBerlin, jahrVon } from "@kim/domain/grundlagen";
import { merkmalNamen, ZusatzstelleEingabe } from "@kim/domain/stelle";
import {
  Button,
  CheckboxField,
  Dialog,
  Form,
  FormActions,
  NumberField,
  RefusalNotice,
  SelectField,
  SubmitButton,
  TextAreaField,
  useStatus,
} from "@kim/ui";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { fieldErrors, formRefusal } from "../../app/api-error.ts";
import { useTRPC } from "../../trpc.ts";

/** The Kreis asks for one more coordination post because of one of its Kommunen. */
export function ZusatzstelleDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { melde } = useStatus();
  const [id, setId] = useState(() => crypto.randomUUID());
  const empfaenger = useQuery({ ...trpc.organisation.listEmpfaenger.queryOptions(), enabled: open });
  const kommunen = (empfaenger.data ?? []).filter(({ art }) => art === "kreisangehoerige_kommune");
  const beantragen = useMutation(
    trpc.zusatzstelle.create.mutationOptions({
      onSuccess: async () => {
        setId(crypto.randomUUID());
        onClose();
        melde("Zusatzstelle beantragt. Die Bezirksregierung entscheidet darüber.");
        await queryClient.invalidateQueries(trpc.zusatzstelle.pathFilter());
      },
    }),
  );
  return (
    <Dialog open={open} title="Zusatzstelle beantragen" onClose={onClose}>
      <Form
        label="Zusatzstelle beantragen"
        schema={ZusatzstelleEingabe}
        defaults={{ id }}
        onSubmit={(eingabe) => beantragen.mutate(eingabe)}
        pending={beantragen.isPending}
        serverErrors={fieldErrors(beantragen.error)}
      >
        <RefusalNotice refusal={formRefusal(beantragen.error)} />
        <SelectField
          name="kommuneId"
          label="Kommune"
          placeholder={empfaenger.isPending ? "Wird geladen …" : "Bitte wählen"}
          options={kommunen.map(({ id: value, name }) => ({ value, label: name }))}
        />
        <NumberField name="jahr" label="Förderjahr" defaultValue={jahrVon(heuteInBerlin(new Date()))} />
        {(["auslaenderbehoerde", "jugendamt", "integrationsrat"] as const).map((merkmal) => (
          <CheckboxField key={merkmal} name={merkmal} label={`Die Kommune hat: ${merkmalNamen[merkmal]}.`} />
        ))}
        <TextAreaField
          name="verzichtGrund"
          label="Verzicht der Kommune"
          optional
          rows={3}
          maxLength={2000}
          hint="Nur wenn die Kommune auf die Stelle verzichtet und sie beim Kreis bleibt: der Grund (R7)."
        />
        <FormActions>
          <SubmitButton>Beantragen</SubmitButton>
          <Button onClick={onClose}>Abbrechen</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
