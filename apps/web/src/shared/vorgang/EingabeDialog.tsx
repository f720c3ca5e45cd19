import {
  Button,
  Dialog,
  Form,
  FormActions,
  RefusalNotice,
  SubmitButton,
  type FieldError,
  type FormSchema,
} from "@kim/ui";
import { useState, type ReactNode } from "react";
import { useVorgang, type Vorgang } from "./use-vorgang.ts";

export type EingabeDialogProps<E, A> = Vorgang<E, A> & {
  titel: string;
  /** The form's name where it is not the title. */
  label?: string | undefined;
  /** The verb on the button. */
  senden: string;
  danger?: boolean | undefined;
  schema: FormSchema<E>;
  /** What no field shows; `id` is new with every opening. */
  defaults: (id: string) => Readonly<Record<string, unknown>>;
  /** Last touch between the fields' values and the schema. */
  toInput?: ((werte: Record<string, unknown>) => unknown) | undefined;
  /** The part of the command that the fields fill, where they don't fill all of it. */
  unter?: string | undefined;
  /** The law, asked while somebody types; `onObjection` hears that sending was stopped by it. */
  judge?: ((werte: unknown) => readonly FieldError[]) | undefined;
  onObjection?: (() => void) | undefined;
  /** What the step means, and its fields. */
  children: ReactNode;
};

/** An open dialog that asks for what a command needs. */
export function EingabeDialog<E, A>({
  titel,
  label = titel,
  senden,
  danger = false,
  schema,
  defaults,
  toInput,
  unter,
  judge,
  onObjection,
  children,
  ...vorgang
}: EingabeDialogProps<E, A>) {
  const { pending, fehler, refusal, schliesse, sende } = useVorgang(vorgang);
  const [id] = useState(() => crypto.randomUUID());
  return (
    <Dialog open title={titel} onClose={schliesse}>
      <Form
        schema={schema}
        defaults={defaults(id)}
        toInput={toInput}
        judge={judge}
        onObjection={onObjection}
        label={label}
        pending={pending}
        serverErrors={fehler.map(({ feld, meldung }) => ({ feld: ohneVorsatz(feld, unter), meldung }))}
        onSubmit={sende}
      >
        <RefusalNotice refusal={refusal} />
        {children}
        <FormActions>
          <SubmitButton danger={danger}>{senden}</SubmitButton>
          <Button onClick={schliesse}>Abbrechen</Button>
        </FormActions>
      </Form>
    </Dialog>
  );
}

const ohneVorsatz = (feld: string, unter: string | undefined): string =>
  unter !== undefined && feld.startsWith(`${unter}.`) ? feld.slice(unter.length + 1) : feld;
