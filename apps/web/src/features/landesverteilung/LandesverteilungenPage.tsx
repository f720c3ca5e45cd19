import { landesstandNamen, verteilgegenstandNamen } from "@kim/domain/landesverteilung";
import {
  Badge,
  EmptyState,
  LoadingState,
  PageHeader,
  Section,
  Table,
  TextLink,
  vzae,
  zahl,
  zeitpunkt,
  type Column,
} from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC, type Outputs } from "../../base/trpc.ts";
import { Landesstandmarke } from "./Landesstandmarke.tsx";
import { LandesverteilungNeuForm } from "./LandesverteilungNeuForm.tsx";

type Zeile = Outputs["landesverteilung"]["list"][number];

/** How the Bezirksregierung spreads each year's posts; the ministry reads what was published. */
export default function LandesverteilungenPage() {
  usePageTitle("Verteilung im Land");
  const { rechte } = useSession();
  const erlaubt = rechte.includes("land:lesen");
  const verteilt = rechte.includes("land:verteilen");
  const liste = useQuery({ ...useTRPC().landesverteilung.list.queryOptions(), enabled: erlaubt });
  if (!erlaubt) return <NotFoundPage />;
  if (liste.isPending) return <LoadingState lines={6} />;
  if (liste.data === undefined) return <QueryError query={liste} />;
  return (
    <>
      <PageHeader
        title="Verteilung im Land"
        lead={
          verteilt
            ? "Die Stellen eines Jahres nach einem Schlüssel auf die Empfänger verteilen: berechnen, gegen das Vorjahr prüfen, vorlegen und zu zweit veröffentlichen. Bewilligt ist damit noch nichts."
            : "Was die Bezirksregierung für ein Jahr in Aussicht gestellt hat. Bewilligt wird erst mit dem Bescheid."
        }
      />
      <Section title="Verteilungen">
        {liste.data.length === 0 ? (
          <EmptyState title="Noch keine Verteilung">
            {verteilt
              ? "Beginnen Sie unten mit einem Entwurf. Außerhalb der Bezirksregierung sieht ihn niemand, bis er veröffentlicht ist."
              : "Sobald die Bezirksregierung eine Verteilung veröffentlicht, steht sie hier."}
          </EmptyState>
        ) : (
          <Table
            caption="Verteilungen"
            captionHidden
            columns={columns}
            rows={liste.data}
            rowKey={({ id }) => id}
            stacks
          />
        )}
      </Section>
      {verteilt && (
        <Section title="Neue Verteilung">
          <LandesverteilungNeuForm />
        </Section>
      )}
    </>
  );
}

const columns: Column<Zeile>[] = [
  {
    key: "name",
    header: "Verteilung",
    rowHeader: true,
    cell: ({ id, gegenstand, jahr }) => (
      <TextLink to={`/land/verteilungen/${id}`}>
        {jahr}, {verteilgegenstandNamen[gegenstand]}
      </TextLink>
    ),
  },
  {
    key: "stand",
    header: "Stand",
    cell: ({ stand, gilt }) =>
      stand === "veroeffentlicht" && !gilt ? (
        <Badge tone="neutral">Abgelöst</Badge>
      ) : (
        <Landesstandmarke stand={stand}>{landesstandNamen[stand]}</Landesstandmarke>
      ),
  },
  {
    key: "summe",
    header: "In Aussicht gestellt",
    numeric: true,
    cell: ({ summe }) => (summe ? `${vzae(summe.hundertstel)} VZÄ an ${zahl(summe.empfaenger)}` : "–"),
  },
  {
    key: "geaendert",
    header: "Zuletzt",
    cell: ({ geaendertAm, geaendertVon }) => `${zeitpunkt(geaendertAm)}, ${geaendertVon}`,
  },
];
