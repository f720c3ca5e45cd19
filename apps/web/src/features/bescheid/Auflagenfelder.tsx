import { Auflagenart, auflagenartNamen } from "@kim/domain/bescheid";
import { Fristart, fristartNamen } from "@kim/domain/frist";
import { Button, DateField, Grid, Prose, SelectField, Stack, TextField } from "@kim/ui";

/** What the Bescheid asks for by a day: each becomes a date of the recipient, and is reminded of. */
export function Auflagenfelder({
  auflagen,
  onChange,
}: {
  /** Their ids. */
  auflagen: readonly string[];
  onChange: (auflagen: readonly string[]) => void;
}) {
  return (
    <Stack gap="m">
      <Prose>
        <p>
          Was der Empfänger bis zu einem Tag tun muss, steht dann in seinen Fristen, und die Plattform erinnert daran.
          Auflagen früherer Bescheide der Kette bleiben bestehen.
        </p>
      </Prose>
      {auflagen.map((id, i) => (
        <fieldset key={id} className="kim-bescheid__auflage">
          <legend className="kern-label">{`Auflage ${i + 1}`}</legend>
          <Grid minColumn="12rem">
            <SelectField
              name={`auflagen[${i}].art`}
              label="Art"
              placeholder="Bitte wählen"
              options={Auflagenart.options.map((value) => ({ value, label: auflagenartNamen[value] }))}
            />
            <TextField name={`auflagen[${i}].bezeichnung`} label="Was zu tun ist" maxLength={200} />
            <DateField name={`auflagen[${i}].tag`} label="Bis" />
            <SelectField
              name={`auflagen[${i}].fristart`}
              label="Wie der Tag gemeint ist"
              hint="Eine Frist endet am nächsten Arbeitstag, Termin und fester Tag nicht (R102)."
              defaultValue="frist"
              options={Fristart.options.map((value) => ({ value, label: fristartNamen[value] }))}
            />
            <TextField
              name={`auflagen[${i}].quelle`}
              label="Wo es im Bescheid steht"
              hint="Zum Beispiel: Nr. 4.2."
              maxLength={200}
            />
          </Grid>
          <div>
            <Button
              size="small"
              icon="delete"
              aria-label={`Auflage ${i + 1} entfernen`}
              onClick={() => onChange(auflagen.filter((a) => a !== id))}
            >
              Entfernen
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button size="small" icon="add" onClick={() => onChange([...auflagen, crypto.randomUUID()])}>
          {auflagen.length === 0 ? "Auflage eintragen" : "Weitere Auflage"}
        </Button>
      </div>
    </Stack>
  );
}
