import { rollenNamen } from "@kim/domain/organisation";
import { Badge, CardGrid, EmptyState, LinkCard, LoadingState, PageHeader, Section } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { mayOpen } from "../../base/navigation.ts";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC, type Outputs } from "../../base/trpc.ts";
import { AussichtSection } from "./AussichtSection.tsx";
import { FristenSection } from "./FristenSection.tsx";
import { ZahlenSection } from "./ZahlenSection.tsx";
import { Verwaltungskarten } from "./Verwaltungskarten.tsx";
import { Willkommenskarte } from "./Willkommenskarte.tsx";

// Few sign in to audit: everyone else's start page does not load their list.
const Einsichtsliste = lazy(async () => ({
  default: (await import("../../shared/einsicht/Einsichtsliste.tsx")).Einsichtsliste,
}));

export default function StartPage() {
  usePageTitle("Startseite");
  const sitzung = useSession();
  const { name, organisation, rechte } = sitzung;
  const zeichnet = rechte.includes("nachweis:zeichnen");
  const startseite = useQuery(useTRPC().startseite.get.queryOptions());
  const rollen = organisation.rollen.map((rolle) => rollenNamen[rolle]).join(", ");
  return (
    <>
      <PageHeader title={`Guten Tag, ${name}`} lead={`${organisation.name} · ${rollen}`} />
      {startseite.isPending && <LoadingState lines={5} />}
      {startseite.isError && !startseite.data && <QueryError query={startseite} />}
      {startseite.data && (
        <>
          <Willkommenskarte />
          {rechte.includes("einsicht:nehmen") && (
            <Suspense fallback={<LoadingState lines={6} />}>
              <Einsichtsliste />
            </Suspense>
          )}
          {(startseite.data.zahlen || zeichnet || startseite.data.schritte.length > 0) && (
            <NaechsteSchritte schritte={startseite.data.schritte} />
          )}
          <AussichtSection />
          {mayOpen(sitzung, "/fristen") && <FristenSection schritte={startseite.data.schritte} />}
          <Verwaltungskarten />
          {startseite.data.zahlen && <ZahlenSection zahlen={startseite.data.zahlen} />}
        </>
      )}
    </>
  );
}

/** Only steps on pages this role may open: the counts they follow from are the organisation's. */
function NaechsteSchritte({ schritte }: { schritte: Outputs["startseite"]["get"]["schritte"] }) {
  const sitzung = useSession();
  const eigene = schritte.filter(({ ziel }) => mayOpen(sitzung, ziel));
  return (
    <Section title="Nächste Schritte">
      {eigene.length === 0 && <EmptyState title="Zurzeit ist für Ihre Rolle nichts zu tun." />}
      <CardGrid>
        {eigene.map(({ titel, text, ziel, dringend }) => (
          <LinkCard
            key={`${titel} ${ziel}`}
            to={ziel}
            title={titel}
            urgent={dringend}
            badge={dringend && <Badge tone="warning">Dringend</Badge>}
          >
            {text}
          </LinkCard>
        ))}
      </CardGrid>
    </Section>
  );
}
