import { MassnahmeArt, massnahmeArtNamen, Tagart, tagartNamen } from "@kim/domain/ausgabe";
import { CheckboxField, DateField, NumberField, SelectField, TextField, datum } from "@kim/ui";
import { useState } from "react";
import type { Sachausgabe, Sachart } from "./sachausgaben.ts";
import type { Ausgabenliste } from "./personalzellen.ts";

/** The fields of an expense that is not personnel cost; which ones follows from its art. */
export function AusgabeFelder({
  art,
  jahr,
  bedarfe,
  ausgabe,
  tag,
}: {
  art: Sachart;
  jahr: number;
  bedarfe: Ausgabenliste["bedarfe"];
  ausgabe?: Sachausgabe;
  tag?: string | undefined;
}) {
  const [massnahmeArt, setMassnahmeArt] = useState(ausgabe?.massnahmeArt ?? "");
  return (
    <>
      <TextField name="bezeichnung" label="Bezeichnung" maxLength={200} defaultValue={ausgabe?.bezeichnung} />
      <DateField
        name="datum"
        label="Datum"
        min={`${jahr}-01-01`}
        max={`${jahr}-12-31`}
        defaultValue={ausgabe?.datum ?? tag}
      />
      {art === "massnahme" && (
        <SelectField
          name="massnahmeArt"
          label="Art der Maßnahme"
          placeholder="Bitte auswählen"
          value={massnahmeArt}
          onChange={setMassnahmeArt}
          options={MassnahmeArt.options.map((value) => ({ value, label: massnahmeArtNamen[value] }))}
        />
      )}
      {art === "massnahme" && (
        <SelectField
          name="bedarfId"
          label="Festgestellter Bedarf"
          optional={massnahmeArt !== "produkt"}
          placeholder={bedarfe.length === 0 ? "Noch keiner festgehalten" : "Keiner"}
          defaultValue={ausgabe?.bedarfId ?? undefined}
          options={bedarfe.map((b) => ({ value: b.id, label: `${b.titel} (${datum(b.festgestelltAm)})` }))}
        />
      )}
      {art === "prozessbegleitung" && (
        <SelectField
          name="tagArt"
          label="Art der Tage"
          defaultValue={ausgabe?.tagArt ?? "beratung"}
          options={Tagart.options.map((value) => ({ value, label: tagartNamen[value] }))}
        />
      )}
      {art === "prozessbegleitung" && <NumberField name="tage" label="Tage" defaultValue={ausgabe?.tage ?? 1} />}
      <NumberField
        name="betragCent"
        label={art === "prozessbegleitung" ? "Honorar insgesamt" : "Betrag"}
        unit="€"
        decimals={2}
        defaultValue={ausgabe?.betragCent}
      />
      <NumberField
        name="vorsteuerCent"
        label="Vorsteuer"
        unit="€"
        decimals={2}
        optional
        defaultValue={ausgabe?.vorsteuerCent || undefined}
      />
      {art === "prozessbegleitung" && (
        <CheckboxField
          name="qualifikationNachgewiesen"
          label="Qualifizierung durch die Frankfurt UAS ist nachgewiesen"
          defaultChecked={ausgabe !== undefined}
        />
      )}
    </>
  );
}
