import { Ausnahmestand, ausnahmestandNamen, type Ausnahmegenehmigung } from "@kim/domain/antrag";
import { DateField, Grid, SelectField, Stack, TextField, TextLink } from "@kim/ui";
import type { Antragsansicht } from "./AntragPage.tsx";

type AusnahmeFelderProps = {
  stellen: NonNullable<Antragsansicht["umfeld"]>["ausserhalbKi"];
  werte: readonly Ausnahmegenehmigung[];
};

/** One permission per coordination post outside the KI (R9). */
export function AusnahmeFelder({ stellen, werte }: AusnahmeFelderProps) {
  if (stellen.length === 0)
    return (
      <p>
        Alle Koordinationsstellen des Jahres sind beim Kommunalen Integrationszentrum angebunden. Eine
        Ausnahmegenehmigung ist nicht nötig.
      </p>
    );
  return (
    <Stack gap="l">
      {stellen.map(({ id, bezeichnung }, i) => {
        const wert = werte.find((ausnahme) => ausnahme.stelleId === id);
        return (
          <Stack key={id} gap="s">
            <h3 className="kern-heading-small">
              <TextLink to={`/stellen/${id}`}>{bezeichnung}</TextLink>
            </h3>
            <Grid minColumn="12rem">
              <SelectField
                name={`ausnahmen[${i}].stand`}
                label="Stand der Genehmigung"
                placeholder="Noch nicht beantragt"
                defaultValue={wert?.stand ?? ""}
                options={Ausnahmestand.options.map((stand) => ({ value: stand, label: ausnahmestandNamen[stand] }))}
              />
              <DateField name={`ausnahmen[${i}].datum`} label="Datum" defaultValue={wert?.datum ?? undefined} />
              <TextField
                name={`ausnahmen[${i}].aktenzeichen`}
                label="Aktenzeichen"
                defaultValue={wert?.aktenzeichen}
                maxLength={100}
              />
            </Grid>
          </Stack>
        );
      })}
    </Stack>
  );
}
