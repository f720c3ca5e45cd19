import { LoadingState, PageHeader, SelectField, Stack } from "@kim/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { bezirkeVon } from "./land-zeile.ts";
import { Landdateien } from "./Landdateien.tsx";
import { Reihenfilter } from "./Reihenfilter.tsx";
import { landJahre } from "./use-land-ansicht.ts";
import { useLandfrische } from "./use-landfrische.ts";
import { useReihenwahl } from "./use-reihenwahl.ts";
import { Verlaufsbild } from "./Verlaufsbild.tsx";

/** A measure over time: of the Land, a Regierungsbezirk or one recipient. */
export default function LandVerlaufPage() {
  const trpc = useTRPC();
  const erlaubt = useSession().rechte.includes("land:lesen");
  const wahl = useReihenwahl();
  const { mass, baustein, bezirk, takt, wer, setze } = wahl;
  usePageTitle("Verlauf im Land");
  useLandfrische(erlaubt);
  const [ags] = wer;
  const reihe = useQuery({
    ...trpc.land.reihe.queryOptions(ags === undefined ? { bezirk: bezirk ?? null } : { ags: [ags] }),
    enabled: erlaubt,
    placeholderData: keepPreviousData,
  });
  const jahr = landJahre(new Date())[0] ?? 2020;
  const land = useQuery({ ...trpc.land.uebersicht.queryOptions({ jahr }), enabled: erlaubt });
  if (!erlaubt) return <NotFoundPage />;
  const empfaenger = land.data?.empfaenger ?? [];
  const bezirke = bezirkeVon(empfaenger);
  return (
    <Stack gap="l">
      <PageHeader
        back={{ to: "/land", label: "Landesübersicht" }}
        title={reihe.data ? `Verlauf: ${reihe.data.reihen[0]?.name ?? ""}` : "Verlauf"}
        lead="Stellen und Geld seit Beginn des Programms, nach allem, was heute bekannt ist."
      />
      <Reihenfilter wahl={wahl}>
        <SelectField
          name="bezirk"
          label="Regierungsbezirk"
          placeholder="Ganz NRW"
          value={bezirk ?? ""}
          onChange={(wert) => {
            setze("wer", "");
            setze("bezirk", wert);
          }}
          options={bezirke.map((value) => ({ value, label: value }))}
        />
        <SelectField
          name="wer"
          label="Zuwendungsempfänger"
          placeholder="Alle"
          value={ags ?? ""}
          onChange={(wert) => setze("wer", wert)}
          options={empfaenger
            .filter(({ regierungsbezirk }) => bezirk === undefined || regierungsbezirk === bezirk)
            .flatMap(({ ags: value, name }) => (value === null ? [] : [{ value, label: name }]))}
        />
      </Reihenfilter>
      {reihe.isPending && <LoadingState lines={10} />}
      {reihe.isError && !reihe.data && <QueryError query={reihe} />}
      {reihe.data && <Verlaufsbild daten={reihe.data} mass={mass} baustein={baustein} takt={takt} />}
      {reihe.data && (
        <Landdateien
          adresse={`/dateien/land/verlauf/${takt}`}
          suche={new URLSearchParams(ags === undefined ? (bezirk && { bezirk }) || {} : { wer: ags })}
          was={`${reihe.data.reihen[0]?.name ?? ""}, ${takt === "jahr" ? "Jahr für Jahr" : "Monat für Monat"}.`}
        />
      )}
    </Stack>
  );
}
