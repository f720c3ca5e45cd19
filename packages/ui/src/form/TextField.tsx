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

export function TextField({ type = "text", autoComplete = "off", maxLength, defaultValue, value, onChange, ...props }: TextFieldProps) {
  const field = useField(props);
  return (
    <Field field={field} label={props.label} hint={props.hint}>
      <input
        {...field.control}
        {...valueProps(value, defaultValue)}
        className={inputClass(field)}
        type={type}
        required={field.required}
        autoComplete={autoComplete}
        maxLength={maxLength}
        data-label={props.label}
        data-read="text"
        onChange={(event) => onChange?.(event.target.value)}
      />
    </Field>
  );
}

export type TextAreaFieldProps = TextProps & { rows?: number; maxLength?: number };

export function TextAreaField({ rows = 4, maxLength, defaultValue, value, onChange, ...props }: TextAreaFieldProps) {
  const field = useField(props);
  return (
    <Field field={field} label={props.label} hint={props.hint}>
      <textarea
        {...field.control}
        {...valueProps(value, defaultValue)}
        className={inputClass(field)}
        rows={rows}
        required={field.required}
        maxLength={maxLength}
        data-label={props.label}
        data-read="text"
        onChange={(event) => onChange?.(event.target.value)}
      />
    </Field>
  );
}

export type DateFieldProps = TextProps & { min?: string | undefined; max?: string | undefined };

/** The value is a plain date, "2022-03-01", as the browser's own date input speaks it. */
export function DateField({ min, max, defaultValue, value, onChange, ...props }: DateFieldProps) {
  const field = useField(props);
  return (
    <Field field={field} label={props.label} hint={props.hint}>
      <input
        {...field.control}
        {...valueProps(value, defaultValue)}
        className={`${inputClass(field)} kim-input--date`}
        type="date"
        required={field.required}
        min={min}
        max={max}
        data-label={props.label}
        data-read="date"
        onChange={(event) => onChange?.(event.target.value)}
      />
    </Field>
  );
}

function valueProps(value: string | undefined, defaultValue: string | undefined) {
  return value === undefined ? { defaultValue } : { value };
}
