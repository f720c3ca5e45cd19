import { messgroessen, messgroessennamen, wissensstaende, wissensstandNamen } from "@kim/domain/landesstand";
import { bausteinNamen } from "@kim/domain/stelle";
import { DateField, Grid, SelectField } from "@kim/ui";
import type { useLandAnsicht } from "./use-land-ansicht.ts";

const imJahr = (jahreswert: boolean) =>
  messgroessennamen
    .filter((name) => messgroessen[name].jahreswert === jahreswert)
    .map((name) => ({ value: name, label: messgroessen[name].name }));

export const messgroessenwahl = [
  { group: "Am Stichtag", options: imJahr(false) },
  { group: "Für das ganze Förderjahr", options: imJahr(true) },
];

export function LandFilter({
  ansicht,
  bezirke,
  heute,
}: {
  ansicht: ReturnType<typeof useLandAnsicht>;
  bezirke: readonly string[];
  heute: string;
}) {
  const { setze } = ansicht;
  return (
    <Grid minColumn="11rem">
      <SelectField
        name="jahr"
        label="Förderjahr"
        value={ansicht.jahr}
        onChange={(jahr) => setze("jahr", jahr)}
        options={ansicht.jahre.map((jahr) => ({ value: jahr, label: String(jahr) }))}
      />
      <SelectField
        name="mass"
        label="Messgröße"
        value={ansicht.mass}
        onChange={(mass) => setze("mass", mass)}
        options={[
          ...messgroessenwahl,
          { group: "Nachweise", options: [{ value: "nachweise", label: "Nachweise nach Schritt" }] },
        ]}
      />
      <SelectField
        name="baustein"
        label="Baustein"
        placeholder="Alle"
        value={ansicht.baustein ?? ""}
        onChange={(baustein) => setze("baustein", baustein)}
        options={([1, 2, 3] as const).map((baustein) => ({ value: baustein, label: bausteinNamen[baustein] }))}
      />
      <SelectField
        name="bezirk"
        label="Regierungsbezirk"
        placeholder="Ganz NRW"
        value={ansicht.bezirk ?? ""}
        onChange={(bezirk) => setze("bezirk", bezirk)}
        options={bezirke.map((bezirk) => ({ value: bezirk, label: bezirk }))}
      />
      <DateField
        name="tag"
        label="Stichtag"
        value={ansicht.tag ?? ""}
        min={`${ansicht.jahr}-01-01`}
        max={heute}
        onChange={(tag) => setze("tag", tag)}
      />
      {ansicht.tag !== undefined && (
        <SelectField
          name="wissen"
          label="Wissensstand"
          value={ansicht.wissen}
          onChange={(wissen) => setze("wissen", wissen)}
          options={wissensstaende.map((value) => ({ value, label: wissensstandNamen[value] }))}
        />
      )}
      <SelectField
        name="ansicht"
        label="Ansicht"
        value={ansicht.ansicht}
        onChange={(wert) => setze("ansicht", wert)}
        options={[
          { value: "karte", label: "Karte" },
          { value: "tabelle", label: "Tabelle" },
        ]}
      />
      {ansicht.ansicht === "tabelle" && (
        <SelectField
          name="reihenfolge"
          label="Reihenfolge"
          value={ansicht.reihenfolge}
          onChange={(wert) => setze("reihenfolge", wert)}
          options={[
            { value: "name", label: "Nach Namen" },
            { value: "wert", label: "Höchster Wert zuerst" },
          ]}
        />
      )}
    </Grid>
  );
}
