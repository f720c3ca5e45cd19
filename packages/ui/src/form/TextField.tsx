import { leseDatum } from "@kim/domain/grundlagen";
import type { ClipboardEvent } from "react";
import { Field, inputClass } from "./Field.tsx";
import { useField, type FieldProps } from "./form-context.ts";

type TextProps = FieldProps & {
  defaultValue?: string | undefined;
  value?: string | undefined;
  onChange?: ((value: string) => void) | undefined;
};

export type TextFieldProps = TextProps & {
  type?: "text" | "email" | "password" | "search";
  autoComplete?: string;
  maxLength?: number;
};

export function TextField({ type = "text", autoComplete = "off", maxLength, ...props }: TextFieldProps) {
  const { field, control } = useTextControl(props);
  return (
    <Field field={field} label={props.label} hint={props.hint}>
      <input {...control} type={type} autoComplete={autoComplete} maxLength={roomFor(maxLength)} data-read="text" />
    </Field>
  );
}

export type TextAreaFieldProps = TextProps & { rows?: number; maxLength?: number };

export function TextAreaField({ rows = 4, maxLength, ...props }: TextAreaFieldProps) {
  const { field, control } = useTextControl(props);
  return (
    <Field field={field} label={props.label} hint={props.hint}>
      <textarea {...control} rows={rows} maxLength={roomFor(maxLength)} data-read="text" />
    </Field>
  );
}

// The browser counts halves of signs and cuts a pasted text without a word. The schema counts what is seen and says so;
// this only keeps a whole book out.
const roomFor = (signs: number | undefined): number | undefined => signs && 4 * signs;

export type DateFieldProps = TextProps & { min?: string | undefined; max?: string | undefined };

/**
 * The value is a plain date, "2022-03-01", as the browser's own date input speaks it. A day that was copied elsewhere
 * may be pasted, which that input does not know by itself.
 */
export function DateField({ min, max, ...props }: DateFieldProps) {
  const { field, control } = useTextControl(props);
  return (
    <Field field={field} label={props.label} hint={props.hint}>
      <input
        {...control}
        className={`${control.className} kim-input--date`}
        type="date"
        onPaste={pasteDay}
        min={min}
        max={max}
        data-read="date"
      />
    </Field>
  );
}

function pasteDay(event: ClipboardEvent<HTMLInputElement>) {
  const lesung = leseDatum(event.clipboardData.getData("text/plain"));
  if (!("wert" in lesung)) return;
  event.preventDefault();
  const input = event.currentTarget;
  // As if it had been chosen: React hears of a value only through the element's own setter and its event.
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, lesung.wert);
  input.dispatchEvent(new Event("input", { bubbles: true }));
}

function useTextControl({ defaultValue, value, onChange, ...props }: TextProps) {
  const field = useField(props);
  const control = {
    ...field.control,
    ...(value === undefined ? { defaultValue } : { value }),
    className: inputClass(field),
    required: field.required,
    "data-label": props.label,
    onChange: (event: { target: { value: string } }) => onChange?.(event.target.value),
  };
  return { field, control };
}
