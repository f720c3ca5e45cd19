import { heuteInBerlin, jahresbeginn, jahrVon, OrganisationId } from "@kim/domain/grundlagen";
import { ZusatzstelleEingabe } from "@kim/domain/stelle";
import { DateField, SelectField, TextAreaField } from "@kim/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../base/trpc.ts";
import { EingabeDialog } from "../../shared/vorgang/EingabeDialog.tsx";
import { ZusatzstelleRegister } from "./ZusatzstelleRegister.tsx";

/** The Kreis asks for one more coordination post because of one of its Kommunen. */
export function ZusatzstelleDialog({ onClose }: { onClose: () => void }) {
  const trpc = useTRPC();
  const empfaenger = useQuery(trpc.organisation.listEmpfaenger.queryOptions());
  const kommunen = (empfaenger.data ?? []).filter(({ art }) => art === "kreisangehoerige_kommune");
  const [kommune, setKommune] = useState("");
  const [beginn, setBeginn] = useState<string>(() => jahresbeginn(jahrVon(heuteInBerlin(new Date()))));
  const kommuneId = OrganisationId.safeParse(kommune).data;
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
        value={kommune}
        onChange={setKommune}
        placeholder={empfaenger.isPending ? "Wird geladen …" : "Bitte wählen"}
        options={kommunen.map(({ id: value, name }) => ({ value, label: name }))}
      />
      <DateField
        name="beginn"
        label="Erster Tag der Stelle"
        hint="Die Stelle zählt im Förderjahr dieses Tages; an ihm wird das Register geprüft."
        defaultValue={beginn}
        onChange={setBeginn}
      />
      {kommuneId && <ZusatzstelleRegister kommuneId={kommuneId} beginn={beginn} />}
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
