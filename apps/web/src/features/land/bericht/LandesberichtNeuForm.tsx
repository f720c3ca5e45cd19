import { heuteInBerlin } from "@kim/domain/grundlagen";
import { wissensstaende, wissensstandNamen } from "@kim/domain/landesstand";
import { Button, Cluster, DateField, Grid, Notice, SelectField, useStatus } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "../../../base/trpc.ts";
import { useLandAnsicht } from "../use-land-ansicht.ts";

/** The year and day a report is of; they are those of the state's page it was opened from. */
export function LandesberichtNeuForm() {
  const { jahr, jahre, tag, wissen, frage, setze } = useLandAnsicht();
  const { melde } = useStatus();
  const bestellen = useMutation(
    useTRPC().landesbericht.create.mutationOptions({
      onSuccess: () => melde(`Der Bericht ${jahr} wird gesetzt. Die Seite zeigt ihn von selbst.`),
    }),
  );
  return (
    <>
      {bestellen.error && (
        <Notice tone="danger" title="Der Bericht wurde nicht bestellt">
          {bestellen.error.message}
        </Notice>
      )}
      <Grid minColumn="14rem">
        <SelectField
          name="jahr"
          label="Förderjahr"
          value={jahr}
          onChange={(wert) => setze("jahr", wert)}
          options={jahre.map((value) => ({ value, label: String(value) }))}
        />
        <DateField
          name="tag"
          label="Stichtag"
          hint="Leer: heute, für ein vergangenes Jahr sein letzter Tag"
          value={tag ?? ""}
          min={`${jahr}-01-01`}
          max={heuteInBerlin(new Date())}
          onChange={(wert) => setze("tag", wert)}
        />
        {tag !== undefined && (
          <SelectField
            name="wissen"
            label="Wissensstand"
            value={wissen}
            onChange={(wert) => setze("wissen", wert)}
            options={wissensstaende.map((value) => ({ value, label: wissensstandNamen[value] }))}
          />
        )}
      </Grid>
      <Cluster>
        <Button
          variant="primary"
          busy={bestellen.isPending}
          onClick={() => bestellen.mutate({ id: crypto.randomUUID(), ...frage })}
        >
          Bericht erstellen
        </Button>
      </Cluster>
    </>
  );
}
