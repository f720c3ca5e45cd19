import {
  Anbindung,
  anbindungNamen,
  Funktion,
  funktionNamen,
  hinweiseZurStelle,
  mindestanteil,
  stelleHinweisText,
  type Stelle,
} from "@kim/domain/stelle";
import { DateField, Notice, NumberField, SelectField, TextAreaField, TextField, vzae } from "@kim/ui";
import { useState } from "react";

const anbindungen = Anbindung.options.map((value) => ({ value, label: anbindungNamen[value] }));

/** The fields of a post, for a new one or filled with an existing one, whose function stays. */
export function Stellenfelder({ stelle, funktionen = [] }: { stelle?: Stelle; funktionen?: readonly Funktion[] }) {
  const [funktionText, setFunktion] = useState<string>(stelle?.funktion ?? "");
  const [anbindungText, setAnbindung] = useState<string>(stelle?.anbindung ?? "");
  const [begruendung, setBegruendung] = useState(stelle?.anbindungBegruendung ?? "");
  const funktion = Funktion.safeParse(funktionText).data;
  const anbindung = Anbindung.safeParse(anbindungText).data;
  const hinweise =
    funktion && anbindung
      ? hinweiseZurStelle({ funktion, anbindung, anbindungBegruendung: begruendung.trim() || null })
      : [];
  return (
    <>
      <TextField
        name="bezeichnung"
        label="Bezeichnung"
        hint="Wie im Stellenplan, zum Beispiel „Case Management 7“."
        maxLength={200}
        defaultValue={stelle?.bezeichnung}
      />
      {!stelle && (
        <SelectField
          name="funktion"
          label="Funktion"
          hint="Sie legt den Baustein fest und lässt sich später nicht ändern."
          placeholder="Bitte auswählen"
          options={funktionen.map((value) => ({ value, label: funktionNamen[value] }))}
          value={funktionText}
          onChange={setFunktion}
        />
      )}
      <NumberField
        name="vzaeHundertstel"
        label="Umfang"
        unit="VZÄ"
        decimals={2}
        hint={umfangHinweis(funktion)}
        defaultValue={stelle?.vzaeHundertstel ?? 100}
      />
      <SelectField
        name="anbindung"
        label="Anbindung"
        hint="Wo die Stelle im Haus angesiedelt ist."
        placeholder="Bitte auswählen"
        options={anbindungen}
        value={anbindungText}
        onChange={setAnbindung}
      />
      <TextAreaField
        name="anbindungBegruendung"
        label="Begründung der Anbindung"
        optional
        rows={3}
        maxLength={2000}
        value={begruendung}
        onChange={setBegruendung}
      />
      {hinweise.map((hinweis) => (
        <Notice key={hinweis.reason} tone="warning" role="status" regel={hinweis.regel} title="Hinweis">
          {stelleHinweisText(hinweis)}
        </Notice>
      ))}
      <DateField name="beginn" label="Beginn" defaultValue={stelle?.beginn} />
      <DateField
        name="ende"
        label="Ende"
        hint="Letzter Tag der Stelle. Leer: unbefristet."
        optional
        defaultValue={stelle?.ende ?? undefined}
      />
    </>
  );
}

function umfangHinweis(funktion: Funktion | undefined): string {
  const minimum = funktion && mindestanteil(funktion);
  return minimum
    ? `${vzae(minimum.mindestensHundertstel)} bis 1,00 VZÄ (Regel ${minimum.regel}).`
    : "Höchstens 1,00 VZÄ.";
}
