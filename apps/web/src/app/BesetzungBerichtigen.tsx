import { BesetzungAenderung, Qualifikation, qualifikationNamen, type Besetzung } from "@kim/domain/stelle";
import {
  Button,
  DateField,
  Dialog,
  Form,
  FormActions,
  NumberField,
  RefusalNotice,
  SelectField,
  SubmitButton,
  TextField,
  useStatus,
} from "@kim/ui";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../trpc.ts";
import { fieldErrors, formRefusal } from "./api-error.ts";

const qualifikationen = Qualifikation.options.map((value) => ({ value, label: qualifikationNamen[value] }));

/** Puts right who filled a part of a post; also after its contract ended. */
export function BesetzungBerichtigen({ besetzung }: { besetzung: Besetzung }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        aria-label={`Berichtigen: Besetzung „${besetzung.pseudonym}“`}
        onClick={() => setOpen(true)}
      >
        Berichtigen
      </Button>
      {open && <BerichtigenDialog besetzung={besetzung} onClose={() => setOpen(false)} />}
    </>
  );
}

function BerichtigenDialog({ besetzung, onClose }: { besetzung: Besetzung; onClose: () => void }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { melde } = useStatus();
  const berichtigen = useMutation(
    trpc.besetzung.update.mutationOptions({
      onSuccess: async () => {
        onClose();
        melde("Die Besetzung ist berichtigt.");
        await Promise.all(
          [trpc.stelle, trpc.weiterleitungKosten, trpc.korrekturbitte, trpc.startseite].map((room) =>
            queryClient.invalidateQueries(room.pathFilter()),
          ),
        );
      },
    }),
  );
  const { id, version, pseudonym, qualifikation, vzaeHundertstel, von, bis } = besetzung;
  return (
    <Dialog open title={`Besetzung „${pseudonym}“ berichtigen`} onClose={onClose}>
      <Form
        label="Besetzung berichtigen"
        schema={BesetzungAenderung}
        defaults={{ id, version }}
        onSubmit={(aenderung) => berichtigen.mutate(aenderung)}
        pending={berichtigen.isPending}
        serverErrors={fieldErrors(berichtigen.error)}
      >
        <RefusalNotice refusal={formRefusal(berichtigen.error)} />
        <p>
          Hier berichtigen Sie, was falsch eingetragen ist. Ändert sich der Umfang ab einem Tag, beenden Sie die
          Besetzung und tragen eine neue ein.
        </p>
        <TextField
          name="pseudonym"
          label="Pseudonym"
          hint="Ein Kürzel, kein Name, zum Beispiel „CM 7“."
          maxLength={80}
          defaultValue={pseudonym}
        />
        <SelectField
          name="qualifikation"
          label="Qualifikation"
          options={qualifikationen}
          defaultValue={qualifikation}
        />
        <NumberField name="vzaeHundertstel" label="Umfang" unit="VZÄ" decimals={2} defaultValue={vzaeHundertstel} />
        <DateField name="von" label="Erster Tag" defaultValue={von} />
        <DateField
          name="bis"
          label="Letzter Tag"
          hint="Leer: bis auf Weiteres."
          optional
          defaultValue={bis ?? undefined}
        />
        <FormActions>
          <SubmitButton>Berichtigen</SubmitButton>
          <Button onClick={onClose}>Abbrechen</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}
