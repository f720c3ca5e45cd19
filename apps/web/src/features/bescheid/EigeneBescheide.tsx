import { EmptyState, LoadingState, PageHeader, Section } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { BescheidTable } from "./BescheidTable.tsx";
import { ZusatzstellenSection } from "./ZusatzstellenSection.tsx";

/** What was granted to this organisation, year by year. */
export function EigeneBescheide() {
  const trpc = useTRPC();
  const { organisation } = useSession();
  const bescheide = useQuery(trpc.bescheid.list.queryOptions());
  const jahre = [...new Set(bescheide.data?.map(({ jahr }) => jahr))];
  return (
    <>
      <PageHeader
        title="Bescheide"
        lead="Was Ihrer Organisation bewilligt ist, je Förderjahr und Baustein. Ein Antrag zählt erst, wenn sein Bescheid hier steht."
      />
      {bescheide.isPending && <LoadingState lines={6} />}
      {bescheide.isError && !bescheide.data && <QueryError query={bescheide} />}
      {bescheide.data?.length === 0 && (
        <EmptyState title="Noch kein Bescheid.">
          Die Bezirksregierung trägt Bescheide hier ein; danach rufen Sie Mittel daraus ab.
        </EmptyState>
      )}
      {jahre.map((jahr) => (
        <Section key={jahr} title={`Förderjahr ${jahr}`}>
          <BescheidTable
            caption={`Bescheide für ${jahr}`}
            ziel="/bescheide"
            bescheide={bescheide.data?.filter((b) => b.jahr === jahr) ?? []}
          />
        </Section>
      ))}
      {(organisation.art === "kreis" || organisation.art === "staedteregion") && <ZusatzstellenSection />}
    </>
  );
}
