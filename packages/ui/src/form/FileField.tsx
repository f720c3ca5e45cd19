import { Field, inputClass } from "./Field.tsx";
import { useField, type FieldProps } from "./form-context.ts";

export type FileFieldProps = FieldProps & {
  /** File endings or types the picker proposes; whether the file is one of them is asked when it is sent. */
  accept: string;
  onChange: (file: File | null) => void;
};

/** One file from this machine. Its bytes are no value of a form: they are sent on their own. */
export function FileField({ accept, onChange, ...props }: FileFieldProps) {
  const field = useField(props);
  return (
    <Field field={field} label={props.label} hint={props.hint}>
      <input
        {...field.control}
        type="file"
        accept={accept}
        className={`${inputClass(field)} kim-input--file`}
        onChange={(event) => onChange(event.target.files?.[0] ?? null)}
      />
    </Field>
  );
}
