import { readNumber, TextField, writeNumber } from "@kim/ui";
import { useState } from "react";

type ZahlfeldProps = {
  name: string;
  label: string;
  hint?: string;
  wert: number | null;
  hoechstens: number;
  leerErlaubt?: boolean;
  onWert: (wert: number | null) => void;
};

/** A German decimal that counts while it is typed; what is no number yet changes nothing. */
export function Zahlfeld({ name, label, hint, wert, hoechstens, leerErlaubt = false, onWert }: ZahlfeldProps) {
  // While somebody types, the field is theirs: what their number leads to is shown once they leave it.
  const [getippt, setGetippt] = useState<string>();
  const text = getippt ?? (wert === null ? "" : writeNumber(wert, 2));
  const zahl = lies(text, hoechstens, leerErlaubt);
  return (
    <div onBlur={() => zahl !== undefined && setGetippt(undefined)}>
      <TextField
        name={name}
        label={label}
        hint={hint}
        value={text}
        error={
          zahl === undefined
            ? "Bitte eine Zahl mit höchstens zwei Nachkommastellen eingeben, zum Beispiel 0,50."
            : undefined
        }
        onChange={(neu) => {
          setGetippt(neu);
          const gelesen = lies(neu, hoechstens, leerErlaubt);
          if (gelesen !== undefined) onWert(gelesen);
        }}
      />
    </div>
  );
}

/** Undefined for what is no number, too large, or empty where something must stand. */
function lies(text: string, hoechstens: number, leerErlaubt: boolean): number | null | undefined {
  if (text.trim() === "") return leerErlaubt ? null : undefined;
  const zahl = readNumber(text, 2);
  return zahl !== undefined && zahl <= hoechstens ? zahl : undefined;
}
