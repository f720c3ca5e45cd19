import { BesetzungAnlage, Qualifikation, qualifikationNamen, type Stelle } from "@kim/domain/stelle";
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
  vzae,
} from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { fieldErrors, formRefusal } from "../../app/api-error.ts";
import { useTRPC } from "../../trpc.ts";
import type { Stellenteil } from "./TeilSection.tsx";
import { useErledigt } from "./use-erledigt.ts";

const qualifikationen = Qualifikation.options.map((value) => ({ value, label: qualifikationNamen[value] }));

/** Enters who fills a part of a post. Closed and opened again it is a new request with a new id. */
export function BesetzungDialog({ stelle, teil, onClose }: { stelle: Stelle; teil: Stellenteil; onClose: () => void }) {
  const erledigt = useErledigt();
  const [id] = useState(() => crypto.randomUUID());
  const eintragen = useMutation(
    useTRPC().besetzung.create.mutationOptions({
      onSuccess: async () => {
        onClose();
        await erledigt("Die Besetzung ist eingetragen.");
      },
    }),
  );
  const frei = heuteFrei(teil);
  return (
    <Dialog open title="Besetzung eintragen" onClose={onClose}>
      <Form
        label="Besetzung eintragen"
        schema={BesetzungAnlage}
        defaults={{ id, stelleId: stelle.id, weiterleitungId: teil.weiterleitungId }}
        onSubmit={(antrag) => eintragen.mutate(antrag)}
        pending={eintragen.isPending}
        serverErrors={fieldErrors(eintragen.error)}
      >
        <RefusalNotice refusal={formRefusal(eintragen.error)} />
        <TextField
          name="pseudonym"
          label="Pseudonym"
          hint="Ein Kürzel, kein Name, zum Beispiel „CM 7“."
          maxLength={80}
        />
        <SelectField
          name="qualifikation"
          label="Qualifikation"
          placeholder="Bitte auswählen"
          options={qualifikationen}
        />
        <NumberField
          name="vzaeHundertstel"
          label="Umfang"
          unit="VZÄ"
          decimals={2}
          hint={`Heute frei: ${vzae(frei)} VZÄ.`}
          defaultValue={frei || teil.vzaeHundertstel}
        />
        <DateField name="von" label="Erster Tag" min={teil.beginn} max={teil.ende ?? undefined} />
        <DateField
          name="bis"
          label="Letzter Tag"
          hint="Leer: bis auf Weiteres."
          optional
          min={teil.beginn}
          max={teil.ende ?? undefined}
        />
        <FormActions>
          <SubmitButton>Besetzung eintragen</SubmitButton>
          <Button onClick={onClose}>Abbrechen</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

function heuteFrei({ stand, vzaeHundertstel }: Stellenteil): number {
  if (stand.status === "besetzt") return 0;
  return stand.status === "teilweise" ? vzaeHundertstel - stand.besetztHundertstel : vzaeHundertstel;
}
