import { EmptyState, LinkButton, LoadingState, PageHeader, Stack } from "@kim/ui";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { LandOrganisation } from "./LandOrganisation.tsx";
import { useLandAnsicht } from "./use-land-ansicht.ts";
import { useLandfrische } from "./use-landfrische.ts";

/** One recipient as the state sees it. */
export default function LandOrganisationPage() {
  const trpc = useTRPC();
  const { ags = "" } = useParams();
  const { jahr, jahre, setze, abfrage, frage } = useLandAnsicht();
  const erlaubt = useSession().rechte.includes("land:lesen");
  // The page stands still while another year loads, so that the choice of the year keeps its focus.
  const query = useQuery({
    ...trpc.land.organisation.queryOptions({ ags, ...frage }),
    enabled: erlaubt,
    placeholderData: keepPreviousData,
  });
  const nachweise = useQuery({ ...trpc.land.nachweise.queryOptions({ jahr }), enabled: erlaubt });
  useLandfrische(erlaubt);
  usePageTitle(query.data ? `${query.data.name} ${jahr}` : "Zuwendungsempfänger");
  const back = { to: `/land${abfrage}`, label: `Landesübersicht ${jahr}` };

  if (!erlaubt) return <NotFoundPage />;
  if (query.data)
    return (
      <LandOrganisation
        organisation={query.data}
        nachweis={nachweise.data?.find(({ organisationId }) => organisationId === query.data.id)}
        jahre={jahre}
        back={back}
        onJahr={(wert) => setze("jahr", wert)}
      />
    );
  const unbekannt = [400, 404].includes(query.error?.data?.httpStatus ?? 0);
  return (
    <Stack gap="l">
      <PageHeader back={back} title={unbekannt ? `Kein Zuwendungsempfänger im Jahr ${jahr}` : "Zuwendungsempfänger"} />
      {query.isPending && <LoadingState lines={10} />}
      {query.isError && !unbekannt && <QueryError query={query} />}
      {unbekannt && (
        <EmptyState
          title={`Unter „${ags}“ ist für ${jahr} nichts bewilligt`}
          action={<LinkButton to={back.to}>Zur Landesübersicht {jahr}</LinkButton>}
        >
          Entweder gibt es diesen Gemeindeschlüssel nicht, oder die Kommune erhält in diesem Jahr Baustein 3 nicht
          direkt. Wählen Sie einen Zuwendungsempfänger auf der Karte oder in der Tabelle.
        </EmptyState>
      )}
    </Stack>
  );
}
