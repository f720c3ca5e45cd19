import type { ReactNode } from "react";
import { Icon } from "../elements/Icon.tsx";
import { classes } from "../elements/link.tsx";
import type { FieldProps, useField } from "./form-context.ts";

type Wiring = ReturnType<typeof useField>;

/** Label, hint, control, error: in the order in which they are read. */
export function Field({
  field,
  label,
  hint,
  children,
}: Pick<FieldProps, "label" | "hint"> & { field: Wiring; children: ReactNode }) {
  return (
    <div className={classes("kern-form-input", field.message !== undefined && "kern-form-input--error")}>
      <label className="kern-label" htmlFor={field.id}>
        {label}
        {field.marksOptional && <OptionalMark />}
      </label>
      <FieldHint id={field.id} hint={hint} />
      {children}
      <FieldError id={field.id} message={field.message} />
    </div>
  );
}

export const OptionalMark = () => <span className="kern-label__optional"> (optional)</span>;

export const FieldHint = ({ id, hint }: { id: string; hint: ReactNode }) =>
  hint && (
    <div id={`${id}-hint`} className="kern-hint">
      {hint}
    </div>
  );

export const FieldError = ({ id, message }: { id: string; message: string | undefined }) =>
  message !== undefined && (
    <p id={`${id}-error`} className="kern-error">
      <Icon name="danger" />
      <span className="kern-body">{message}</span>
    </p>
  );

export const inputClass = (field: Wiring): string =>
  classes("kern-form-input__input", field.message !== undefined && "kern-form-input__input--error");
