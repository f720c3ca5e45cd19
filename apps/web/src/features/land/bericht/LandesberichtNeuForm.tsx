import { heuteInBerlin } from "@kim/domain/grundlagen";
import { wissensstaende } from "@kim/domain/landesstand";
import { Button, Cluster, DateField, Grid, Notice, SelectField, useStatus } from "@kim/ui";
import { useMutation } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { mitAngabe } from "../../../base/adresse.ts";
import { useTRPC } from "../../../base/trpc.ts";
import { landJahre, leseLandAnsicht } from "../use-land-ansicht.ts";

const wissensworte = { heute: "Was heute bekannt ist", damals: "Was damals bekannt war" } as const;

/** The year and day a report is of; they are those of the state's page it was opened from. */
export function LandesberichtNeuForm() {
  const [suche, setSuche] = useSearchParams();
  const { melde } = useStatus();
  const heute = heuteInBerlin(new Date());
  const jahre = landJahre(new Date());
  const { jahr, tag, wissen } = leseLandAnsicht(suche, jahre);
  const setze = (name: string, wert: string) =>
    setSuche((bisher) => mitAngabe(name === "jahr" ? mitAngabe(bisher, "tag", "") : bisher, name, wert), {
      replace: true,
    });
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
          max={heute}
          onChange={(wert) => setze("tag", wert)}
        />
        {tag !== undefined && (
          <SelectField
            name="wissen"
            label="Wissensstand"
            value={wissen}
            onChange={(wert) => setze("wissen", wert)}
            options={wissensstaende.map((value) => ({ value, label: wissensworte[value] }))}
          />
        )}
      </Grid>
      <Cluster>
        <Button
          variant="primary"
          busy={bestellen.isPending}
          onClick={() =>
            bestellen.mutate({
              id: crypto.randomUUID(),
              jahr,
              tag: tag ?? null,
              wissen: tag === undefined ? "heute" : wissen,
            })
          }
        >
          Bericht erstellen
        </Button>
      </Cluster>
    </>
  );
}
