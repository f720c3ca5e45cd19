import { funktionNamen } from "@kim/domain/stelle";
import { verteilt } from "@kim/domain/verteilung";
import {
  Badge,
  EmptyState,
  LoadingState,
  PageHeader,
  Section,
  Table,
  TextLink,
  vzae,
  zeitpunkt,
  type Column,
} from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC, type Outputs } from "../../base/trpc.ts";
import { VerteilungNeuForm } from "./VerteilungNeuForm.tsx";

type Zeile = Outputs["verteilung"]["list"][number];

/** The distributions of a Kreis, drafts and what was offered. */
export default function VerteilungenPage() {
  usePageTitle("Verteilung");
  const { rechte, organisation } = useSession();
  const erlaubt = rechte.includes("weiterleitung:anbieten") && verteilt(organisation.art);
  const liste = useQuery({ ...useTRPC().verteilung.list.queryOptions(), enabled: erlaubt });
  if (!erlaubt) return <NotFoundPage />;
  if (liste.isPending) return <LoadingState lines={6} />;
  if (liste.data === undefined) return <QueryError query={liste} />;
  return (
    <>
      <PageHeader
        title="Verteilung"
        lead="Stellen nach einem Schlüssel auf die Kommunen verteilen: Anteile berechnen, zusammenlegen, Verzichte festhalten und alle Angebote auf einmal machen."
      />
      <Section title="Ihre Verteilungen">
        {liste.data.length === 0 ? (
          <EmptyState title="Noch keine Verteilung">
            Beginnen Sie unten mit einem Entwurf. Außer Ihnen sieht ihn niemand, bis Sie anbieten.
          </EmptyState>
        ) : (
          <Table caption="Verteilungen" captionHidden columns={columns} rows={liste.data} rowKey={({ id }) => id} />
        )}
      </Section>
      <Section title="Neue Verteilung">
        <VerteilungNeuForm />
      </Section>
    </>
  );
}

const columns: Column<Zeile>[] = [
  {
    key: "name",
    header: "Verteilung",
    rowHeader: true,
    cell: ({ id, funktion, jahr }) => (
      <TextLink to={`/verteilungen/${id}`}>
        {funktionNamen[funktion]} {jahr}
      </TextLink>
    ),
  },
  {
    key: "stand",
    header: "Stand",
    cell: ({ angebotenAm }) =>
      angebotenAm ? <Badge tone="success">Angeboten</Badge> : <Badge tone="info">Entwurf</Badge>,
  },
  { key: "gesamt", header: "VZÄ", numeric: true, cell: ({ gesamtHundertstel }) => vzae(gesamtHundertstel) },
  { key: "verzichte", header: "Verzichte", numeric: true, cell: ({ verzichte }) => verzichte },
  {
    key: "geaendert",
    header: "Zuletzt",
    cell: ({ geaendertAm, geaendertVon, angebotenAm }) => `${zeitpunkt(angebotenAm ?? geaendertAm)}, ${geaendertVon}`,
  },
];
