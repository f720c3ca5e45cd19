import { z } from "@kim/domain/zod";
import { PlainDate } from "@kim/domain/grundlagen";
import { Antragsbaustein } from "@kim/domain/antrag";
import {
  DateField,
  Form,
  FormActions,
  Grid,
  LoadingState,
  RefusalNotice,
  Section,
  SelectField,
  SubmitButton,
  useStatus,
} from "@kim/ui";
import { useMutation, useQuery } from "@tanstack/react-query";
import { fieldErrors, formRefusal } from "../../base/api-error.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useTRPC } from "../../base/trpc.ts";
import { antragsbausteine, antragsjahre } from "./baustein-wahl.ts";
import { FensterTable } from "./FensterTable.tsx";

const Festlegung = z.strictObject({ jahr: z.int(), baustein: Antragsbaustein, von: PlainDate, bis: PlainDate });

/** The windows, and the form that sets one. */
export function FensterSection() {
  const trpc = useTRPC();
  const { melde } = useStatus();
  const fenster = useQuery(trpc.antragsfenster.list.queryOptions());
  const { jahre, naechstes } = antragsjahre(new Date());
  const festlegen = useMutation(
    trpc.antragsfenster.create.mutationOptions({
      onSuccess: ({ jahr, baustein }) => melde(`Antragsfenster für Baustein ${baustein}, ${jahr} festgelegt.`),
    }),
  );
  return (
    <Section title="Antragsfenster">
      {fenster.isPending && <LoadingState lines={2} />}
      {fenster.isError && !fenster.data && <QueryError query={fenster} />}
      {fenster.data && <FensterTable fenster={fenster.data} />}
      <Form
        schema={Festlegung}
        label="Antragsfenster festlegen"
        pending={festlegen.isPending}
        serverErrors={fieldErrors(festlegen.error)}
        onSubmit={(eingabe) => festlegen.mutate(eingabe)}
      >
        <RefusalNotice refusal={formRefusal(festlegen.error)} />
        <Grid minColumn="18rem">
          <SelectField name="baustein" label="Baustein" options={antragsbausteine} />
          <SelectField name="jahr" label="Förderjahr" options={jahre} defaultValue={naechstes} />
          <DateField name="von" label="Erster Tag" />
          <DateField name="bis" label="Letzter Tag" />
        </Grid>
        <p className="kern-hint">Ein neues Fenster ersetzt das bisherige desselben Bausteins und Jahres.</p>
        <FormActions>
          <SubmitButton>Fenster festlegen</SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}
