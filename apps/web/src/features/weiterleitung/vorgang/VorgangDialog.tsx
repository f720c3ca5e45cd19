import {
  Button,
  Dialog,
  Form,
  FormActions,
  RefusalNotice,
  Stack,
  SubmitButton,
  useStatus,
  type ButtonProps,
  type FormProps,
  type FormSchema,
} from "@kim/ui";
import { useState, type ReactNode } from "react";
import { fieldErrors, formRefusal } from "../../../base/api-error.ts";
import type { ApiError } from "../../../base/trpc.ts";
import { useAuffrischen } from "../auffrischen.ts";

type Mutation<E> = {
  mutateAsync: (eingabe: E) => Promise<unknown>;
  reset: () => void;
  error: ApiError | null;
  isPending: boolean;
  isError: boolean;
};

type VorgangDialogProps<E> = {
  /** The button in front of the dialog. */
  knopf: string;
  look?: Pick<ButtonProps, "icon" | "variant" | "danger" | "size">;
  titel: string;
  senden: string;
  schema: FormSchema<E>;
  /** What no field shows; `id` is new with every opening. */
  defaults: (id: string) => Readonly<Record<string, unknown>>;
  /** Last touch between the fields' values and the schema. */
  toInput?: (werte: Record<string, unknown>) => unknown;
  /** Somebody is about to fill it in. */
  onOpen?: () => void;
  /** What the law says while the dialog is filled in. */
  judge?: FormProps<E>["judge"];
  mutation: Mutation<E>;
  getan: (eingabe: E) => string;
  /** What the step means, and its fields. */
  children: ReactNode;
};

/** A step on a contract: its button, and the dialog that says what follows and asks for reason and day. */
export function VorgangDialog<E>({
  knopf,
  look,
  titel,
  senden,
  schema,
  defaults,
  toInput,
  onOpen,
  judge,
  mutation,
  getan,
  children,
}: VorgangDialogProps<E>) {
  const { melde } = useStatus();
  const auffrischen = useAuffrischen();
  const [id, setId] = useState<string | null>(null);
  const schliesse = () => {
    setId(null);
    if (!mutation.isError) return;
    // Refused may mean that the contract is no longer what this page shows.
    mutation.reset();
    void auffrischen();
  };
  const sende = async (eingabe: E) => {
    await mutation.mutateAsync(eingabe);
    setId(null);
    melde(getan(eingabe));
    await auffrischen();
  };
  return (
    <>
      <Button
        {...look}
        onClick={() => {
          onOpen?.();
          setId(crypto.randomUUID());
        }}
      >
        {knopf}
      </Button>
      <Dialog open={id !== null} title={titel} onClose={schliesse}>
        <Form
          schema={schema}
          defaults={defaults(id ?? "")}
          toInput={toInput}
          judge={judge}
          onObjection={() => void auffrischen()}
          label={titel}
          pending={mutation.isPending}
          serverErrors={fieldErrors(mutation.error)}
          onSubmit={sende}
        >
          <RefusalNotice refusal={formRefusal(mutation.error)} />
          <Stack>{children}</Stack>
          <FormActions>
            <SubmitButton danger={look?.danger ?? false}>{senden}</SubmitButton>
            <Button onClick={schliesse}>Abbrechen</Button>
          </FormActions>
        </Form>
      </Dialog>
    </>
  );
}
