import { heuteInBerlin, summe } from "@kim/domain/grundlagen";
import { AuszahlungEingabe, type AuszahlungPosten } from "@kim/domain/mittelabruf";
import { DateField, euro } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../base/trpc.ts";
import { EingabeDialog } from "../../shared/vorgang/EingabeDialog.tsx";

export type Zahlung = Omit<AuszahlungPosten, "id"> & { organisationName: string };

/** Records payments of one day after asking once; all of them or none. */
export function AuszahlungDialog({ zahlungen, onClose }: { zahlungen: readonly Zahlung[]; onClose: () => void }) {
  const trpc = useTRPC();
  // As they were when it opened: once they are paid, the page behind has none of them.
  const [{ posten, an }] = useState(() => ({ posten: zahlungen.map(postenVon), an: empfaengerVon(zahlungen) }));
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

const postenVon = ({ organisationName: _, ...zahlung }: Zahlung) => ({ ...zahlung, id: crypto.randomUUID() });

function empfaengerVon(zahlungen: readonly Zahlung[]): string {
  const [eine, ...weitere] = zahlungen;
  return eine && weitere.length === 0
    ? eine.organisationName
    : `${new Set(zahlungen.map(({ organisationId }) => organisationId)).size} Empfänger`;
}
