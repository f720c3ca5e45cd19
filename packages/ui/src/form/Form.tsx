import { use, useEffect, useId, useRef, useState, type ReactNode, type SubmitEvent } from "react";
import { Button, type ButtonProps } from "../Button.tsx";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { FormContext, type FieldError } from "./form-context.ts";
import { nameOf, readForm } from "./read-form.ts";

/** What the form needs of a schema; zod's satisfy it. */
export type FormSchema<T> = {
  safeParse(input: unknown):
    | { success: true; data: T }
    | {
        success: false;
        error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] };
      };
};

export type FormProps<T> = {
  schema: FormSchema<T>;
  onSubmit: (value: T) => void | Promise<unknown>;
  /** Values no field shows: ids, versions. */
  defaults?: Readonly<Record<string, unknown>> | undefined;
  /** Last touch between the fields' values and the schema. */
  toInput?: ((values: Record<string, unknown>) => unknown) | undefined;
  /** What the server found wrong, by field name. */
  serverErrors?: readonly FieldError[] | undefined;
  pending?: boolean | undefined;
  label?: string | undefined;
  /** Empty fields may be saved and are not called optional: what is missing is said when the draft is handed in. */
  draft?: boolean | undefined;
  children: ReactNode;
};

const DOUBLE_CLICK_MS = 500;

/** Reads its fields, lets the schema judge them, and says what is wrong at the field and in one list above. */
export function Form<T>({
  schema,
  onSubmit,
  defaults,
  toInput = (values) => values,
  serverErrors = [],
  pending = false,
  label,
  draft = false,
  children,
}: FormProps<T>) {
  const id = useId();
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const [sending, setSending] = useState(false);
  const lastAccepted = useRef(Number.NEGATIVE_INFINITY);
  const summary = useRef<HTMLDivElement>(null);
  const busy = pending || sending;
  const errors = found.length > 0 ? found : busy ? [] : serverErrors;
  const attempt = JSON.stringify(errors);
  const [refused, setRefused] = useState(0);

  useEffect(() => {
    if (attempt !== "[]") summary.current?.focus();
  }, [attempt, refused]);

  // From here on `busy` itself refuses; once it is over, the next submit is meant.
  useEffect(() => {
    if (busy) lastAccepted.current = Number.NEGATIVE_INFINITY;
  }, [busy]);

  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    // A second click may come before `pending` does.
    if (busy || event.timeStamp - lastAccepted.current < DOUBLE_CLICK_MS) return;
    const read = readForm(event.currentTarget);
    const parsed = schema.safeParse(toInput({ ...defaults, ...read.values }));
    const complaints = [...read.errors, ...(parsed.success ? [] : issuesOf(parsed.error.issues, read.errors))];
    setFound(complaints);
    if (complaints.length > 0 || !parsed.success) return setRefused((count) => count + 1);
    lastAccepted.current = event.timeStamp;
    const sent = onSubmit(parsed.data);
    if (!(sent instanceof Promise)) return;
    setSending(true);
    void sent.finally(() => setSending(false)).catch(() => undefined);
  };

  return (
    <FormContext
      value={{ id, pending: busy, draft, errors: new Map(errors.map(({ feld, meldung }) => [feld, meldung])) }}
    >
      <form className="kim-form" noValidate onSubmit={submit} aria-label={label}>
        {errors.length > 0 && <ErrorSummary ref={summary} formId={id} errors={errors} />}
        {children}
      </form>
    </FormContext>
  );
}

/** The form's own button; shows and says that the form is on its way. */
export function SubmitButton({ variant = "primary", ...rest }: ButtonProps) {
  return <Button {...rest} variant={variant} type="submit" busy={use(FormContext)?.pending ?? false} />;
}

/** The row of buttons at the end of a form. */
export function FormActions({ children }: { children: ReactNode }) {
  return <div className="kim-form__actions">{children}</div>;
}

/** One sentence per field; what the reading already complained about stays. */
function issuesOf(
  issues: readonly { path: readonly PropertyKey[]; message: string }[],
  known: readonly FieldError[],
): FieldError[] {
  const byName = new Map(issues.map((issue) => [nameOf(issue.path), issue.message]));
  return [...byName]
    .filter(([feld]) => !known.some((error) => error.feld === feld))
    .map(([feld, meldung]) => ({ feld, meldung }));
}
