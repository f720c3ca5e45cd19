import { bausteinNamen } from "@kim/domain/stelle";
import { Grid, SelectField } from "@kim/ui";
import type { useLandAnsicht } from "./use-land-ansicht.ts";

export function LandFilter({
  ansicht,
  bezirke,
}: {
  ansicht: ReturnType<typeof useLandAnsicht>;
  bezirke: readonly string[];
}) {
  const { setze } = ansicht;
  return (
    <Grid minColumn="8.75rem">
      <SelectField
        name="jahr"
        label="Jahr"
        value={ansicht.jahr}
        onChange={(jahr) => setze("jahr", jahr)}
        options={ansicht.jahre.map((jahr) => ({ value: jahr, label: String(jahr) }))}
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
            { value: "unbesetzt", label: "Meiste unbesetzte zuerst" },
          ]}
        />
      )}
    </Grid>
  );
}
