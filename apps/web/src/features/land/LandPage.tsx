import { DemoBadge, datum, EmptyState, LinkButton, LoadingState, PageHeader, Stack } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { LandFilter } from "./LandFilter.tsx";
import { LandKarte } from "./LandKarte.tsx";
import { LandKennzahlen } from "./LandKennzahlen.tsx";
import { LandKommunen } from "./LandKommunen.tsx";
import { LandTabelle } from "./LandTabelle.tsx";
import type { LandZeile } from "./land-werte.ts";
import { useLandAnsicht } from "./use-land-ansicht.ts";

export default function LandPage() {
  const trpc = useTRPC();
  const { rechte } = useSession();
  const erlaubt = rechte.includes("land:lesen");
  const ansicht = useLandAnsicht();
  const { jahr, baustein, bezirk } = ansicht;
  usePageTitle(`Landesübersicht ${jahr}`);
  const uebersicht = useQuery({ ...trpc.land.uebersicht.queryOptions({ jahr }), enabled: erlaubt });
  if (!erlaubt) return <NotFoundPage />;

  const alle = uebersicht.data?.empfaenger ?? [];
  const bezirke = [...new Set(alle.flatMap(({ regierungsbezirk }) => regierungsbezirk ?? []))].sort();
  const zeilen = alle.filter(({ regierungsbezirk }) => bezirk === undefined || regierungsbezirk === bezirk);
  const die54 = zeilen.filter(({ kreis }) => kreis === null);
  const kommunen = zeilen.filter(({ kreis }) => kreis !== null);
  const ziel = ({ ags }: LandZeile) => `/land/${ags}${ansicht.abfrage}`;
  return (
    <Stack gap="l">
      <PageHeader
        title={`Landesübersicht ${jahr}`}
        badges={alle.some(({ demodaten }) => demodaten) && <DemoBadge />}
        lead={
          uebersicht.data && (
            <>
              Bewilligte und besetzte Stellen am {datum(uebersicht.data.stichtag)}.
              {herkunft(alle.filter(({ kreis }) => kreis === null))}
            </>
          )
        }
        actions={
          rechte.includes("land:jahreslauf") && (
            <LinkButton to={`/land/jahreslauf?jahr=${jahr}`}>Zum Jahreslauf {jahr}</LinkButton>
          )
        }
      />
      <LandFilter ansicht={ansicht} bezirke={bezirke} />
      {uebersicht.isPending && <LoadingState lines={10} />}
      {uebersicht.isError && <QueryError query={uebersicht} />}
      {uebersicht.isSuccess && zeilen.length === 0 && (
        <EmptyState
          title="Hier gibt es keine Zuwendungsempfänger"
          action={<LinkButton to="/land">Ganz NRW zeigen</LinkButton>}
        >
          Diesen Regierungsbezirk kennt die Plattform nicht.
        </EmptyState>
      )}
      {zeilen.length > 0 && (
        <>
          <LandKennzahlen zeilen={zeilen} baustein={baustein} />
          {ansicht.ansicht === "karte" ? (
            <LandKarte zeilen={die54} baustein={baustein} jahr={jahr} ziel={ziel} />
          ) : (
            <LandTabelle zeilen={die54} baustein={baustein} jahr={jahr} reihenfolge={ansicht.reihenfolge} ziel={ziel} />
          )}
          {kommunen.length > 0 && (
            <LandKommunen
              zeilen={kommunen}
              baustein={baustein}
              jahr={jahr}
              reihenfolge={ansicht.reihenfolge}
              ziel={ziel}
            />
          )}
        </>
      )}
    </Stack>
  );
}

/** Says which recipients do not show invented figures. */
function herkunft(alle: readonly LandZeile[]): string {
  const belegte = alle.filter(({ demodaten }) => !demodaten).map(({ name }) => name);
  if (belegte.length === alle.length) return "";
  return belegte.length === 0
    ? " Alle Zahlen sind Demodaten."
    : ` Zahlen aus Quellen: ${belegte.join(", ")}; alle anderen sind Demodaten.`;
}
