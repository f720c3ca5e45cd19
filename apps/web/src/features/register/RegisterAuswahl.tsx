import { Merkmalart, merkmalKurznamen } from "@kim/domain/organisation";
import { DateField, Grid, SelectField, TextField } from "@kim/ui";
import type { RegisterFilter } from "./register-filter.ts";

type RegisterAuswahlProps = {
  filter: RegisterFilter;
  /** Null for whoever reads no more than one Kreis. */
  kreise: readonly { id: string; name: string }[] | null;
  setze: (name: keyof RegisterFilter) => (wert: string) => void;
};

/** Day, Kreis, and what is looked for. */
export function RegisterAuswahl({ filter, kreise, setze }: RegisterAuswahlProps) {
  return (
    <Grid minColumn="11rem">
      <DateField name="tag" label="Am Tag" defaultValue={filter.tag} onChange={setze("tag")} />
      {kreise && (
        <SelectField
          name="kreisId"
          label="Kreis"
          placeholder="Alle"
          value={filter.kreisId ?? ""}
          onChange={setze("kreisId")}
          options={kreise.map(({ id: value, name }) => ({ value, label: name }))}
        />
      )}
      <SelectField
        name="merkmal"
        label="Merkmal"
        placeholder="Alle"
        value={filter.merkmal ?? ""}
        onChange={setze("merkmal")}
        options={Merkmalart.options.map((value) => ({ value, label: merkmalKurznamen[value] }))}
      />
      <SelectField
        name="stand"
        label="Stand"
        placeholder="Alle"
        value={filter.stand ?? ""}
        onChange={setze("stand")}
        options={[
          { value: "fehlt", label: "Kein Eintrag" },
          { value: "annahme", label: "Nur Annahme" },
          { value: "belegt", label: "Belegt" },
        ]}
      />
      <TextField
        name="suche"
        type="search"
        label="Kommune suchen"
        optional
        value={filter.suche}
        onChange={setze("suche")}
      />
    </Grid>
  );
}
