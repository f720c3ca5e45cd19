import type { OrganisationArt } from "@kim/domain/organisation";
import { bausteinNamen } from "@kim/domain/stelle";
import { Grid, SelectField, TextField, type Choice } from "@kim/ui";
import {
  gliederungenFuer,
  gliederungNamen,
  nachNamen,
  zustandsfilterNamen,
  type Ansicht,
  type Uebersicht,
} from "./uebersicht-ansicht.ts";

type UebersichtFilterProps = {
  ansicht: Ansicht;
  uebersicht: Uebersicht;
  art: OrganisationArt;
  /** Empty value: no longer filtered by this. */
  onChange: (name: keyof Ansicht, value: string) => void;
};

export function UebersichtFilter({ ansicht, uebersicht, art, onChange }: UebersichtFilterProps) {
  const { teile } = uebersicht;
  const empfaenger = empfaengerIn(teile);
  const geber = nachNamen(teile.map((teil) => teil.geber));
  const wahl = (name: keyof Ansicht, label: string, alle: string, options: readonly Choice[]) => (
    <SelectField
      name={name}
      label={label}
      placeholder={alle}
      value={ansicht[name] ?? ""}
      options={options}
      onChange={(wert) => onChange(name, wert)}
    />
  );
  return (
    <search>
      <Grid gap="s" minColumn="10rem">
        <SelectField
          name="gliederung"
          label="Ansicht"
          value={ansicht.gliederung}
          options={gliederungenFuer(art).map((value) => ({ value, label: gliederungNamen[value] }))}
          onChange={(wert) => onChange("gliederung", wert)}
        />
        {wahl(
          "zustand",
          "Zustand",
          "Alle",
          Object.entries(zustandsfilterNamen).map(([value, label]) => ({ value, label })),
        )}
        {wahl(
          "baustein",
          "Baustein",
          "Alle",
          Object.entries(bausteinNamen).map(([value, label]) => ({ value, label })),
        )}
        {geber.length > 1 && wahl("geber", "Geber", "Alle", choices(geber))}
        {empfaenger.length > 0 && wahl("bei", "Bei", "Allen", empfaenger)}
        <TextField
          name="text"
          type="search"
          label="Suche"
          optional
          value={ansicht.text}
          onChange={(wert) => onChange("text", wert)}
        />
      </Grid>
    </search>
  );
}

/** Everybody who received something, on any level. */
const empfaengerIn = (teile: Uebersicht["teile"]): Choice[] =>
  choices(
    nachNamen(
      teile.flatMap((teil) => [
        teil.bei,
        ...teil.kette.map(({ empfaengerId: id, empfaengerName: name }) => ({ id, name })),
      ]),
    ),
  );

const choices = (organisationen: readonly { id: string; name: string }[]): Choice[] =>
  organisationen.map(({ id, name }) => ({ value: id, label: name }));
