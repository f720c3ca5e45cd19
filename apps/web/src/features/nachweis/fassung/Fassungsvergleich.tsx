import type { Fassungswahl } from "@kim/domain/nachweis";
import { Grid, LoadingState, SelectField, Stack } from "@kim/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { QueryError } from "../../../base/QueryError.tsx";
import { useTRPC } from "../../../base/trpc.ts";
import type { Eingereicht, Nachweisansicht } from "../ansicht.ts";
import { Unterschiede } from "./Unterschiede.tsx";

type FassungsvergleichProps = {
  nachweis: Nachweisansicht["nachweis"];
  fassungen: Eingereicht["fassungen"];
  mitEntwurf: boolean;
};

/** Any two versions side by side; at first the newest beside the one before it. */
export function Fassungsvergleich({ nachweis: { inhaberId, id }, fassungen, mitEntwurf }: FassungsvergleichProps) {
  const wahlen: Fassungswahl[] = [
    ...fassungen.map(({ version }) => version),
    ...(mitEntwurf ? ["entwurf" as const] : []),
  ];
  const [vorher, setVorher] = useState<Fassungswahl>(wahlen.at(-2) ?? 1);
  const [nachher, setNachher] = useState<Fassungswahl>(wahlen.at(-1) ?? 1);
  const vergleich = useQuery({
    ...useTRPC().fassungsvergleich.get.queryOptions({ nachweis: { inhaberId, id }, vorher, nachher }),
    placeholderData: keepPreviousData,
  });
  const titel = `${name(nachher)} gegenüber ${name(vorher)}`;
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
      {vergleich.isPending && <LoadingState lines={3} />}
      {vergleich.isError && !vergleich.data && <QueryError query={vergleich} />}
      {vergleich.data && (
        <Unterschiede
          caption={titel}
          unterschiede={vergleich.data.unterschiede}
          inhalte={[vergleich.data.nachher, vergleich.data.vorher]}
        />
      )}
    </Stack>
  );
}

const name = (wahl: Fassungswahl): string => (wahl === "entwurf" ? "Entwurf" : `Fassung ${wahl}`);
