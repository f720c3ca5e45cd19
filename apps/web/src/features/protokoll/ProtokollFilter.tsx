import { befehlName } from "@kim/domain/texte";
import { DateField, Grid, SelectField } from "@kim/ui";
import type { ProtokollAnsicht } from "./protokoll-adresse.ts";

type ProtokollFilterProps = {
  ansicht: ProtokollAnsicht;
  befehle: string[];
  personen: string[];
  /** Empty value: no longer filtered by this. */
  onChange: (name: keyof ProtokollAnsicht, wert: string) => void;
};

export function ProtokollFilter({ ansicht, befehle, personen, onChange }: ProtokollFilterProps) {
  const nachName = (a: { label: string }, b: { label: string }) => a.label.localeCompare(b.label, "de");
  return (
    <search>
      <Grid minColumn="12rem">
        <SelectField
          name="befehl"
          label="Vorgang"
          placeholder="Alle"
          options={befehle.map((value) => ({ value, label: befehlName(value) })).sort(nachName)}
          value={ansicht.befehl ?? ""}
          onChange={(wert) => onChange("befehl", wert)}
        />
        <SelectField
          name="person"
          label="Person"
          placeholder="Alle"
          options={personen.map((value) => ({ value, label: value })).sort(nachName)}
          value={ansicht.person ?? ""}
          onChange={(wert) => onChange("person", wert)}
        />
        <DateField
          name="von"
          label="Vom"
          optional
          value={ansicht.von ?? ""}
          onChange={(wert) => onChange("von", wert)}
        />
        <DateField
          name="bis"
          label="Bis zum"
          optional
          value={ansicht.bis ?? ""}
          onChange={(wert) => onChange("bis", wert)}
        />
      </Grid>
    </search>
  );
}
