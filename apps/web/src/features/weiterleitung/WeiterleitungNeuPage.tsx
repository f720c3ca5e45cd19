import { heuteInBerlin, StelleId } from "@kim/domain";
import { LoadingState, Notice, PageHeader, Section } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useParams } from "react-router";
import { NotFoundPage } from "../../app/NotFoundPage.tsx";
import { usePageTitle } from "../../app/page-title.ts";
import { QueryError } from "../../app/QueryError.tsx";
import { useSession } from "../../app/session-context.ts";
import { useTRPC, type Outputs } from "../../trpc.ts";
import { zeitvorschlag } from "./angebot-vorschlag.ts";
import { AngebotForm, type Zeitraum } from "./AngebotForm.tsx";
import { freierAnteil, type StelleMitTeilen } from "./freier-anteil.ts";
import { StelleFacts } from "./StelleFacts.tsx";

/** Offers a post, or a part of one, to a Kommune or a Träger. */
export default function WeiterleitungNeuPage() {
  const id = StelleId.safeParse(useParams()["id"]).data;
  return id === undefined ? <NotFoundPage /> : <WeiterleitungDerStelle id={id} />;
}

function WeiterleitungDerStelle({ id }: { id: StelleId }) {
  usePageTitle("Stelle weiterleiten");
  const trpc = useTRPC();
  const { rechte } = useSession();
  const darfAnbieten = rechte.includes("weiterleitung:anbieten");
  const stelle = useQuery(trpc.stelle.get.queryOptions({ id }));
  const empfaenger = useQuery({ ...trpc.organisation.listEmpfaenger.queryOptions(), enabled: darfAnbieten });

  const name = stelle.data?.stelle.bezeichnung;
  const kopf = (
    <PageHeader
      title="Stelle weiterleiten"
      back={{ to: `/stellen/${id}`, label: name ?? "Stelle" }}
      lead={name && `${name} ganz oder zum Teil einer Kommune oder einem Träger anbieten.`}
    />
  );
  if (!darfAnbieten) {
    return (
      <>
        {kopf}
        <Notice title="Das können Sie nicht anbieten">
          Stellen bietet die KIM-Koordination oder die Leitung des Kommunalen Integrationszentrums an.
        </Notice>
      </>
    );
  }
  if (stelle.isPending || empfaenger.isPending) return <LoadingState lines={8} />;
  if (stelle.data === undefined) return <>{kopf}<QueryError query={stelle} /></>;
  if (empfaenger.data === undefined) return <>{kopf}<QueryError query={empfaenger} /></>;
  if (!stelle.data.eigen) {
    return (
      <>
        {kopf}
        <Notice title="Diese Stelle ist Ihnen weitergeleitet">
          Weitergeben kann sie nur die Organisation, der sie bewilligt ist.
        </Notice>
      </>
    );
  }
  return <>{kopf}<Angebot umfeld={stelle.data} empfaenger={empfaenger.data} /></>;
}

function Angebot({ umfeld, empfaenger }: { umfeld: StelleMitTeilen; empfaenger: Outputs["organisation"]["listEmpfaenger"] }) {
  const [vorschlag] = useState(() => zeitvorschlag(umfeld.stelle, heuteInBerlin(new Date())));
  const [zeitraum, setZeitraum] = useState<Zeitraum>(vorschlag);
  const frei = freierAnteil(umfeld, zeitraum.beginn, zeitraum.ende);
  return (
    <>
      <Section title="Die Stelle"><StelleFacts umfeld={umfeld} frei={frei} /></Section>
      {frei === 0 && (
        <Notice tone="warning" title="In diesem Zeitraum ist nichts frei">
          Wählen Sie einen anderen Zeitraum, oder beenden Sie zuerst die Besetzung bei der Stelle.
        </Notice>
      )}
      <Section title="Das Angebot">
        <AngebotForm
          stelle={umfeld.stelle}
          empfaenger={empfaenger}
          frei={freierAnteil(umfeld, vorschlag.beginn, vorschlag.ende)}
          nachweisFaelligAm={vorschlag.nachweisFaelligAm}
          zeitraum={zeitraum}
          onZeitraum={setZeitraum}
        />
      </Section>
    </>
  );
}
