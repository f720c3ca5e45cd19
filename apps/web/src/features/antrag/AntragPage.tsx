import { AntragId } from "@kim/domain/grundlagen";
import { bausteinNamen } from "@kim/domain/stelle";
import { LinkButton, LoadingState, PageHeader, Section } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useLocation, useParams } from "react-router";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC } from "../../base/trpc.ts";
import { SchriftstueckeSection } from "../../shared/schriftstueck/SchriftstueckeSection.tsx";
import { AntragForm } from "./AntragForm.tsx";
import { AntragHinweis } from "./AntragHinweis.tsx";
import { AntragLesen } from "./AntragLesen.tsx";
import { AntragSchritte } from "./AntragSchritte.tsx";
import { AntragStandBadge } from "./AntragStandBadge.tsx";
import { AntragVerlauf } from "./AntragVerlauf.tsx";

/** One Antrag: to write, to read, or, under /land, to decide on. */
export default function AntragPage() {
  const id = AntragId.safeParse(useParams()["id"]).data;
  const land = useLocation().pathname.startsWith("/land/");
  const darf = useSession().rechte.includes(land ? "bewilligung:entscheiden" : "foerderung:lesen");
  return id === undefined || !darf ? <NotFoundPage /> : <EinAntrag key={id} id={id} land={land} />;
}

function EinAntrag({ id, land }: { id: AntragId; land: boolean }) {
  usePageTitle("Antrag");
  const { rechte } = useSession();
  const antrag = useQuery(useTRPC().antrag.get.queryOptions({ id }));
  const zurueck = { to: land ? "/land/antraege" : "/antraege", label: "Anträge" };
  if (antrag.isPending) return <LoadingState lines={12} />;
  if (antrag.data === undefined)
    return (
      <>
        <PageHeader title="Antrag" back={zurueck} />
        <QueryError query={antrag} />
      </>
    );

  const a = antrag.data;
  const schreiben = rechte.includes("antrag:pflegen") && (a.aenderbar || a.beantwortbar);
  const bescheid = a.bescheidId && (
    <LinkButton to={`${land ? "/land" : ""}/bescheide/${a.bescheidId}`}>Zum Bescheid</LinkButton>
  );
  return (
    <>
      <PageHeader
        back={zurueck}
        title={`Antrag ${a.jahr}`}
        badges={<AntragStandBadge stand={a.stand} />}
        lead={land ? `${a.organisationName}, ${bausteinNamen[a.baustein]}` : bausteinNamen[a.baustein]}
        actions={
          <>
            {bescheid}
            <AntragSchritte antrag={a} />
          </>
        }
      />
      <AntragHinweis antrag={a} />
      {schreiben ? <AntragForm antrag={a} /> : <AntragLesen antrag={a} />}
      {a.vorgaenge.length > 0 && (
        <Section title="Verlauf">
          <AntragVerlauf vorgaenge={a.vorgaenge} />
        </Section>
      )}
      <SchriftstueckeSection gegenstaende={[{ art: "antrag", ids: [id] }]} />
    </>
  );
}
