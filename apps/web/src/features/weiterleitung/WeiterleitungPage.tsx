import { alsVzae, WeiterleitungId } from "@kim/domain";
import { LoadingState, PageHeader, Section } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { NotFoundPage } from "../../app/NotFoundPage.tsx";
import { EinladungSection } from "../../app/EinladungSection.tsx";
import { usePageTitle } from "../../app/page-title.ts";
import { QueryError } from "../../app/QueryError.tsx";
import { useSession } from "../../app/session-context.ts";
import { useTRPC } from "../../trpc.ts";
import { Antwort } from "./Antwort.tsx";
import { Ruecknahme } from "./Ruecknahme.tsx";
import { StandBadge } from "./StandBadge.tsx";
import { stelleName } from "./stelle-name.ts";
import { WeiterleitungFacts } from "./WeiterleitungFacts.tsx";
import { WeiterleitungLage } from "./WeiterleitungLage.tsx";
import { WeiterleitungVerlauf } from "./WeiterleitungVerlauf.tsx";

const zurueck = { to: "/weiterleitungen", label: "Weiterleitungen" };

/** One Weiterleitung as its giver and its receiver see it. */
export default function WeiterleitungPage() {
  const id = WeiterleitungId.safeParse(useParams()["id"]).data;
  return id === undefined ? <NotFoundPage /> : <EineWeiterleitung id={id} />;
}

function EineWeiterleitung({ id }: { id: WeiterleitungId }) {
  usePageTitle("Weiterleitung");
  const trpc = useTRPC();
  const { rechte } = useSession();
  const weiterleitung = useQuery(trpc.weiterleitung.get.queryOptions({ id }));
  if (weiterleitung.isPending) return <LoadingState lines={8} />;
  if (weiterleitung.data === undefined) return <><PageHeader title="Weiterleitung" back={zurueck} /><QueryError query={weiterleitung} /></>;

  const w = weiterleitung.data;
  return (
    <>
      <PageHeader
        back={zurueck}
        title={w.stelleBezeichnung === null ? "Weiterleitung" : `Weiterleitung: ${stelleName(w)}`}
        badges={<StandBadge stand={w.stand} />}
        lead={`${w.geberName} an ${w.empfaengerName}, ${alsVzae(w.vzaeHundertstel)}`}
        actions={
          <>
            {w.beantwortbar && rechte.includes("weiterleitung:beantworten") && <Antwort weiterleitung={w} />}
            {w.zurueckziehbar && rechte.includes("weiterleitung:anbieten") && <Ruecknahme weiterleitung={w} />}
          </>
        }
      />
      <WeiterleitungLage weiterleitung={w} />
      <Section title="Angebot"><WeiterleitungFacts weiterleitung={w} /></Section>
      {w.richtung === "gegeben" && <EinladungSection organisationId={w.empfaengerId} organisationName={w.empfaengerName} />}
      <Section title="Verlauf"><WeiterleitungVerlauf weiterleitung={w} /></Section>
    </>
  );
}
