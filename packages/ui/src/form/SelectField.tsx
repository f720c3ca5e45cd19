import { classes } from "../link.tsx";
import { Field } from "./Field.tsx";
import { useField, type FieldProps } from "./form-context.ts";

export type Choice = { value: string | number; label: string; hint?: string; disabled?: boolean };

export type SelectFieldProps = FieldProps & {
  /** Numbers among the values arrive as numbers. */
  options: readonly Choice[];
  /** First, empty option. Without it the first option is preselected. */
  placeholder?: string;
  defaultValue?: string | number | undefined;
  value?: string | number | undefined;
  onChange?: (value: string) => void;
};

export function SelectField({ options, placeholder, defaultValue, value, onChange, ...props }: SelectFieldProps) {
  const field = useField(props);
  const hasError = field.message !== undefined;
  return (
    <Field field={field} label={props.label} hint={props.hint}>
      <div className="kern-form-input__select-wrapper">
        <select
          {...field.control}
          {...(value === undefined ? { defaultValue } : { value })}
          className={classes("kern-form-input__select", hasError && "kern-form-input__select--error")}
          required={field.required}
          data-label={props.label}
          data-read={readsAs(options)}
          onChange={(event) => onChange?.(event.target.value)}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>{option.label}</option>
          ))}
        </select>
      </div>
    </Field>
  );
}

export const readsAs = (options: readonly Choice[]) => (options.some((option) => typeof option.value === "number") ? "number-choice" : "choice");
