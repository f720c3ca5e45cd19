import { use, useEffect, useId, useRef, useState, type ReactNode, type SubmitEvent as Submission } from "react";
import { Button, type ButtonProps } from "../elements/Button.tsx";
import { ErrorSummary } from "./ErrorSummary.tsx";
import { FormContext, type FieldError } from "./form-context.ts";
import { RefusalNotice } from "../elements/Notice.tsx";
import { nameOf, readForm } from "./read-form.ts";
import { useJudgement } from "./use-judgement.ts";

/** What the form needs of a schema; zod's satisfy it. */
export type FormSchema<T> = {
  safeParse(input: unknown):
    | { success: true; data: T }
    | {
        success: false;
        error: { issues: readonly { path: readonly PropertyKey[]; message: string }[] };
      };
};

export type FormProps<T, D = unknown> = {
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
  /**
   * What stands against the values as they are, while somebody types and before anything is sent. An objection whose
   * field the form does not have belongs to the whole form.
   */
  judge?: ((input: unknown) => readonly FieldError[]) | undefined;
  /** Nothing was sent because of an objection: what it rests on may be old. */
  onObjection?: (() => void) | undefined;
  /** A second way out, for what is not complete yet: a button with `draft` takes it. */
  draftAs?: { schema: FormSchema<D>; onSubmit: (value: D) => void | Promise<unknown> } | undefined;
  /** Empty fields may be saved and are not called optional: what is missing is said when the draft is handed in. */
  draft?: boolean | undefined;
  children: ReactNode;
};

const DOUBLE_CLICK_MS = 500;

/** Reads its fields, lets the schema judge them, and says what is wrong at the field and in one list above. */
export function Form<T, D = unknown>({
  schema,
  onSubmit,
  draftAs,
  defaults,
  toInput = (values) => values,
  judge,
  onObjection,
  serverErrors = [],
  pending = false,
  label,
  draft = false,
  children,
}: FormProps<T, D>) {
  const id = useId();
  const [found, setFound] = useState<readonly FieldError[]>([]);
  const [sending, setSending] = useState(false);
  const lastAccepted = useRef(Number.NEGATIVE_INFINITY);
  const summary = useRef<HTMLDivElement>(null);
  const judged = useJudgement(judge && ((values) => judge(toInput({ ...defaults, ...values }))));
  const busy = pending || sending;
  const complaints = [...found, ...judged.insisted];
  const errors = complaints.length > 0 ? complaints : busy ? [] : serverErrors;
  const atFields = errors.filter(({ feld }) => feld !== "");
  const attempt = JSON.stringify(complaints.length > 0 ? [] : errors);
  const [refused, setRefused] = useState(0);

  useEffect(() => {
    summary.current?.focus();
  }, [attempt, refused]);

  // From here on `busy` itself refuses; once it is over, the next submit is meant.
  useEffect(() => {
    if (busy) lastAccepted.current = Number.NEGATIVE_INFINITY;
  }, [busy]);

  const submit = (event: Submission<HTMLFormElement>) => {
    event.preventDefault();
    // A second click may come before `pending` does.
    if (busy || event.timeStamp - lastAccepted.current < DOUBLE_CLICK_MS) return;
    const asDraft = draftAs !== undefined && asksForDraft(event.nativeEvent);
    const read = readForm(event.currentTarget, { draft: asDraft });
    const input = toInput({ ...defaults, ...read.values });
    const sent = asDraft
      ? send(read, draftAs.schema.safeParse(read.values), draftAs.onSubmit)
      : send(read, schema.safeParse(input), onSubmit, judge?.(input));
    if (sent === "refused") return setRefused((count) => count + 1);
    lastAccepted.current = event.timeStamp;
    if (!(sent instanceof Promise)) return;
    setSending(true);
    void sent.finally(() => setSending(false)).catch(() => undefined);
  };

  function send<V>(
    read: ReturnType<typeof readForm>,
    parsed: ReturnType<FormSchema<V>["safeParse"]>,
    way: (value: V) => void | Promise<unknown>,
    objections: readonly FieldError[] = [],
  ): void | Promise<unknown> | "refused" {
    const wrong = [...read.errors, ...(parsed.success ? [] : issuesOf(parsed.error.issues, read.errors))];
    setFound(wrong);
    judged.insistOn(objections.filter(({ feld }) => !wrong.some((error) => error.feld === feld)));
    if (wrong.length > 0 || !parsed.success) return "refused";
    if (objections.length === 0) return way(parsed.data);
    onObjection?.();
    return "refused";
  }

  const atForm = judged.objections.filter(({ feld }) => feld === "");
  return (
    <FormContext value={{ id, pending: busy, draft, errors: messages([...judged.visible, ...errors]) }}>
      <form className="kim-form" noValidate onSubmit={submit} aria-label={label} {...judged.form}>
        {atFields.length > 0 && <ErrorSummary ref={summary} formId={id} errors={atFields} />}
        {atForm.map(({ meldung }) => (
          <RefusalNotice key={meldung} refusal={{ satz: meldung }} />
        ))}
        {children}
      </form>
    </FormContext>
  );
}

const messages = (errors: readonly FieldError[]) => new Map(errors.map(({ feld, meldung }) => [feld, meldung]));

/** HTML's own word for a button that sends what is there, complete or not. */
const asksForDraft = (event: Event): boolean =>
  event instanceof SubmitEvent && (event.submitter?.hasAttribute("formnovalidate") ?? false);

/** The form's own button; shows and says that the form is on its way. */
export function SubmitButton({ variant = "primary", draft = false, ...rest }: ButtonProps & { draft?: boolean }) {
  return (
    <Button
      {...rest}
      variant={variant}
      type="submit"
      formNoValidate={draft}
      busy={use(FormContext)?.pending ?? false}
    />
  );
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
