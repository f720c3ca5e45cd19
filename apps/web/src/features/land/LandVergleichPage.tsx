import { hoechstensVergleiche, messgroessen, messgroessennamen, type Messgroessenname } from "@kim/domain/landesstand";
import {
  Button,
  Cluster,
  EmptyState,
  LoadingState,
  PageHeader,
  Section,
  SelectField,
  Stack,
  Table,
  zahl,
  type Column,
} from "@kim/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { messwerte, type LandZeile } from "./land-zeile.ts";
import { Landdateien } from "./Landdateien.tsx";
import { anzeige } from "./messanzeige.ts";
import { Reihenfilter } from "./Reihenfilter.tsx";
import { useLandAnsicht } from "./use-land-ansicht.ts";
import { useLandfrische } from "./use-landfrische.ts";
import { useReihenwahl } from "./use-reihenwahl.ts";
import { aehnlichGrosse } from "./vergleich.ts";
import { Verlaufsbild } from "./Verlaufsbild.tsx";

/** Up to six recipients side by side, with peers of similar size. */
export default function LandVergleichPage() {
  const trpc = useTRPC();
  const erlaubt = useSession().rechte.includes("land:lesen");
  const wahl = useReihenwahl();
  const { jahr, jahre, frage, setze: setzeJahr } = useLandAnsicht();
  const { mass, baustein, takt, wer, setze } = wahl;
  usePageTitle(`Vergleich ${jahr}`);
  useLandfrische(erlaubt);
  const land = useQuery({
    ...trpc.land.uebersicht.queryOptions(frage),
    enabled: erlaubt,
    placeholderData: keepPreviousData,
  });
  const alle = land.data?.empfaenger ?? [];
  const gewaehlt = wer.flatMap((ags) => alle.find((zeile) => zeile.ags === ags) ?? []);
  const reihe = useQuery({
    ...trpc.land.reihe.queryOptions({ ags: gewaehlt.flatMap(({ ags }) => ags ?? []) }),
    enabled: erlaubt && gewaehlt.length > 0,
    placeholderData: keepPreviousData,
  });
  if (!erlaubt) return <NotFoundPage />;
  const frei = hoechstensVergleiche - gewaehlt.length;
  const aehnliche = aehnlichGrosse(alle, wer, frei);
  return (
    <Stack gap="l">
      <PageHeader
        back={{ to: `/land?jahr=${jahr}`, label: `Landesübersicht ${jahr}` }}
        title={`Vergleich ${jahr}`}
        lead="Bis zu sechs Zuwendungsempfänger nebeneinander, nur zusammengefasste Werte."
      />
      <Reihenfilter wahl={wahl}>
        <SelectField
          name="jahr"
          label="Förderjahr"
          value={jahr}
          onChange={(wert) => setzeJahr("jahr", wert)}
          options={jahre.map((value) => ({ value, label: String(value) }))}
        />
        {frei > 0 && (
          <SelectField
            name="dazu"
            label="Hinzufügen"
            placeholder="Zuwendungsempfänger wählen"
            value=""
            onChange={(ags) => setze("wer", [...wer, ags].join(","))}
            options={alle.flatMap(({ ags, name }) =>
              ags === null || wer.includes(ags) ? [] : [{ value: ags, label: name }],
            )}
          />
        )}
      </Reihenfilter>
      {land.isPending && <LoadingState lines={8} />}
      {land.isError && !land.data && <QueryError query={land} />}
      {land.data && gewaehlt.length === 0 && (
        <EmptyState title="Noch niemand gewählt">
          Wählen Sie oben den ersten Zuwendungsempfänger. Danach schlägt die Seite ähnlich große vor.
        </EmptyState>
      )}
      {gewaehlt.length > 0 && (
        <>
          <Cluster>
            {gewaehlt.map(({ ags, name }) => (
              <Button
                key={ags}
                variant="secondary"
                onClick={() => setze("wer", wer.filter((einer) => einer !== ags).join(","))}
              >
                {name} entfernen
              </Button>
            ))}
            {aehnliche.length > 0 && (
              <Button variant="secondary" onClick={() => setze("wer", [...wer, ...aehnliche].join(","))}>
                Ähnlich große hinzufügen
              </Button>
            )}
          </Cluster>
          <Gegenueberstellung zeilen={gewaehlt} baustein={baustein} jahr={jahr} />
          <Section title={`Verlauf: ${messgroessen[mass].name}`}>
            {reihe.isPending && <LoadingState lines={6} />}
            {reihe.isError && !reihe.data && <QueryError query={reihe} />}
            {reihe.data && <Verlaufsbild daten={reihe.data} mass={mass} baustein={baustein} takt={takt} />}
          </Section>
          <Landdateien
            adresse={`/dateien/land/verlauf/${takt}`}
            suche={new URLSearchParams({ wer: gewaehlt.flatMap(({ ags }) => ags ?? []).join(",") })}
            was={`Die Verglichenen, ${takt === "jahr" ? "Jahr für Jahr" : "Monat für Monat"}.`}
          />
        </>
      )}
    </Stack>
  );
}

type Merkmal = { key: string; name: string; wert: (zeile: LandZeile) => string };

function Gegenueberstellung({
  zeilen,
  baustein,
  jahr,
}: {
  zeilen: readonly LandZeile[];
  baustein: 1 | 2 | 3 | undefined;
  jahr: number;
}) {
  const merkmale: Merkmal[] = [
    {
      key: "einwohner",
      name: "Bevölkerung",
      wert: ({ einwohner }) => (einwohner === null ? "–" : zahl(einwohner)),
    },
    ...messgroessennamen.map((mass: Messgroessenname) => ({
      key: mass,
      name: messgroessen[mass].name + (messgroessen[mass].einheit === "vzae" ? " (VZÄ)" : ""),
      wert: (zeile: LandZeile) => anzeige(messgroessen[mass].einheit, messwerte([zeile], mass, baustein).jetzt),
    })),
  ];
  const columns: Column<Merkmal>[] = [
    { key: "name", header: "Messgröße", rowHeader: true, cell: ({ name }) => name },
    ...zeilen.map((zeile): Column<Merkmal> => ({
      key: zeile.id,
      header: zeile.name,
      numeric: true,
      cell: ({ wert }) => wert(zeile),
    })),
  ];
  return (
    <Table
      caption={`Gegenüberstellung ${jahr}`}
      captionHidden
      columns={columns}
      rows={merkmale}
      rowKey={({ key }) => key}
    />
  );
}
