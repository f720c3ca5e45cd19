import { useState } from "react";
import { Button } from "../elements/Button.tsx";
import { readNumber, writeNumber } from "../elements/number-text.ts";
import { Field, inputClass } from "./Field.tsx";
import { useField, type FieldProps } from "./form-context.ts";

export type NumberFieldProps = FieldProps & {
  /** Digits after the comma. The value is an integer of the smallest unit: 2 makes "2,50" mean 250. */
  decimals?: 0 | 2;
  /** Less than nothing may be meant: a credit note. */
  negative?: boolean;
  defaultValue?: number | undefined;
  /** Stands in the field and follows until somebody types. */
  proposal?: number | undefined;
  /** Names the button that puts the proposal back; without it there is none. */
  proposalLabel?: string | undefined;
  /** What was typed; null when it can't be read, undefined once the field follows its proposal again. */
  onType?: ((typed: number | null | undefined) => void) | undefined;
  /** Stands behind the input: "€", "VZÄ". */
  unit?: string;
};

/** A text input: type=number would drop the German comma and change by scrolling. */
export function NumberField({
  decimals = 0,
  negative = false,
  defaultValue,
  proposal,
  proposalLabel,
  onType,
  unit,
  ...props
}: NumberFieldProps) {
  const field = useField(props);
  const [typed, setTyped] = useState<string | undefined>(undefined);
  const [taken, setTaken] = useState(false);
  const initial = taken ? proposal : (defaultValue ?? proposal);
  const text = typed ?? (initial === undefined ? "" : writeNumber(initial, decimals));
  const differs = proposal !== undefined && readNumber(text, decimals, negative) !== proposal;
  const takeProposal = () => {
    setTyped(undefined);
    setTaken(true);
    onType?.(undefined);
  };
  return (
    <Field field={field} label={props.label} hint={props.hint}>
      <div className="kim-input-unit">
        <input
          {...field.control}
          className={`${inputClass(field)} kim-input--number`}
          type="text"
          // Keys for numbers lack the minus on many phones.
          inputMode={negative ? "text" : decimals === 0 ? "numeric" : "decimal"}
          autoComplete="off"
          required={field.required}
          value={text}
          onChange={({ target }) => {
            setTyped(target.value);
            onType?.(readNumber(target.value, decimals, negative) ?? null);
          }}
          data-label={props.label}
          data-read="number"
          data-decimals={decimals}
          data-negative={negative || undefined}
        />
        {unit && <span className="kern-body">{unit}</span>}
      </div>
      {proposalLabel !== undefined && differs && (
        <div>
          <Button size="small" onClick={takeProposal}>
            {proposalLabel}
          </Button>
        </div>
      )}
    </Field>
  );
}
