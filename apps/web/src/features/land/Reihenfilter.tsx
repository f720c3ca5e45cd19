import { istVerlaufsmass, messgroessen } from "@kim/domain/landesstand";
import { bausteinNamen } from "@kim/domain/stelle";
import { Grid, SelectField } from "@kim/ui";
import type { ReactNode } from "react";
import { messgroessenwahl } from "./LandFilter.tsx";
import type { useReihenwahl } from "./use-reihenwahl.ts";

const verlaufsmasse = messgroessenwahl.map(({ group, options }) => ({
  group,
  options: options.filter(({ value }) => istVerlaufsmass(value)),
}));

export function Reihenfilter({
  wahl: { mass, baustein, takt, setze },
  children,
}: {
  wahl: ReturnType<typeof useReihenwahl>;
  children?: ReactNode;
}) {
  return (
    <Grid minColumn="11rem">
      <SelectField
        name="mass"
        label="Messgröße"
        value={mass}
        onChange={(wert) => setze("mass", wert)}
        options={verlaufsmasse}
      />
      <SelectField
        name="baustein"
        label="Baustein"
        placeholder="Alle"
        value={baustein ?? ""}
        onChange={(wert) => setze("baustein", wert)}
        options={([1, 2, 3] as const).map((value) => ({ value, label: bausteinNamen[value] }))}
      />
      {!messgroessen[mass].jahreswert && (
        <SelectField
          name="takt"
          label="Zeitschritt"
          value={takt}
          onChange={(wert) => setze("takt", wert)}
          options={[
            { value: "monat", label: "Monate" },
            { value: "jahr", label: "Förderjahre" },
          ]}
        />
      )}
      {children}
    </Grid>
  );
}
