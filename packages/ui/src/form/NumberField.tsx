import { writeNumber } from "../number-text.ts";
import { Field, inputClass } from "./Field.tsx";
import { useField, type FieldProps } from "./form-context.ts";

export type NumberFieldProps = FieldProps & {
  /** Digits after the comma. The value is an integer of the smallest unit: 2 makes "2,50" mean 250. */
  decimals?: 0 | 2;
  defaultValue?: number | undefined;
  /** Stands behind the input: "€", "VZÄ". */
  unit?: string;
};

/** A text input: type=number would drop the German comma and change by scrolling. */
export function NumberField({ decimals = 0, defaultValue, unit, ...props }: NumberFieldProps) {
  const field = useField(props);
  return (
    <Field field={field} label={props.label} hint={props.hint}>
      <div className="kim-input-unit">
        <input
          {...field.control}
          className={`${inputClass(field)} kim-input--number`}
          type="text"
          inputMode={decimals === 0 ? "numeric" : "decimal"}
          autoComplete="off"
          required={field.required}
          defaultValue={defaultValue === undefined ? undefined : writeNumber(defaultValue, decimals)}
          data-label={props.label}
          data-read="number"
          data-decimals={decimals}
        />
        {unit && <span className="kern-body">{unit}</span>}
      </div>
    </Field>
  );
}
