import { FremdfoerderungAnlage } from "@kim/domain/ausgabe";
import {
  Button,
  DateField,
  Dialog,
  Form,
  FormActions,
  LoadingState,
  NumberField,
  RefusalNotice,
  SelectField,
  Stack,
  SubmitButton,
  TextField,
  datum,
  vzae,
  useStatus,
} from "@kim/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { fieldErrors, formRefusal } from "../../base/api-error.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC, type Outputs } from "../../base/trpc.ts";
import { FremdfoerderungTable } from "./FremdfoerderungTable.tsx";

type Besetzung = Outputs["fremdfoerderung"]["list"]["besetzungen"][number];

/** What other programmes pay of the same people (R14). */
export function FremdfoerderungDialog({ pflegen, onClose }: { pflegen: boolean; onClose: () => void }) {
  const liste = useQuery(useTRPC().fremdfoerderung.list.queryOptions());
  return (
    <Dialog open title="Andere Förderungen derselben Personen" onClose={onClose}>
      <Stack>
        <p>
          Niemand darf doppelt gefördert werden: KIM und alle anderen Programme zusammen zahlen je Person höchstens 1,00
          VZÄ (R14).
        </p>
        {liste.isPending && <LoadingState lines={3} />}
        {liste.isError && !liste.data && <QueryError query={liste} />}
        {liste.data && <FremdfoerderungTable liste={liste.data} pflegen={pflegen} />}
        {liste.data &&
          pflegen &&
          (liste.data.besetzungen.length === 0 ? (
            <p>Es ist noch niemand auf einer Ihrer Stellen eingetragen.</p>
          ) : (
            <FremdfoerderungForm
              key={liste.data.fremdfoerderungen.length}
              besetzungen={liste.data.besetzungen}
              onClose={onClose}
            />
          ))}
      </Stack>
    </Dialog>
  );
}

function FremdfoerderungForm({ besetzungen, onClose }: { besetzungen: readonly Besetzung[]; onClose: () => void }) {
  const { melde } = useStatus();
  const [id] = useState(() => crypto.randomUUID());
  const anlegen = useMutation(
    useTRPC().fremdfoerderung.create.mutationOptions({
      onSuccess: () => melde("Die andere Förderung ist eingetragen."),
    }),
  );
  const personen = besetzungen.map((b) => ({
    value: b.id,
    label: `${b.pseudonym}, ${b.stelleBezeichnung ?? "Stelle"}, ${vzae(b.vzaeHundertstel)} VZÄ ab ${datum(b.von)}`,
  }));
  return (
    <Form
      label="Andere Förderung eintragen"
      schema={FremdfoerderungAnlage}
      defaults={{ id }}
      onSubmit={(antrag) => anlegen.mutate(antrag)}
      pending={anlegen.isPending}
      serverErrors={fieldErrors(anlegen.error)}
    >
      <RefusalNotice refusal={formRefusal(anlegen.error)} />
      <SelectField name="besetzungId" label="Person" placeholder="Bitte auswählen" options={personen} />
      <TextField
        name="programm"
        label="Programm"
        hint="Zum Beispiel „ESF Plus“ oder „Teilhabemanagement“."
        maxLength={200}
      />
      <NumberField
        name="anteilHundertstel"
        label="Anteil"
        unit="VZÄ"
        decimals={2}
        hint="Gemessen an einer vollen Stelle."
      />
      <DateField name="von" label="Erster Tag" />
      <DateField name="bis" label="Letzter Tag" hint="Leer: bis auf Weiteres." optional />
      <FormActions>
        <SubmitButton>Eintragen</SubmitButton>
        <Button onClick={onClose}>Schließen</Button>
      </FormActions>
    </Form>
  );
}
