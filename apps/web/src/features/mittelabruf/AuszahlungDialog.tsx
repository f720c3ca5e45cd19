import { heuteInBerlin, summe } from "@kim/domain/grundlagen";
import { AuszahlungEingabe, type AuszahlungPosten } from "@kim/domain/mittelabruf";
import { DateField, euro } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../base/trpc.ts";
import { EingabeDialog } from "../../shared/vorgang/EingabeDialog.tsx";

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
  const [posten] = useState(() => zahlungen.map((zahlung) => ({ ...zahlung, id: crypto.randomUUID() })));
  const gesamt = euro(summe(posten.map(({ betragCent }) => betragCent)));
  const auszahlung = useMutation(trpc.auszahlung.create.mutationOptions());
  return (
    <EingabeDialog
      titel={posten.length === 1 ? "Auszahlen" : `${posten.length} Beträge auszahlen`}
      label="Auszahlen"
      senden={posten.length === 1 ? "Auszahlung festhalten" : "Auszahlungen festhalten"}
      schema={AuszahlungEingabe}
      defaults={() => ({ posten })}
      befehl={auszahlung}
      getan={(_, { anzahl }) =>
        anzahl === 1
          ? `Auszahlung von ${gesamt} an ${an} festgehalten.`
          : `${anzahl} Auszahlungen über zusammen ${gesamt} festgehalten.`
      }
      onClose={onClose}
    >
      <p>
        {posten.length === 1
          ? `${gesamt} an ${an}.`
          : `Zusammen ${gesamt} an ${an}. Es werden alle Beträge festgehalten oder keiner.`}{" "}
        Eine festgehaltene Auszahlung lässt sich nicht zurücknehmen.
      </p>
      <DateField name="ausgezahltAm" label="Ausgezahlt am" defaultValue={heuteInBerlin(new Date())} />
    </EingabeDialog>
  );
}
