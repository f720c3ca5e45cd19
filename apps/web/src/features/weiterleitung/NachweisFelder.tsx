import { PlainDate } from "@kim/domain/grundlagen";
import { CheckboxField, DateField, datum, TextAreaField, TextField } from "@kim/ui";
import { nachweisvorschlag } from "./angebot-vorschlag.ts";
import type { Angebotslage, Auswahl } from "./angebot-stand.ts";
import { Gruppe } from "./Gruppe.tsx";
import { useFolgewert, type Angefasst } from "./use-folgewert.ts";

export function NachweisFelder({
  lage: { inhalt, eigenerNachweis },
  wahl,
  angefasst,
}: {
  lage: Angebotslage;
  wahl: Auswahl;
  angefasst: Angefasst;
}) {
  const ende = PlainDate.safeParse(wahl.ende).data;
  const eigener = eigenerNachweis(wahl.ende);
  const faellig = useFolgewert(
    inhalt.nachweisFaelligAm ?? (ende && nachweisvorschlag(ende, eigener)),
    angefasst.ist("nachweisFaelligAm"),
  );
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
        key={faellig.key}
        name="nachweisFaelligAm"
        label="Nachweis fällig am"
        hint={
          eigener
            ? `Nach dem Ende und vor Ihrem eigenen Nachweis am ${datum(eigener)}: Sie prüfen ihn noch.`
            : "Nach dem Ende, aber vor Ihrem eigenen Verwendungsnachweis: Sie prüfen ihn noch."
        }
        defaultValue={faellig.defaultValue}
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
