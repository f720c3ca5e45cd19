import { EmptyState, LoadingState, PageHeader, Section } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { AntraegeTable } from "./AntraegeTable.tsx";
import { AntragNeuForm } from "./AntragNeuForm.tsx";
import { FensterTable } from "./FensterTable.tsx";

/** The applicant's list and the start of a new draft. */
export function EigeneAntraege() {
  const trpc = useTRPC();
  const darf = useSession().rechte.includes("antrag:pflegen");
  const antraege = useQuery(trpc.antrag.list.queryOptions());
  const fenster = useQuery(trpc.antragsfenster.list.queryOptions());
  if (antraege.isPending) return <LoadingState lines={6} />;
  if (antraege.data === undefined)
    return (
      <>
        <PageHeader title="Anträge" />
        <QueryError query={antraege} />
      </>
    );
  return (
    <>
      <PageHeader
        title="Anträge"
        lead="Zuwendungen für Baustein 1 und, wo er eine Zuwendung ist, für Baustein 2. Eine fachbezogene Pauschale kommt ohne Antrag."
      />
      <Section title="Ihre Anträge">
        {antraege.data.length > 0 ? (
          <AntraegeTable land={false} rows={antraege.data} />
        ) : (
          <EmptyState title="Es gibt noch keinen Antrag.">
            {darf
              ? "Beginnen Sie unten einen Entwurf; Stellen und Beträge werden aus Ihrem Förderplan vorgeschlagen."
              : "Anträge stellt die KIM-Koordination."}
          </EmptyState>
        )}
      </Section>
      {darf && (
        <Section title="Neuer Antrag">
          <AntragNeuForm fenster={fenster.data ?? []} />
        </Section>
      )}
      <Section title="Antragsfenster">
        {fenster.isPending && <LoadingState lines={2} />}
        {fenster.isError && !fenster.data && <QueryError query={fenster} />}
        {fenster.data && <FensterTable fenster={fenster.data} />}
      </Section>
    </>
  );
}
