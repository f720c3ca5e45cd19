import { heuteInBerlin, summe } from "@kim/domain/grundlagen";
import { AuszahlungEingabe, type AuszahlungPosten } from "@kim/domain/mittelabruf";
import { Button, DateField, Dialog, euro, Form, FormActions, RefusalNotice, SubmitButton, useStatus } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { fieldErrors, formRefusal } from "../../app/api-error.ts";
import { useTRPC } from "../../trpc.ts";
import { useAuffrischen } from "./auffrischen.ts";

export type Zahlung = Omit<AuszahlungPosten, "id">;

/** Records payments of one day after asking once; all of them or none. */
export function AuszahlungDialog({
  zahlungen,
  an,
  onClose,
}: {
  zahlungen: readonly Zahlung[];
  an: string;
  onClose: () => void;
}) {
  const trpc = useTRPC();
  const { melde } = useStatus();
  const auffrischen = useAuffrischen();
  const [posten] = useState(() => zahlungen.map((zahlung) => ({ ...zahlung, id: crypto.randomUUID() })));
  const gesamt = euro(summe(posten.map(({ betragCent }) => betragCent)));
  const auszahlung = useMutation(
    trpc.auszahlung.create.mutationOptions({
      onSuccess: async ({ anzahl }) => {
        melde(
          anzahl === 1
            ? `Auszahlung von ${gesamt} an ${an} festgehalten.`
            : `${anzahl} Auszahlungen über zusammen ${gesamt} festgehalten.`,
        );
        await auffrischen();
        onClose();
      },
      onError: () => void auffrischen(),
    }),
  );
  return (
    <Dialog open title={posten.length === 1 ? "Auszahlen" : `${posten.length} Beträge auszahlen`} onClose={onClose}>
      <Form
        schema={AuszahlungEingabe}
        defaults={{ posten }}
        label="Auszahlen"
        pending={auszahlung.isPending}
        serverErrors={fieldErrors(auszahlung.error)}
        onSubmit={(eingabe) => auszahlung.mutate(eingabe)}
      >
        <RefusalNotice refusal={formRefusal(auszahlung.error)} />
        <p>
          {posten.length === 1
            ? `${gesamt} an ${an}.`
            : `Zusammen ${gesamt} an ${an}. Es werden alle Beträge festgehalten oder keiner.`}{" "}
          Eine festgehaltene Auszahlung lässt sich nicht zurücknehmen.
        </p>
        <DateField name="ausgezahltAm" label="Ausgezahlt am" defaultValue={heuteInBerlin(new Date())} />
        <FormActions>
          <SubmitButton>{posten.length === 1 ? "Auszahlung festhalten" : "Auszahlungen festhalten"}</SubmitButton>
          <Button onClick={onClose}>Abbrechen</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
