import { eingangsstandNamen, type Standfilter } from "@kim/domain/fristenliste";
import { bausteinNamen } from "@kim/domain/stelle";
import { Grid, SelectField, TextField, type Choice } from "@kim/ui";

/** What the board shows; each choice is a part of the address. */
export function Tafelfilter({
  filter,
  laufendes,
  behoerde,
  onChange,
}: {
  filter: Standfilter;
  laufendes: number;
  behoerde: boolean;
  onChange: (name: string, wert: string) => void;
}) {
  const wahl = (name: string, label: string, wert: string, options: readonly Choice[], alle?: string) => (
    <SelectField
      name={name}
      label={label}
      {...(alle !== undefined && { placeholder: alle })}
      value={wert}
      options={options}
      onChange={(neu) => onChange(name, neu)}
    />
  );
  const jahre = Array.from({ length: 6 }, (_, i) => String(laufendes - i));
  return (
    <search>
      <Grid gap="s" minColumn="11rem">
        {wahl(
          "jahr",
          "Förderjahr",
          String(filter.jahr),
          jahre.map((jahr) => ({ value: jahr, label: jahr })),
        )}
        {wahl("stand", "Stand", filter.stand ?? "", namen(eingangsstandNamen), "Alle")}
        {behoerde && wahl("baustein", "Baustein", String(filter.baustein ?? ""), namen(bausteinNamen), "Alle")}
        {wahl("spaet", "Verspätung", filter.spaet ? "ja" : "", [{ value: "ja", label: "Nur verspätete" }], "Alle")}
        {behoerde &&
          wahl(
            "zeichnung",
            "Zeichnung",
            filter.ohneZeichnende ? "fehlt" : "",
            [{ value: "fehlt", label: "Niemand befugt" }],
            "Alle",
          )}
        {!behoerde &&
          wahl(
            "abstand",
            "Eigener Nachweis",
            filter.nichtVorEigenem ? "fehlt" : "",
            [{ value: "fehlt", label: "Nicht davor fällig" }],
            "Alle",
          )}
        <TextField
          name="suche"
          type="search"
          label="Empfänger"
          optional
          value={filter.suche}
          onChange={(wert) => onChange("suche", wert)}
        />
      </Grid>
    </search>
  );
}

const namen = (texte: Readonly<Record<string | number, string>>): Choice[] =>
  Object.entries(texte).map(([value, label]) => ({ value, label }));
