import { leseFeld, TextField, writeNumber } from "@kim/ui";
import { useState } from "react";

type ZahlfeldProps = {
  name: string;
  label: string;
  hint?: string;
  wert: number | null;
  hoechstens: number;
  leerErlaubt?: boolean;
  /** Digits after the comma: 2 makes "2,50" mean 250. */
  nachkommastellen?: 0 | 2;
  negativ?: boolean;
  onWert: (wert: number | null) => void;
};

/** A German decimal that counts while it is typed; what is no number yet changes nothing. */
export function Zahlfeld({
  name,
  label,
  hint,
  wert,
  hoechstens,
  leerErlaubt = false,
  nachkommastellen = 2,
  negativ = false,
  onWert,
}: ZahlfeldProps) {
  const lies = (eingabe: string) => liesZahl(eingabe, { hoechstens, leerErlaubt, nachkommastellen, negativ });
  // While somebody types, the field is theirs: what their number leads to is shown once they leave it.
  const [getippt, setGetippt] = useState<string>();
  const text = getippt ?? (wert === null ? "" : writeNumber(wert, nachkommastellen));
  const gelesen = lies(text);
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
          const eingabe = lies(neu);
          if ("wert" in eingabe) onWert(eingabe.wert);
        }}
      />
    </div>
  );
}

type Form = Required<Pick<ZahlfeldProps, "hoechstens" | "leerErlaubt" | "nachkommastellen" | "negativ">>;

function liesZahl(
  text: string,
  { hoechstens, leerErlaubt, nachkommastellen, negativ }: Form,
): { wert: number | null } | { meldung: string } {
  const lesung = leseFeld(text, nachkommastellen, negativ);
  if ("leer" in lesung)
    return leerErlaubt
      ? { wert: null }
      : { meldung: `Bitte eine Zahl angeben, zum Beispiel ${nachkommastellen === 0 ? "12" : "0,50"}.` };
  if ("meldung" in lesung || Math.abs(lesung.wert) <= hoechstens) return lesung;
  return { meldung: `Bitte höchstens ${writeNumber(hoechstens, nachkommastellen)} angeben.` };
}
