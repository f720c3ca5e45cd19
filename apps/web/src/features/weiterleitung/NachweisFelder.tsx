import { PlainDate } from "@kim/domain";
import { CheckboxField, DateField, datum, TextAreaField, TextField } from "@kim/ui";
import { nachweisvorschlag } from "./angebot-vorschlag.ts";
import type { Angebotslage, Auswahl } from "./angebot-stand.ts";
import { Gruppe } from "./Gruppe.tsx";

export function NachweisFelder({ lage: { inhalt, eigenerNachweis }, wahl }: { lage: Angebotslage; wahl: Auswahl }) {
  const ende = PlainDate.safeParse(wahl.ende).data;
  const eigener = eigenerNachweis(wahl.ende);
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
        hint={eigener
          ? `Nach dem Ende und vor Ihrem eigenen Nachweis am ${datum(eigener)}: Sie prüfen ihn noch.`
          : "Nach dem Ende, aber vor Ihrem eigenen Verwendungsnachweis: Sie prüfen ihn noch."}
        defaultValue={inhalt.nachweisFaelligAm ?? (ende && nachweisvorschlag(ende, eigener))}
      />
      <TextAreaField name="auflagen" label="Auflagen" optional rows={3} maxLength={4000} defaultValue={inhalt.auflagen ?? undefined} />
      <CheckboxField
        name="weiterleitungErlaubt"
        label="Der Empfänger darf die Stelle weiterleiten."
        hint="Ganz oder in Teilen, nie mehr als er selbst erhält (R22). Sie sehen dann nur die Summe."
        defaultChecked={inhalt.weiterleitungErlaubt ?? false}
      />
    </Gruppe>
  );
}
