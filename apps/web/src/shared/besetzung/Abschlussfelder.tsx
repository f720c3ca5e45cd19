import { gleichwertigMindestens } from "@kim/domain/besetzung";
import { Abschluss, abschlussNamen } from "@kim/domain/stelle";
import { SelectField, TextAreaField } from "@kim/ui";
import { useState } from "react";

const abschluesse = Abschluss.options.map((value) => ({ value, label: abschlussNamen[value] }));

/** R18: the degree of a coordinator, or what is equivalent to one. */
export function Abschlussfelder({
  bisher = { abschluss: null, gleichwertigWeil: null },
  optional = false,
}: {
  bisher?: { abschluss: Abschluss | null; gleichwertigWeil: string | null };
  optional?: boolean;
}) {
  const [abschluss, setAbschluss] = useState<string>(bisher.abschluss ?? "");
  return (
    <>
      <SelectField
        name="abschluss"
        label="Abschluss"
        placeholder={optional ? "Nicht eingetragen" : "Bitte auswählen"}
        optional={optional}
        value={abschluss}
        onChange={setAbschluss}
        options={abschluesse}
      />
      {abschluss === "gleichwertig" && (
        <TextAreaField
          name="gleichwertigWeil"
          label="Was gleichwertig ist"
          hint={`In mindestens ${gleichwertigMindestens} Zeichen, ohne Namen.`}
          rows={2}
          maxLength={1000}
          defaultValue={bisher.gleichwertigWeil ?? undefined}
        />
      )}
    </>
  );
}
