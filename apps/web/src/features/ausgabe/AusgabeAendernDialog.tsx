import { AusgabeAenderung, ausgabeartNamen } from "@kim/domain/ausgabe";
import { Button, Dialog, Form, FormActions, RefusalNotice, SubmitButton } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { fieldErrors, formRefusal } from "../../app/api-error.ts";
import { useTRPC } from "../../trpc.ts";
import { AusgabeFelder } from "./AusgabeFelder.tsx";
import type { Ausgabenliste } from "./personalzellen.ts";
import { istSachart, type Sachausgabe } from "./sachausgaben.ts";
import { useGespeichert } from "./use-gespeichert.ts";

export function AusgabeAendernDialog({
  ausgabe,
  bedarfe,
  onClose,
}: {
  ausgabe: Sachausgabe;
  bedarfe: Ausgabenliste["bedarfe"];
  onClose: () => void;
}) {
  const gespeichert = useGespeichert();
  const aendern = useMutation(
    useTRPC().ausgabe.update.mutationOptions({
      onSuccess: async () => {
        onClose();
        await gespeichert("Die Ausgabe ist geändert.");
      },
    }),
  );
  const { id, version, art, jahr } = ausgabe;
  if (!istSachart(art)) return null;
  return (
    <Dialog open title={`${ausgabeartNamen[art]} ändern`} onClose={onClose}>
      <Form
        label="Ausgabe ändern"
        schema={AusgabeAenderung}
        defaults={{ id, version, art }}
        onSubmit={(eingabe) => aendern.mutate(eingabe)}
        pending={aendern.isPending}
        serverErrors={fieldErrors(aendern.error)}
      >
        <RefusalNotice refusal={formRefusal(aendern.error)} />
        <AusgabeFelder art={art} jahr={jahr} bedarfe={bedarfe} ausgabe={ausgabe} />
        <FormActions>
          <SubmitButton>Speichern</SubmitButton>
          <Button onClick={onClose}>Abbrechen</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
