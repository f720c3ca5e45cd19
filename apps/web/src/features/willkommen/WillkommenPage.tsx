import { alsVzae } from "@kim/domain/grundlagen";
import { CardGrid, datum, EmptyState, LinkCard, LoadingState, PageHeader, Prose, Section, Stack } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { Navigate } from "react-router";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC, type Outputs } from "../../base/trpc.ts";
import { Ansprechpersonen } from "./Ansprechpersonen.tsx";
import { NaechsteSchritte } from "./NaechsteSchritte.tsx";

type Willkommen = Outputs["willkommen"]["get"];

/** The first page of somebody new in a body that receives posts; who was invited elsewhere begins at the start page. */
export default function WillkommenPage() {
  usePageTitle("Willkommen");
  const { name, organisation, empfaengerstand } = useSession();
  const willkommen = useQuery({ ...useTRPC().willkommen.get.queryOptions(), enabled: empfaengerstand !== null });
  if (empfaengerstand === null) return <Navigate to="/" replace />;
  if (willkommen.isPending) return <LoadingState lines={8} />;
  if (willkommen.data === undefined) return <QueryError query={willkommen} />;
  return (
    <>
      <PageHeader title={`Willkommen, ${name}`} lead={`Sie arbeiten hier für ${organisation.name}.`} />
      <Stack gap="l">
        <Prose>
          <p>
            Im Kommunalen Integrationsmanagement (KIM) überlassen Kreise und Städte anderen Organisationen Stellen oder
            Teile davon. Was Ihnen angeboten wird, steht auf dieser Plattform als Vertrag: Sie nehmen an oder lehnen ab,
            tragen danach ein, wer die Stelle besetzt und was sie kostet, und weisen es am Ende nach. Sie sehen nur, was{" "}
            {organisation.name} angeboten wurde oder was Sie halten; arbeiten Sie für mehrere Kreise, bleibt jeder für
            sich.
          </p>
        </Prose>
        <Angebote willkommen={willkommen.data} />
        <Section title="So geht es weiter">
          <NaechsteSchritte {...willkommen.data} />
        </Section>
        <Section title="Wer Ihnen hilft">
          <Ansprechpersonen {...willkommen.data} />
        </Section>
      </Stack>
    </>
  );
}

function Angebote({ willkommen: { angebote, offen } }: { willkommen: Willkommen }) {
  return (
    <Section title="Offene Angebote">
      {offen === 0 && <EmptyState title="Zurzeit wartet kein Angebot auf Ihre Antwort." />}
      {offen > 0 && !angebote && (
        <p>
          {offen === 1 ? "Ein Angebot wartet" : `${offen} Angebote warten`} auf eine Antwort. Antworten können
          Koordination und Leitung Ihrer Organisation.
        </p>
      )}
      <CardGrid>
        {angebote?.map((a) => (
          <LinkCard key={a.id} to={`/weiterleitungen/${a.id}`} title={a.stelleBezeichnung} urgent>
            {alsVzae(a.vzaeHundertstel)} von {a.geberName}, {datum(a.beginn)} bis {datum(a.ende)}
          </LinkCard>
        ))}
      </CardGrid>
    </Section>
  );
}
