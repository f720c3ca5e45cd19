import { Einnahmeart, einnahmeartNamen } from "@kim/domain/ausgabe";
import { DateField, NumberField, SelectField, TextField } from "@kim/ui";
import type { Einnahme } from "./EinnahmenAnsicht.tsx";

export function EinnahmeFelder({
  jahr,
  einnahme,
  tag,
}: {
  jahr: number;
  einnahme?: Einnahme;
  tag?: string | undefined;
}) {
  return (
    <>
      <SelectField
        name="art"
        label="Art der Einnahme"
        defaultValue={einnahme?.art}
        options={Einnahmeart.options.map((value) => ({ value, label: einnahmeartNamen[value] }))}
      />
      <TextField name="bezeichnung" label="Bezeichnung" maxLength={200} defaultValue={einnahme?.bezeichnung} />
      <DateField
        name="datum"
        label="Datum"
        min={`${jahr}-01-01`}
        max={`${jahr}-12-31`}
        defaultValue={einnahme?.datum ?? tag}
      />
      <NumberField name="betragCent" label="Betrag" unit="€" decimals={2} defaultValue={einnahme?.betragCent} />
    </>
  );
}
