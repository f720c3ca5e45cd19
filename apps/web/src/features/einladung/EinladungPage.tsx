import { alsDatum, heuteInBerlin } from "@kim/domain/grundlagen";
import { Einladungstoken } from "@kim/domain/organisation";
import { AppShell, ErrorState, LinkButton, LoadingState, PageHeader } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { isFinal, useTRPC } from "../../base/trpc.ts";
import { AnnahmeForm } from "./AnnahmeForm.tsx";

/** Where the link of an invitation leads; open to whoever holds it. */
export default function EinladungPage() {
  usePageTitle("Einladung");
  const token = Einladungstoken.safeParse(useParams()["token"]);
  return (
    <AppShell footer="Eine Fachanwendung für das Kommunale Integrationsmanagement. Kein amtliches Angebot des Landes Nordrhein-Westfalen.">
      {token.success ? (
        <MitToken token={token.data} />
      ) : (
        <Ungueltig satz="Der Link ist unvollständig. Bitte kopieren Sie ihn ganz aus der Nachricht in die Adresszeile." />
      )}
    </AppShell>
  );
}

function MitToken({ token }: { token: string }) {
  // Once opened it is not asked for again: accepting it must not turn the page into one about a used link.
  const einladung = useQuery({ ...useTRPC().einladungsannahme.get.queryOptions({ token }), staleTime: Infinity });
  if (einladung.isPending) return <LoadingState lines={6} />;
  if (einladung.data === undefined) {
    return isFinal(einladung.error) ? (
      <Ungueltig satz={einladung.error?.message ?? ""} />
    ) : (
      <QueryError query={einladung} />
    );
  }
  const { von, organisation, gueltigBis } = einladung.data;
  const absender = von === organisation ? "Ihre Organisation" : von;
  const letzterTag = alsDatum(heuteInBerlin(new Date(gueltigBis)));
  return (
    <>
      <PageHeader
        title={`Einladung für ${organisation}`}
        lead={`${absender} lädt Sie ein, auf der KIM-Plattform für ${organisation} zu arbeiten. Die Einladung gilt bis zum ${letzterTag}.`}
      />
      <AnnahmeForm token={token} einladung={einladung.data} />
    </>
  );
}

const Ungueltig = ({ satz }: { satz: string }) => (
  <>
    <PageHeader title="Dieser Link gilt nicht" actions={<LinkButton to="/anmelden">Zur Anmeldung</LinkButton>} />
    <ErrorState title="Die Einladung lässt sich nicht öffnen">{satz}</ErrorState>
  </>
);
