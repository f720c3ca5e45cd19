import { addDays } from "@kim/domain/grundlagen";
import { CheckboxField, DateField, datum, TextAreaField, TextField } from "@kim/ui";
import type { Felder } from "./felder.ts";
import { Gruppe } from "./Gruppe.tsx";

export function NachweisFelder({ inhalt, gesagt, vorschlag, setze }: Felder) {
  const spaetestens = vorschlag.spaetesterNachweis;
  return (
    <Gruppe titel="Zweck und Nachweis">
      <TextField
        name="zweck"
        label="Zweck"
        hint="Wofür der Betrag verwendet wird, zum Beispiel „Case Management vor Ort“."
        maxLength={500}
        defaultValue={inhalt.zweck ?? undefined}
      />
      <DateField
        name="nachweisFaelligAm"
        label="Nachweis fällig am"
        hint={
          spaetestens
            ? `Nach dem Ende und vor Ihrem eigenen Nachweis am ${datum(addDays(spaetestens, 1))}: Sie prüfen ihn noch.`
            : "Nach dem Ende, aber vor Ihrem eigenen Verwendungsnachweis: Sie prüfen ihn noch."
        }
        value={gesagt.nachweisFaelligAm ?? vorschlag.nachweisFaelligAm ?? ""}
        onChange={(nachweisFaelligAm) => setze({ nachweisFaelligAm })}
      />
      <TextAreaField
        name="auflagen"
        label="Auflagen"
        optional
        rows={3}
        maxLength={4000}
        defaultValue={inhalt.auflagen ?? undefined}
      />
      <CheckboxField
        name="weiterleitungErlaubt"
        label="Die Stelle darf weitergeleitet werden."
        hint="Ganz oder in Teilen, an Anteil und Geld nie mehr, als weitergegeben wurde (R22)."
        defaultChecked={inhalt.weiterleitungErlaubt ?? false}
      />
    </Gruppe>
  );
}
