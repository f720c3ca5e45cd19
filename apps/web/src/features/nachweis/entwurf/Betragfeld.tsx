import { leseFeld, TextField, writeNumber } from "@kim/ui";
import { useState } from "react";

type BetragfeldProps = {
  name: string;
  label: string;
  hint?: string;
  cent: number;
  onCent: (cent: number) => void;
};

/** Euros that count while they are typed; what is no amount yet changes nothing. */
export function Betragfeld({ name, label, hint = "In Euro, zum Beispiel 58.900,00.", cent, onCent }: BetragfeldProps) {
  const [getippt, setGetippt] = useState<string>();
  const text = getippt ?? (cent === 0 ? "" : writeNumber(cent, 2));
  const lesung = leseFeld(text, 2);
  return (
    <TextField
      name={name}
      label={label}
      hint={hint}
      value={text}
      error={"meldung" in lesung ? lesung.meldung : undefined}
      onChange={(neu) => {
        setGetippt(neu);
        const gelesen = leseFeld(neu, 2);
        if ("wert" in gelesen) onCent(gelesen.wert);
        if ("leer" in gelesen) onCent(0);
      }}
    />
  );
}
