import { EmptyState, LoadingState, PageHeader, Section, Stack } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { ArtenTable } from "./ArtenTable.tsx";
import { AuftraegeTable } from "./AuftraegeTable.tsx";

/** What the platform gave up doing, for whoever keeps it running; nothing of what a body typed. */
export default function AuftraegePage() {
  usePageTitle("Aufgegebene Aufträge");
  return useSession().rechte.includes("betrieb:auftraege") ? <Auftraege /> : <NotFoundPage />;
}

function Auftraege() {
  const query = useQuery(useTRPC().auftrag.list.queryOptions());
  return (
    <Stack gap="l">
      <PageHeader
        title="Aufgegebene Aufträge"
        lead="Was die Plattform im Hintergrund tun sollte und nach allen Versuchen aufgegeben hat. Zu sehen sind Art, Organisation, Zeitpunkt und Grund, nicht der Inhalt."
      />
      {query.isPending && <LoadingState lines={8} />}
      {query.isError && !query.data && <QueryError query={query} />}
      {query.data &&
        (query.data.auftraege.length === 0 ? (
          <EmptyState title="Es gibt keine aufgegebenen Aufträge">
            Alles, was beauftragt wurde, ist erledigt oder unterwegs.
          </EmptyState>
        ) : (
          <>
            <Section title="Nach Art">
              <ArtenTable arten={query.data.arten} />
            </Section>
            <Section title="Einzeln">
              <AuftraegeTable auftraege={query.data.auftraege} />
            </Section>
          </>
        ))}
    </Stack>
  );
}
