import { bausteinNamen } from "@kim/domain/stelle";
import { besetzungsstandNamen } from "@kim/domain/besetzung";
import { Grid, SelectField } from "@kim/ui";
import type { Stellenfilter } from "./stellenliste.ts";

const bausteine = Object.entries(bausteinNamen).map(([value, label]) => ({ value, label }));
const staende = [
  ...Object.entries(besetzungsstandNamen).map(([value, label]) => ({ value, label })),
  { value: "alle", label: "Alle, auch beendete" },
];
const gehalten = [
  { value: "eigen", label: "Ganz bei uns" },
  { value: "weitergeleitet", label: "Weitergeleitet" },
];

type FilterleisteProps = {
  filter: Stellenfilter;
  /** Empty value: no longer filtered by this. */
  onChange: (name: keyof Stellenfilter, value: string) => void;
  mitWeiterleitung: boolean;
  geber: readonly { id: string; name: string }[];
};

export function Filterleiste({ filter, onChange, mitWeiterleitung, geber }: FilterleisteProps) {
  return (
    <search>
      <Grid minColumn="14rem">
        <SelectField
          name="baustein"
          label="Baustein"
          placeholder="Alle Bausteine"
          options={bausteine}
          value={filter.baustein ?? ""}
          onChange={(value) => onChange("baustein", value)}
        />
        <SelectField
          name="stand"
          label="Stand"
          placeholder="Alle außer beendeten"
          options={staende}
          value={filter.stand ?? ""}
          onChange={(value) => onChange("stand", value)}
        />
        {mitWeiterleitung && (
          <SelectField
            name="gehalten"
            label="Weiterleitung"
            placeholder="Alle"
            options={gehalten}
            value={filter.gehalten ?? ""}
            onChange={(value) => onChange("gehalten", value)}
          />
        )}
        {geber.length > 1 && (
          <SelectField
            name="geber"
            label="Geber"
            placeholder="Alle, je für sich"
            options={geber.map(({ id, name }) => ({ value: id, label: name }))}
            value={filter.geber ?? ""}
            onChange={(value) => onChange("geber", value)}
          />
        )}
      </Grid>
    </search>
  );
}
