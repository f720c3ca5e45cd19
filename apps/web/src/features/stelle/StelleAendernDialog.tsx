import { decideStelleAenderung, StelleAenderung, stelleRefusalTexte } from "@kim/domain/stelle";
import { Button, Dialog, Form, FormActions, RefusalNotice, SubmitButton } from "@kim/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { fieldErrors, formRefusal } from "../../app/api-error.ts";
import { entscheidung } from "../../app/entscheidung.ts";
import { useTRPC } from "../../trpc.ts";
import type { StelleView } from "./ansicht.ts";
import { Stellenfelder } from "./Stellenfelder.tsx";
import { bindungen } from "./bindungen.ts";
import { useErledigt } from "./use-erledigt.ts";

export function StelleAendernDialog({ view, onClose }: { view: StelleView; onClose: () => void }) {
  const erledigt = useErledigt();
  // A version fetched meanwhile would pass over what somebody else has changed since these fields were filled.
  const [gesehen] = useState(view.stelle);
  const trpc = useTRPC();
  const umfeld = useQuery(trpc.stellenumfeld.get.queryOptions()).data;
  const aendern = useMutation(
    trpc.stelle.update.mutationOptions({
      onSuccess: async () => {
        onClose();
        await erledigt("Die Stelle ist geändert.");
      },
    }),
  );
  return (
    <Dialog open title="Stelle ändern" onClose={onClose}>
      <Form
        label="Stelle ändern"
        schema={StelleAenderung}
        defaults={{ id: gesehen.id, version: gesehen.version }}
        judge={
          umfeld &&
          entscheidung({
            schema: StelleAenderung,
            braucht: ["id", "version", "vzaeHundertstel", "beginn", "ende"],
            decide: ({ bezeichnung = "", anbindung = "ki", anbindungBegruendung = null, ...rest }) =>
              decideStelleAenderung({
                ...umfeld,
                ...bindungen(view),
                stelle: gesehen,
                aenderung: { ...rest, bezeichnung, anbindung, anbindungBegruendung },
              }),
            saetze: stelleRefusalTexte,
          })
        }
        onSubmit={(aenderung) => aendern.mutate(aenderung)}
        pending={aendern.isPending}
        serverErrors={fieldErrors(aendern.error)}
      >
        <RefusalNotice refusal={formRefusal(aendern.error)} />
        <Stellenfelder stelle={gesehen} />
        <FormActions>
          <SubmitButton>Änderung speichern</SubmitButton>
          <Button onClick={onClose}>Abbrechen</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
