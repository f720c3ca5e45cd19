import { heuteInBerlin } from "@kim/domain/grundlagen";
import { DemoBadge, EmptyState, LinkButton, LoadingState, Notice, PageHeader, Stack, datum, zeitpunkt } from "@kim/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { Landdateien } from "./Landdateien.tsx";
import { LandFilter } from "./LandFilter.tsx";
import { LandKarte } from "./LandKarte.tsx";
import { LandKennzahlen } from "./LandKennzahlen.tsx";
import { LandKommunen } from "./LandKommunen.tsx";
import { LandTabelle } from "./LandTabelle.tsx";
import { bezirkeVon, type Landuebersicht, type LandZeile } from "./land-zeile.ts";
import { useLandAnsicht } from "./use-land-ansicht.ts";
import { useLandfrische } from "./use-landfrische.ts";

export default function LandPage() {
  const trpc = useTRPC();
  const { rechte } = useSession();
  const erlaubt = rechte.includes("land:lesen");
  const ansicht = useLandAnsicht();
  const { jahr, mass, baustein, bezirk, frage } = ansicht;
  usePageTitle(`Landesübersicht ${jahr}`);
  useLandfrische(erlaubt);
  const uebersicht = useQuery({
    ...trpc.land.uebersicht.queryOptions(frage),
    enabled: erlaubt,
    placeholderData: keepPreviousData,
  });
  const nachweise = useQuery({ ...trpc.land.nachweise.queryOptions({ jahr }), enabled: erlaubt });
  if (!erlaubt) return <NotFoundPage />;

  const alle = uebersicht.data?.empfaenger ?? [];
  const bezirke = bezirkeVon(alle);
  const zeilen = alle.filter(({ regierungsbezirk }) => bezirk === undefined || regierungsbezirk === bezirk);
  const gezeigt = {
    nachweise: new Map((nachweise.data ?? []).map((n) => [n.organisationId, n])),
    mass,
    baustein,
    jahr,
    reihenfolge: ansicht.reihenfolge,
    ziel: ({ ags }: LandZeile) => `/land/${ags}${ansicht.abfrage}`,
  };
  const die54 = zeilen.filter(({ kreis }) => kreis === null);
  const kommunen = zeilen.filter(({ kreis }) => kreis !== null);
  const ids = new Set<string>(zeilen.map(({ id }) => id));
  return (
    <Stack gap="l">
      <PageHeader
        title={`Landesübersicht ${jahr}`}
        badges={alle.some(({ demodaten }) => demodaten) && <DemoBadge />}
        lead={uebersicht.data && <Stand uebersicht={uebersicht.data} />}
        actions={
          <>
            <LinkButton to={`/land/verlauf${ansicht.abfrage}`}>Verlauf</LinkButton>
            <LinkButton to={`/land/vergleich${ansicht.abfrage}`}>Vergleich</LinkButton>
            <LinkButton to={`/land/berichte${ansicht.abfrage}`}>Bericht</LinkButton>
          </>
        }
      />
      <LandFilter ansicht={ansicht} bezirke={bezirke} heute={heuteInBerlin(new Date())} />
      {uebersicht.isPending && <LoadingState lines={10} />}
      {uebersicht.isError && <QueryError query={uebersicht} />}
      {uebersicht.data && <Wissenshinweis uebersicht={uebersicht.data} />}
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
          <LandKennzahlen
            zeilen={zeilen}
            nachweise={(nachweise.data ?? []).filter(({ organisationId }) => ids.has(organisationId))}
            mass={mass}
            baustein={baustein}
            jahr={jahr}
          />
          {ansicht.ansicht === "karte" ? (
            <LandKarte zeilen={die54} {...gezeigt} />
          ) : (
            <LandTabelle zeilen={die54} {...gezeigt} />
          )}
          {kommunen.length > 0 && <LandKommunen zeilen={kommunen} {...gezeigt} />}
          <Landdateien
            adresse={`/dateien/land/stand/${jahr}`}
            suche={new URLSearchParams(frage.tag === null ? {} : { tag: frage.tag, wissen: frage.wissen })}
            was="Alle Zuwendungsempfänger am Stichtag, zusammen und je Baustein."
          />
        </>
      )}
    </Stack>
  );
}

/** As of when the figures are, and what they are. */
function Stand({ uebersicht: { tag, bekannt, berechnetAm, offen, empfaenger } }: { uebersicht: Landuebersicht }) {
  const wissen = bekannt === null ? "nach allem, was heute bekannt ist" : "wie es an diesem Tag bekannt war";
  return (
    <>
      Stand am {datum(tag)}, {wissen}.{berechnetAm && ` Zuletzt berechnet am ${zeitpunkt(berechnetAm)}.`}
      {offen > 0 && ` ${offen === 1 ? "Ein Empfänger wird" : `${offen} Empfänger werden`} gerade neu berechnet.`}
      {herkunft(empfaenger.filter(({ kreis }) => kreis === null))}
    </>
  );
}

function Wissenshinweis({ uebersicht: { bekannt, bekanntAb, tag } }: { uebersicht: Landuebersicht }) {
  if (bekannt === null || (bekanntAb !== null && tag >= bekanntAb)) return null;
  return (
    <Notice tone="info" title="So weit reicht das Wissen der Plattform nicht zurück">
      {bekanntAb === null
        ? "Die Plattform hat noch nichts berechnet."
        : `Die Plattform kennt den Wissensstand ab dem ${datum(bekanntAb)}. Wählen Sie einen späteren Stichtag oder „Was heute bekannt ist“.`}
    </Notice>
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
