import { AntragId, heuteInBerlin, jahrVon, OrganisationId } from "@kim/domain/grundlagen";
import { Baustein } from "@kim/domain/stelle";
import { LoadingState, PageHeader, Section } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { BescheidForm } from "./BescheidForm.tsx";
import { Empfaengerwahl } from "./Empfaengerwahl.tsx";
import "./bescheid.css";

const zurueck = { to: "/land/bescheide", label: "Bescheide" };

/** The granting authority issues a Bescheid, or enters one that was issued on paper. */
export default function BescheidNeuPage() {
  usePageTitle("Bescheid erlassen");
  return useSession().rechte.includes("bewilligung:entscheiden") ? <BescheidNeu /> : <NotFoundPage />;
}

function BescheidNeu() {
  const trpc = useTRPC();
  const [params, setParams] = useSearchParams();
  const antragId = AntragId.safeParse(params.get("antrag")).data;
  const antrag = useQuery({
    ...trpc.antrag.get.queryOptions({ id: antragId ?? nirgendwo }),
    enabled: antragId !== undefined,
  });
  if (antragId && antrag.isPending) return <LoadingState lines={10} />;
  const kopf = (
    <PageHeader
      title="Bescheid erlassen"
      back={zurueck}
      lead="Mit dem Bescheid gilt sein Umfang als Kontingent des Jahres; der Empfänger sieht ihn sofort."
    />
  );
  if (antragId && !antrag.data)
    return (
      <>
        {kopf}
        <QueryError query={antrag} />
      </>
    );

  const organisationId = antrag.data?.organisationId ?? OrganisationId.safeParse(params.get("empfaenger")).data;
  const baustein = antrag.data?.baustein ?? Baustein.safeParse(Number(params.get("baustein"))).data;
  const jahr =
    antrag.data?.jahr ??
    (/^20\d\d$/.test(params.get("jahr") ?? "") ? Number(params.get("jahr")) : jahrVon(heuteInBerlin(new Date())));
  const waehle = (wahl: { empfaenger?: string; jahr?: string; baustein?: string }) =>
    setParams(
      {
        jahr: String(jahr),
        ...(baustein && { baustein: String(baustein) }),
        ...(organisationId && { empfaenger: organisationId }),
        ...wahl,
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <>
      {kopf}
      <Section title="Für wen">
        <Empfaengerwahl organisationId={organisationId} jahr={jahr} baustein={baustein} onChange={waehle} />
      </Section>
      {organisationId && baustein && (
        <Bescheid
          key={`${organisationId}-${jahr}-${baustein}`}
          organisationId={organisationId}
          jahr={jahr}
          baustein={baustein}
        />
      )}
    </>
  );
}

// The query behind it is switched off while nobody asks for an Antrag.
const nirgendwo = AntragId.parse("00000000-0000-4000-8000-000000000000");

function Bescheid(wahl: { organisationId: OrganisationId; jahr: number; baustein: Baustein }) {
  const trpc = useTRPC();
  // Asked for once: an answer that comes later must not empty what somebody is typing.
  const vorschlag = useQuery({ ...trpc.bescheidvorschlag.get.queryOptions(wahl), staleTime: Infinity, gcTime: 0 });
  if (vorschlag.isPending) return <LoadingState lines={10} />;
  if (vorschlag.data === undefined) return <QueryError query={vorschlag} />;
  return <BescheidForm wahl={wahl} vorschlag={vorschlag.data} />;
}
