import { EmptyState, LoadingState, PageHeader, Section } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { NachweisBeginn } from "./NachweisBeginn.tsx";
import { NachweisTable } from "./NachweisTable.tsx";

/** The papers of this organisation, and what was submitted to it, year by year. */
export default function NachweisePage() {
  usePageTitle("Nachweise");
  const trpc = useTRPC();
  const { rechte } = useSession();
  const nachweise = useQuery(trpc.nachweis.list.queryOptions());
  const jahre = [...new Set(nachweise.data?.map(({ jahr }) => jahr))];
  return (
    <>
      <PageHeader
        title="Nachweise"
        lead="Je Bescheid eines beendeten Jahres ein Papier: der Verwendungsnachweis einer Zuwendung oder die Verwendungsbestätigung einer Pauschale."
      />
      {nachweise.isPending && <LoadingState lines={6} />}
      {nachweise.isError && !nachweise.data && <QueryError query={nachweise} />}
      {nachweise.data && rechte.includes("nachweis:vorbereiten") && rechte.includes("foerderung:lesen") && (
        <NachweisBeginn nachweise={nachweise.data} />
      )}
      {nachweise.data?.length === 0 && (
        <EmptyState title="Noch kein Nachweis.">
          Ein Nachweis wird begonnen, sobald das Jahr seines Bescheids zu Ende ist. Die Behörde sieht ihn, wenn er
          eingereicht ist.
        </EmptyState>
      )}
      {jahre.map((jahr) => (
        <Section key={jahr} title={`Förderjahr ${jahr}`}>
          <NachweisTable
            caption={`Nachweise für ${jahr}`}
            nachweise={nachweise.data?.filter((n) => n.jahr === jahr) ?? []}
          />
        </Section>
      ))}
    </>
  );
}
