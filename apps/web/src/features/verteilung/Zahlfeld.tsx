import { leseFeld, TextField, writeNumber } from "@kim/ui";
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
  const gelesen = lies(text, hoechstens, leerErlaubt);
  return (
    <div onBlur={() => "wert" in gelesen && setGetippt(undefined)}>
      <TextField
        name={name}
        label={label}
        hint={hint}
        value={text}
        error={"meldung" in gelesen ? gelesen.meldung : undefined}
        onChange={(neu) => {
          setGetippt(neu);
          const eingabe = lies(neu, hoechstens, leerErlaubt);
          if ("wert" in eingabe) onWert(eingabe.wert);
        }}
      />
    </div>
  );
}

function lies(text: string, hoechstens: number, leerErlaubt: boolean): { wert: number | null } | { meldung: string } {
  const lesung = leseFeld(text, 2);
  if ("leer" in lesung)
    return leerErlaubt ? { wert: null } : { meldung: "Bitte eine Zahl angeben, zum Beispiel 0,50." };
  if ("meldung" in lesung || lesung.wert <= hoechstens) return lesung;
  return { meldung: `Bitte höchstens ${writeNumber(hoechstens, 2)} angeben.` };
}
