import { BescheidId } from "@kim/domain/grundlagen";
import { bausteinNamen } from "@kim/domain/stelle";
import { bescheidartNamen } from "@kim/domain/bescheid";
import { Button, LinkButton, LoadingState, Notice, PageHeader, Section, TextLink } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { SchriftstueckeSection } from "../../shared/schriftstueck/SchriftstueckeSection.tsx";
import { AuflagenSection } from "./AuflagenSection.tsx";
import { BescheidBetraege } from "./BescheidBetraege.tsx";
import { BescheidFacts } from "./BescheidFacts.tsx";
import { BescheidTable, StandBadge } from "./BescheidTable.tsx";
import { Zusagenhinweis } from "./Zusagenhinweis.tsx";
import "./bescheid.css";

export default function BescheidPage() {
  const id = BescheidId.safeParse(useParams()["id"]).data;
  return id === undefined ? <NotFoundPage /> : <EinBescheid id={id} />;
}

function EinBescheid({ id }: { id: BescheidId }) {
  usePageTitle("Bescheid");
  const trpc = useTRPC();
  const behoerde = useSession().rechte.includes("bewilligung:entscheiden");
  const liste = behoerde ? "/land/bescheide" : "/bescheide";
  const query = useQuery(trpc.bescheid.get.queryOptions({ id }));
  const zurueck = { to: liste, label: "Bescheide" };
  if (query.isPending) return <LoadingState lines={10} />;
  const { bescheid: b, kette = [], zugesagtCent = null } = query.data ?? {};
  if (!b)
    return (
      <>
        <PageHeader title="Bescheid" back={zurueck} />
        <QueryError query={query} />
      </>
    );

  const geltender = kette.find(({ gilt }) => gilt);
  return (
    <>
      <PageHeader
        back={zurueck}
        title={`${bescheidartNamen[b.art]} ${b.aktenzeichen}`}
        badges={<StandBadge gilt={b.gilt} />}
        lead={`${b.organisationName}, ${bausteinNamen[b.baustein]}, Förderjahr ${b.jahr}`}
        actions={
          <span className="kim-cluster kim-gap-s kim-nur-bildschirm">
            {behoerde && b.gilt && (
              <LinkButton
                to={`/land/bescheide/neu?empfaenger=${b.organisationId}&jahr=${b.jahr}&baustein=${b.baustein}`}
              >
                Ändern
              </LinkButton>
            )}
            <Button onClick={() => window.print()}>Drucken</Button>
          </span>
        }
      />
      {geltender && !b.gilt && (
        <Notice tone="warning" title="Dieser Bescheid ist ersetzt">
          Es gilt <TextLink to={`${liste}/${geltender.id}`}>{geltender.aktenzeichen}</TextLink>.
        </Notice>
      )}
      {b.gilt && (
        <Zusagenhinweis baustein={b.baustein} jahr={b.jahr} zugesagtCent={zugesagtCent} personalCent={b.personalCent} />
      )}
      <Section title="Bewilligte Beträge">
        <BescheidBetraege bescheid={b} />
      </Section>
      <Section title="Bescheid">
        <BescheidFacts bescheid={b} antragZiel={behoerde ? "/land/antraege" : "/antraege"} />
      </Section>
      <Section title="Nebenbestimmungen">
        <p className="kim-prose kim-bescheid__text">{b.nebenbestimmungen || "Keine eingetragen."}</p>
      </Section>
      <AuflagenSection bescheidId={b.id} />
      <SchriftstueckeSection gegenstaende={[{ art: "bescheid", ids: [b.id] }]} />
      <Section title="Bescheide dieses Bausteins und Jahres">
        <p className="kim-prose">
          Bewilligt wird grundsätzlich jährlich, je Baustein und Förderjahr ein Bescheid. Ein Änderungsbescheid ersetzt
          den vorigen (Regel R33).
        </p>
        <BescheidTable
          caption={`Kette für Baustein ${b.baustein}, ${b.jahr}`}
          ziel={liste}
          bescheide={kette}
          selected={b.id}
        />
      </Section>
    </>
  );
}
