import { classes } from "../elements/link.tsx";
import { Field } from "./Field.tsx";
import { useField, type FieldProps } from "./form-context.ts";

export type Choice = { value: string | number; label: string; hint?: string; disabled?: boolean };

/** Choices under a heading of their own. */
export type ChoiceGroup = { group: string; options: readonly Choice[] };

export type SelectFieldProps = FieldProps & {
  /** Numbers among the values arrive as numbers. */
  options: readonly (Choice | ChoiceGroup)[];
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
          data-read={readsAs(options.flatMap((option) => ("group" in option ? option.options : option)))}
          onChange={(event) => onChange?.(event.target.value)}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) =>
            "group" in option ? (
              <optgroup key={option.group} label={option.group}>
                {option.options.map(optionOf)}
              </optgroup>
            ) : (
              optionOf(option)
            ),
          )}
        </select>
      </div>
    </Field>
  );
}

const optionOf = ({ value, label, disabled }: Choice) => (
  <option key={value} value={value} disabled={disabled}>
    {label}
  </option>
);

export const readsAs = (options: readonly Choice[]) =>
  options.some((option) => typeof option.value === "number") ? "number-choice" : "choice";
