import { classes } from "../elements/link.tsx";
import { FieldError, FieldHint, OptionalMark } from "./Field.tsx";
import { useField, type FieldProps } from "./form-context.ts";
import { readsAs, type Choice } from "./SelectField.tsx";

export type CheckboxFieldProps = Omit<FieldProps, "optional"> & {
  defaultChecked?: boolean;
  checked?: boolean;
  onChange?: (checked: boolean) => void;
};

/** Its value is always true or false; whether false is allowed says the schema. */
export function CheckboxField({ defaultChecked, checked, onChange, ...props }: CheckboxFieldProps) {
  const field = useField({ ...props, optional: true });
  const hasError = field.message !== undefined;
  return (
    <div className={classes("kern-form-check kim-check", hasError && "kern-form-check--error")}>
      <input
        {...field.control}
        {...(checked === undefined ? { defaultChecked } : { checked })}
        className={classes("kern-form-check__checkbox", hasError && "kern-form-check__checkbox--error")}
        type="checkbox"
        data-label={props.label}
        data-read="boolean"
        onChange={(event) => onChange?.(event.target.checked)}
      />
      <label className="kern-label" htmlFor={field.id}>
        {props.label}
      </label>
      <FieldHint id={field.id} hint={props.hint} />
      <FieldError id={field.id} message={field.message} />
    </div>
  );
}

export type RadioGroupProps = FieldProps & {
  options: readonly Choice[];
  defaultValue?: string | number | undefined;
  value?: string | number | undefined;
  onChange?: (value: string) => void;
  direction?: "row" | "column";
};

export function RadioGroup({
  options,
  defaultValue,
  value,
  onChange,
  direction = "column",
  ...props
}: RadioGroupProps) {
  const field = useField(props);
  const { id, name, disabled, ...described } = field.control;
  const hasError = field.message !== undefined;
  return (
    <fieldset
      className={classes("kern-fieldset", hasError && "kern-fieldset--error")}
      role="radiogroup"
      aria-labelledby={`${id}-legend`}
      aria-required={field.required}
      disabled={disabled}
      {...described}
    >
      <legend id={`${id}-legend`} className="kern-label">
        {props.label}
        {field.marksOptional && <OptionalMark />}
      </legend>
      <FieldHint id={id} hint={props.hint} />
      <div className={classes("kern-fieldset__body", direction === "row" && "kern-fieldset__body--horizontal")}>
        {options.map((option, index) => {
          // The first choice carries the field's own id, so that the error summary can lead to it.
          const optionId = index === 0 ? id : `${id}-${option.value}`;
          return (
            <div key={option.value} className="kern-form-check kim-check">
              <input
                {...(value === undefined
                  ? { defaultChecked: option.value === defaultValue }
                  : { checked: option.value === value })}
                className={classes("kern-form-check__radio", hasError && "kern-form-check__radio--error")}
                id={optionId}
                name={name}
                type="radio"
                value={option.value}
                disabled={option.disabled}
                required={field.required}
                aria-describedby={option.hint && `${optionId}-hint`}
                data-label={props.label}
                data-read={readsAs(options)}
                onChange={(event) => onChange?.(event.target.value)}
              />
              <label className="kern-label" htmlFor={optionId}>
                {option.label}
              </label>
              <FieldHint id={optionId} hint={option.hint} />
            </div>
          );
        })}
      </div>
      <FieldError id={id} message={field.message} />
    </fieldset>
  );
}
