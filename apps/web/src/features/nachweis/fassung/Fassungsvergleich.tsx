import type { Fassungswahl } from "@kim/domain/nachweis";
import { Grid, SelectField, Stack } from "@kim/ui";
import { useState } from "react";
import type { Eingereicht, Nachweisansicht } from "../ansicht.ts";
import { Vergleich } from "./Vergleich.tsx";

type FassungsvergleichProps = {
  nachweis: Nachweisansicht["nachweis"];
  fassungen: Eingereicht["fassungen"];
  mitEntwurf: boolean;
};

/** Any two versions side by side; at first the newest beside the one before it. */
export function Fassungsvergleich({ nachweis, fassungen, mitEntwurf }: FassungsvergleichProps) {
  const wahlen: Fassungswahl[] = [
    ...fassungen.map(({ version }) => version),
    ...(mitEntwurf ? ["entwurf" as const] : []),
  ];
  const [vorher, setVorher] = useState<Fassungswahl>(wahlen.at(-2) ?? 1);
  const [nachher, setNachher] = useState<Fassungswahl>(wahlen.at(-1) ?? 1);
  const options = wahlen.map((wahl) => ({ value: String(wahl), label: name(wahl) }));
  const waehle = (setze: (wahl: Fassungswahl) => void) => (wert: string) =>
    setze(wahlen.find((wahl) => String(wahl) === wert) ?? vorher);
  return (
    <Stack>
      <h3 className="kern-heading-small">Fassungen vergleichen</h3>
      <Grid minColumn="12rem">
        <SelectField
          name="vorher"
          label="Vorher"
          value={String(vorher)}
          options={options}
          onChange={waehle(setVorher)}
        />
        <SelectField
          name="nachher"
          label="Nachher"
          value={String(nachher)}
          options={options}
          onChange={waehle(setNachher)}
        />
      </Grid>
      <Vergleich
        nachweis={nachweis}
        vorher={vorher}
        nachher={nachher}
        caption={`${name(nachher)} gegenüber ${name(vorher)}`}
      />
    </Stack>
  );
}

const name = (wahl: Fassungswahl): string => (typeof wahl === "number" ? `Fassung ${wahl}` : "Entwurf");
