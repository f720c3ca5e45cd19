import { Grid, SelectField, TextField, type Choice } from "@kim/ui";

interface Auswahl<Name> {
  name: Name;
  label: string;
  /** What stands there while nothing is chosen; without it something always is. */
  placeholder?: string;
  value: string | number | null;
  options: readonly Choice[];
}

/** What narrows a list of the authority: some choices, and a search. */
export function Filterleiste<Name extends string>({
  auswahlen,
  suche,
  setze,
}: {
  auswahlen: readonly Auswahl<Name>[];
  suche: { label: string; value: string };
  setze: (name: Name | "suche") => (wert: string) => void;
}) {
  return (
    <Grid minColumn="11rem">
      {auswahlen.map(({ name, value, ...auswahl }) => (
        <SelectField key={name} name={name} value={value ?? ""} onChange={setze(name)} {...auswahl} />
      ))}
      <TextField name="suche" type="search" optional onChange={setze("suche")} {...suche} />
    </Grid>
  );
}
