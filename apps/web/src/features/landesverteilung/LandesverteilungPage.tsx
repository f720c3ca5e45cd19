import { landesstandNamen, LandesverteilungId, verteilgegenstandNamen } from "@kim/domain/landesverteilung";
import { Badge, LoadingState, PageHeader, zeitpunkt } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { Verlaufstabelle } from "../../shared/vorgang/Verlaufstabelle.tsx";
import { Anteile } from "./Anteile.tsx";
import type { Landesverteilung } from "./ansicht.ts";
import { Entscheidung } from "./Entscheidung.tsx";
import { Entwurf } from "./Entwurf.tsx";
import { ExcelLink } from "./ExcelLink.tsx";
import { Landesstandmarke } from "./Landesstandmarke.tsx";
import "./landesverteilung.css";

/** One Landesverteilung: a draft that is worked on, something to be decided, or what was published. */
export default function LandesverteilungPage() {
  const id = LandesverteilungId.safeParse(useParams()["id"]).data;
  const erlaubt = useSession().rechte.includes("land:lesen");
  return id === undefined || !erlaubt ? <NotFoundPage /> : <EineLandesverteilung key={id} id={id} />;
}

function EineLandesverteilung({ id }: { id: LandesverteilungId }) {
  const verteilt = useSession().rechte.includes("land:verteilen");
  const landesverteilung = useQuery(useTRPC().landesverteilung.get.queryOptions({ id }));
  const inArbeit = landesverteilung.data?.stand !== "veroeffentlicht";
  const lage = useQuery({
    ...useTRPC().landesverteilung.lage.queryOptions({ id }),
    enabled: verteilt && landesverteilung.data !== undefined && inArbeit,
  });
  usePageTitle(landesverteilung.data ? titelVon(landesverteilung.data) : "Verteilung im Land");
  if (landesverteilung.isPending) return <LoadingState lines={10} />;
  if (landesverteilung.data === undefined) return <QueryError query={landesverteilung} />;
  const { data } = landesverteilung;
  if (!inArbeit) return <Veroeffentlicht landesverteilung={data} />;
  if (lage.isPending) return <LoadingState lines={10} />;
  if (lage.data === undefined) return <QueryError query={lage} />;
  return data.stand === "vorgelegt" ? (
    <>
      <Entscheidung landesverteilung={data} lage={lage.data} titel={titelVon(data)} />
      <Verlauf landesverteilung={data} />
    </>
  ) : (
    <>
      <Entwurf landesverteilung={data} lage={lage.data} titel={titelVon(data)} />
      <Verlauf landesverteilung={data} />
    </>
  );
}

function Veroeffentlicht({ landesverteilung }: { landesverteilung: Landesverteilung }) {
  const { id, stand, gilt, inhalt, anteile, jahr } = landesverteilung;
  return (
    <>
      <PageHeader
        title={titelVon(landesverteilung)}
        back={{ to: "/land/verteilungen", label: "Verteilung im Land" }}
        badges={
          gilt ? (
            <Landesstandmarke stand={stand}>{landesstandNamen[stand]}</Landesstandmarke>
          ) : (
            <Badge tone="neutral">Abgelöst</Badge>
          )
        }
        lead={
          gilt
            ? `In Aussicht gestellt für ${jahr}. Bewilligt wird erst mit dem Bescheid.`
            : `Eine spätere Verteilung für ${jahr} hat diese abgelöst; sie bleibt lesbar.`
        }
        actions={<ExcelLink id={id} />}
      />
      <p className="kim-landesverteilung__begruendung">{inhalt.begruendung}</p>
      <Anteile jahr={jahr} anteile={anteile ?? []} />
      <Verlauf landesverteilung={landesverteilung} />
    </>
  );
}

const Verlauf = ({ landesverteilung: { vorgaenge } }: { landesverteilung: Landesverteilung }) => (
  <Verlaufstabelle
    was="Grund"
    zeilen={vorgaenge.map(({ schritt, am, vonName, grund }) => ({
      schritt: landesstandNamen[schritt],
      wann: zeitpunkt(am),
      vonName,
      text: grund ?? "",
    }))}
  />
);

const titelVon = ({ gegenstand, jahr }: Landesverteilung): string => `${verteilgegenstandNamen[gegenstand]} ${jahr}`;
