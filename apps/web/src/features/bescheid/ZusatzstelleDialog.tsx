import { heuteInBerlin, jahrVon } from "@kim/domain/grundlagen";
import { merkmalNamen, ZusatzstelleEingabe } from "@kim/domain/stelle";
import { CheckboxField, NumberField, SelectField, TextAreaField } from "@kim/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../base/trpc.ts";
import { EingabeDialog } from "../../shared/vorgang/EingabeDialog.tsx";

/** The Kreis asks for one more coordination post because of one of its Kommunen. */
export function ZusatzstelleDialog({ onClose }: { onClose: () => void }) {
  const trpc = useTRPC();
  const empfaenger = useQuery(trpc.organisation.listEmpfaenger.queryOptions());
  const kommunen = (empfaenger.data ?? []).filter(({ art }) => art === "kreisangehoerige_kommune");
  const beantragen = useMutation(trpc.zusatzstelle.create.mutationOptions());
  return (
    <EingabeDialog
      titel="Zusatzstelle beantragen"
      senden="Beantragen"
      schema={ZusatzstelleEingabe}
      defaults={(id) => ({ id })}
      befehl={beantragen}
      getan="Zusatzstelle beantragt. Die Bezirksregierung entscheidet darüber."
      onClose={onClose}
    >
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
    </EingabeDialog>
  );
}
