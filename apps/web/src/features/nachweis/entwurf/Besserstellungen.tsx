import { jahresbeginn, jahresende, ueberschneidet, type WeiterleitungId } from "@kim/domain/grundlagen";
import { besserstellungCent, type Besserstellung } from "@kim/domain/nachweis";
import type { Besetzung } from "@kim/domain/stelle";
import { alsZeitraum } from "@kim/domain/grundlagen";
import { CheckboxField, euro, Grid, LoadingState, Section, Stack } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { QueryError } from "../../../base/QueryError.tsx";
import { useTRPC } from "../../../base/trpc.ts";
import { Betragfeld } from "./Betragfeld.tsx";
import type { Bearbeitung } from "./use-entwurf.ts";

type BesserstellungenProps = {
  weiterleitungId: WeiterleitungId;
  jahr: number;
  bearbeitung: Bearbeitung;
};

/** R80: asked person by person, by the pseudonym of the contract. */
export function Besserstellungen({ weiterleitungId, jahr, bearbeitung }: BesserstellungenProps) {
  const kosten = useQuery(useTRPC().weiterleitungKosten.get.queryOptions({ weiterleitungId }));
  const alle = bearbeitung.angaben.besserstellungen;
  const imJahr = { von: jahresbeginn(jahr), bis: jahresende(jahr) };
  const personen = kosten.data?.besetzungen.filter(({ von, bis }) =>
    ueberschneidet({ von, bis: bis ?? imJahr.bis }, imJahr),
  );
  const setze = (id: Besetzung["id"], neu: Besserstellung | null) =>
    bearbeitung.aendere({
      besserstellungen: [...alle.filter((b) => b.besetzungId !== id), ...(neu ? [neu] : [])],
    });
  return (
    <Section title="Besserstellung">
      <Stack>
        <p className="kern-hint">
          Wer mehr bekommt als vergleichbare Beschäftigte des Landes (TV-L): Der Unterschied ist nicht zuwendungsfähig,
          wenn kein eigener Tarifvertrag etwas anderes sagt. Bitte je Person angeben.
        </p>
        {kosten.isPending && <LoadingState lines={2} />}
        {kosten.isError && !kosten.data && <QueryError query={kosten} />}
        {personen?.length === 0 && <p>In diesem Jahr war niemand auf der Stelle eingetragen.</p>}
        {personen?.map(({ id, pseudonym, von, bis }) => (
          <Person
            key={id}
            wer={`${pseudonym}, ${alsZeitraum(von, bis)}`}
            besserstellung={alle.find((b) => b.besetzungId === id)}
            neu={{ besetzungId: id, gezahltCent: 0, vergleichbarCent: 0, eigenerTarif: false }}
            setze={(b) => setze(id, b)}
          />
        ))}
      </Stack>
    </Section>
  );
}

function Person({
  wer,
  besserstellung: b,
  neu,
  setze,
}: {
  wer: string;
  besserstellung: Besserstellung | undefined;
  neu: Besserstellung;
  setze: (b: Besserstellung | null) => void;
}) {
  const feld = (name: string) => `${name}-${neu.besetzungId}`;
  return (
    <fieldset className="kim-nachweis__feldset">
      <legend className="kern-label">{wer}</legend>
      <CheckboxField
        name={feld("besser")}
        label="Bekommt mehr als vergleichbare Beschäftigte des Landes"
        checked={b !== undefined}
        onChange={(ja) => setze(ja ? neu : null)}
      />
      {b && (
        <>
          <Grid minColumn="12rem">
            <Betragfeld
              name={feld("gezahlt")}
              label="Im Jahr gezahlt"
              cent={b.gezahltCent}
              onCent={(gezahltCent) => setze({ ...b, gezahltCent })}
            />
            <Betragfeld
              name={feld("vergleichbar")}
              label="Vergleichbar nach TV-L"
              cent={b.vergleichbarCent}
              onCent={(vergleichbarCent) => setze({ ...b, vergleichbarCent })}
            />
          </Grid>
          <CheckboxField
            name={feld("tarif")}
            label="Ein eigener Tarifvertrag schreibt es so vor"
            checked={b.eigenerTarif}
            onChange={(eigenerTarif) => setze({ ...b, eigenerTarif })}
          />
          <p>{`Nicht zuwendungsfähig: ${euro(besserstellungCent(b))}`}</p>
        </>
      )}
    </fieldset>
  );
}
