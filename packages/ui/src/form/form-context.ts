import { createContext, use, useId, type ReactNode } from "react";

export type FieldError = { feld: string; meldung: string };
export type FormState = { id: string; pending: boolean; draft: boolean; errors: ReadonlyMap<string, string> };

export const FormContext = createContext<FormState | undefined>(undefined);

export const fieldId = (formId: string, name: string): string => `${formId}-${name.replace(/[^\w-]/g, "_")}`;

export type FieldProps = {
  /** Path of the value in the schema: `beginn`, `stellen[2].vzaeHundertstel`. */
  name: string;
  label: string;
  hint?: ReactNode;
  /** Wins over the error the form knows for this name. */
  error?: string | undefined;
  /** Inside a form every field is required unless it says otherwise. */
  optional?: boolean | undefined;
  disabled?: boolean | undefined;
};

/** The wiring all fields share: one id, label, hint and error tied to the control. */
export function useField({ name, hint, error, optional, disabled }: FieldProps) {
  const form = use(FormContext);
  const ownId = useId();
  const id = form ? fieldId(form.id, name) : ownId;
  const message = error ?? form?.errors.get(name);
  const describedBy = [hint && `${id}-hint`, message && `${id}-error`].filter(Boolean).join(" ");
  return {
    id,
    message,
    marksOptional: Boolean(form && optional),
    required: Boolean(form && !form.draft && !optional),
    control: {
      id,
      name,
      disabled,
      "aria-invalid": message !== undefined,
      "aria-describedby": describedBy || undefined,
    },
  };
}
