import { alsDatum } from "@kim/domain/grundlagen";
import { MittelabrufEntscheidungEingabe } from "@kim/domain/mittelabruf";
import {
  Button,
  Dialog,
  euro,
  Form,
  FormActions,
  RefusalNotice,
  SubmitButton,
  TextAreaField,
  useStatus,
} from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { fieldErrors, formRefusal } from "../../app/api-error.ts";
import { useTRPC } from "../../trpc.ts";
import { useAuffrischen } from "./auffrischen.ts";
import type { AbrufDesEmpfaengers } from "./mittel.ts";

/** The authority's yes or no to one call; a no needs its reason. */
export function EntscheidungDialog({
  abruf,
  bewilligt,
  onClose,
}: {
  abruf: AbrufDesEmpfaengers;
  bewilligt: boolean;
  onClose: () => void;
}) {
  const trpc = useTRPC();
  const { melde } = useStatus();
  const auffrischen = useAuffrischen();
  const { bescheid } = abruf;
  const entscheidung = useMutation(
    trpc.mittelabrufEntscheidung.create.mutationOptions({
      onSuccess: async () => {
        melde(
          bewilligt
            ? `${euro(abruf.betragCent)} für ${bescheid.organisationName} bewilligt. Der Betrag kann ausgezahlt werden.`
            : "Abgelehnt. Der Grund steht beim Empfänger.",
        );
        await auffrischen();
        onClose();
      },
      // Refused means the call is no longer what this page shows.
      onError: () => void auffrischen(),
    }),
  );
  const titel = bewilligt ? "Abruf bewilligen" : "Abruf ablehnen";
  const fehler = fieldErrors(entscheidung.error).map(({ feld, meldung }) => ({
    feld: feld.replace(/^entscheidung\./, ""),
    meldung,
  }));
  return (
    <Dialog open title={titel} onClose={onClose}>
      <Form
        schema={MittelabrufEntscheidungEingabe}
        defaults={{ bewilligt }}
        label={titel}
        pending={entscheidung.isPending}
        serverErrors={fehler}
        onSubmit={(eingabe) =>
          entscheidung.mutate({
            organisationId: bescheid.organisationId,
            mittelabrufId: abruf.id,
            entscheidung: eingabe,
          })
        }
      >
        <RefusalNotice refusal={formRefusal(entscheidung.error)} />
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
        <FormActions>
          <SubmitButton danger={!bewilligt}>{bewilligt ? "Bewilligen" : "Ablehnen"}</SubmitButton>
          <Button onClick={onClose}>Abbrechen</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
