import { alsDatum } from "@kim/domain/grundlagen";
import { MittelabrufEntscheidungEingabe } from "@kim/domain/mittelabruf";
import { euro, TextAreaField } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../base/trpc.ts";
import { EingabeDialog } from "../../shared/vorgang/EingabeDialog.tsx";
import type { OffenerAbruf } from "./mittel.ts";

/** The authority's yes or no to one call; a no needs its reason. */
export function EntscheidungDialog({
  abruf,
  bewilligt,
  onClose,
}: {
  abruf: OffenerAbruf;
  bewilligt: boolean;
  onClose: () => void;
}) {
  const trpc = useTRPC();
  const { bescheid } = abruf;
  const entscheidung = useMutation(trpc.mittelabrufEntscheidung.create.mutationOptions());
  const titel = bewilligt ? "Abruf bewilligen" : "Abruf ablehnen";
  return (
    <EingabeDialog
      titel={titel}
      senden={bewilligt ? "Bewilligen" : "Ablehnen"}
      danger={!bewilligt}
      schema={MittelabrufEntscheidungEingabe}
      defaults={() => ({ bewilligt })}
      unter="entscheidung"
      befehl={{
        ...entscheidung,
        mutateAsync: (eingabe: MittelabrufEntscheidungEingabe) =>
          entscheidung.mutateAsync({
            organisationId: bescheid.organisationId,
            mittelabrufId: abruf.id,
            entscheidung: eingabe,
          }),
      }}
      getan={
        bewilligt
          ? `${euro(abruf.betragCent)} für ${bescheid.organisationName} bewilligt. Der Betrag kann ausgezahlt werden.`
          : "Abgelehnt. Der Grund steht beim Empfänger."
      }
      onClose={onClose}
    >
      <p>
        {bescheid.organisationName} ruft {euro(abruf.betragCent)} zum {alsDatum(abruf.termin)} ab, benötigt bis{" "}
        {alsDatum(abruf.benoetigtBis)}: {abruf.begruendung}
      </p>
      {!bewilligt && (
        <TextAreaField
          name="grund"
          label="Grund der Ablehnung"
          hint="Mindestens 10 Zeichen. Der Empfänger liest ihn."
          maxLength={2000}
        />
      )}
    </EingabeDialog>
  );
}
