import { LoadingState, PageHeader, Section } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { Vorlage } from "./Vorlage.tsx";
import "./mitteilung.css";

/** The words of every letter that the platform writes for others, kept by the granting authority. */
export default function VorlagenPage() {
  usePageTitle("Vorlagen");
  const erlaubt = useSession().rechte.includes("bewilligung:entscheiden");
  const liste = useQuery({ ...useTRPC().vorlage.list.queryOptions(), enabled: erlaubt });
  if (!erlaubt) return <NotFoundPage />;
  return (
    <>
      <PageHeader
        title="Vorlagen"
        lead="Wie die Plattform erinnert, und was Empfänger im Jahr mitteilen müssen. Jede Änderung gilt ab sofort und für alle."
      />
      {liste.isPending && <LoadingState lines={10} />}
      {liste.isError && !liste.data && <QueryError query={liste} />}
      {liste.data && (
        <>
          <Section title="Erinnerungen">
            {liste.data
              .filter(({ istPflicht }) => !istPflicht)
              .map((vorlage) => (
                <Vorlage key={vorlage.schluessel} vorlage={vorlage} />
              ))}
          </Section>
          <Section title="Mitteilungspflichten im Jahr">
            {liste.data
              .filter(({ istPflicht }) => istPflicht)
              .map((vorlage) => (
                <Vorlage key={vorlage.schluessel} vorlage={vorlage} />
              ))}
          </Section>
        </>
      )}
    </>
  );
}
