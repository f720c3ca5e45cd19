import { heuteInBerlin, jahrVon } from "@kim/domain/grundlagen";
import { erstesFoerderjahr } from "@kim/domain/kondition";
import {
  Feldart,
  feldartNamen,
  optionenHoechstens,
  quellePasst,
  Quellengroesse,
  type Abfragefeld,
  type Feldquelle,
} from "@kim/domain/landesabfrage";
import { messgroessen } from "@kim/domain/landesstand";
import { Baustein } from "@kim/domain/stelle";
import { Button, CheckboxField, Cluster, Grid, SelectField, Stack, TextAreaField, TextField } from "@kim/ui";

/** One field of the draft: its question, what it is answered with, and what fills it beforehand. */
export function Feldeditor({
  feld,
  nummer,
  setze,
  entferne,
  hoch,
}: {
  feld: Abfragefeld;
  nummer: number;
  setze: (patch: Partial<Abfragefeld>) => void;
  entferne: () => void;
  hoch: (() => void) | undefined;
}) {
  const { art, quelle } = feld;
  const waehleArt = (neu: string) => {
    const gewaehlt = Feldart.parse(neu);
    // A figure in VZÄ fills no amount.
    setze({ art: gewaehlt, quelle: quelle && quellePasst(gewaehlt, quelle.groesse) ? quelle : null });
  };
  return (
    <fieldset className="kim-landesabfrage__feld">
      <legend className="kern-label">{`Feld ${nummer}`}</legend>
      <Stack>
        <TextField
          name={`bezeichnung-${nummer}`}
          label="Bezeichnung"
          maxLength={200}
          value={feld.bezeichnung}
          onChange={(bezeichnung) => setze({ bezeichnung })}
        />
        <Grid minColumn="16rem">
          <SelectField
            name={`art-${nummer}`}
            label="Art der Antwort"
            value={art}
            onChange={waehleArt}
            options={Feldart.options.map((value) => ({ value, label: feldartNamen[value] }))}
          />
          <TextField
            name={`hinweis-${nummer}`}
            label="Hinweis (optional)"
            maxLength={500}
            value={feld.hinweis}
            onChange={(hinweis) => setze({ hinweis })}
          />
        </Grid>
        {art === "auswahl" && (
          <TextAreaField
            name={`optionen-${nummer}`}
            label="Antworten zur Auswahl"
            hint={`Eine je Zeile, zwei bis ${optionenHoechstens}.`}
            value={feld.optionen.join("\n")}
            onChange={(text) => setze({ optionen: text.split("\n").slice(0, optionenHoechstens) })}
          />
        )}
        {(art === "betrag" || art === "vzae") && (
          <Quellenfelder art={art} nummer={nummer} quelle={quelle} setze={(neu) => setze({ quelle: neu })} />
        )}
        <CheckboxField
          name={`pflicht-${nummer}`}
          label="Pflichtfeld"
          checked={feld.pflicht}
          onChange={(pflicht) => setze({ pflicht })}
        />
        <Cluster>
          {hoch && (
            <Button size="small" onClick={hoch}>
              {`Feld ${nummer} nach oben`}
            </Button>
          )}
          <Button size="small" danger onClick={entferne}>
            {`Feld ${nummer} entfernen`}
          </Button>
        </Cluster>
      </Stack>
    </fieldset>
  );
}

function Quellenfelder({
  art,
  nummer,
  quelle,
  setze,
}: {
  art: Feldart;
  nummer: number;
  quelle: Feldquelle | null;
  setze: (quelle: Feldquelle | null) => void;
}) {
  const diesesJahr = jahrVon(heuteInBerlin(new Date()));
  const jahre = Array.from({ length: diesesJahr - erstesFoerderjahr + 1 }, (_, i) => diesesJahr - i);
  return (
    <Grid minColumn="16rem">
      <SelectField
        name={`quelle-${nummer}`}
        label="Vorbelegen mit"
        value={quelle?.groesse ?? ""}
        placeholder="Nichts"
        onChange={(groesse) =>
          setze(
            groesse === ""
              ? null
              : { jahr: diesesJahr, baustein: null, ...quelle, groesse: Quellengroesse.parse(groesse) },
          )
        }
        options={Quellengroesse.options
          .filter((groesse) => quellePasst(art, groesse))
          .map((value) => ({ value, label: messgroessen[value].name }))}
      />
      {quelle && (
        <>
          <SelectField
            name={`quelle-jahr-${nummer}`}
            label="Förderjahr"
            value={quelle.jahr}
            onChange={(jahr) => setze({ ...quelle, jahr: Number(jahr) })}
            options={jahre.map((jahr) => ({ value: jahr, label: String(jahr) }))}
          />
          <SelectField
            name={`quelle-baustein-${nummer}`}
            label="Baustein"
            value={quelle.baustein ?? ""}
            placeholder="Alle Bausteine"
            onChange={(text) => setze({ ...quelle, baustein: text === "" ? null : Baustein.parse(Number(text)) })}
            options={[1, 2, 3].map((value) => ({ value, label: `Baustein ${value}` }))}
          />
        </>
      )}
    </Grid>
  );
}
