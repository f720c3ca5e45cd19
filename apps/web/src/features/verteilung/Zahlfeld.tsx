import { readNumber, TextField, writeNumber } from "@kim/ui";
import { useState } from "react";

type ZahlfeldProps = { name: string; label: string; hint?: string; wert: number | null; hoechstens: number; leerErlaubt?: boolean; onWert: (wert: number | null) => void };

/** A German decimal that counts while it is typed; what is no number yet changes nothing. */
export function Zahlfeld({ name, label, hint, wert, hoechstens, leerErlaubt = false, onWert }: ZahlfeldProps) {
  const [text, setText] = useState(wert === null ? "" : writeNumber(wert, 2));
  // Somebody else (the proposal) may set the value; what is being typed stays as it was typed.
  const geschrieben = lies(text);
  const gezeigt = geschrieben === wert || !gueltig(geschrieben, hoechstens, leerErlaubt) ? text : wert === null ? "" : writeNumber(wert, 2);
  return (
    <TextField
      name={name}
      label={label}
      hint={hint}
      value={gezeigt}
      error={gueltig(lies(gezeigt), hoechstens, leerErlaubt) ? undefined : "Bitte eine Zahl mit höchstens zwei Nachkommastellen eingeben, zum Beispiel 0,50."}
      onChange={(neu) => {
        setText(neu);
        const zahl = lies(neu);
        if (gueltig(zahl, hoechstens, leerErlaubt) && zahl !== undefined) onWert(zahl);
      }}
    />
  );
}

const lies = (text: string): number | null | undefined => (text.trim() === "" ? null : readNumber(text, 2));

const gueltig = (zahl: number | null | undefined, hoechstens: number, leerErlaubt: boolean): boolean =>
  zahl === null ? leerErlaubt : zahl !== undefined && zahl <= hoechstens;
