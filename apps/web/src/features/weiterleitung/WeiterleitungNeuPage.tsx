import { heuteInBerlin } from "@kim/domain/grundlagen";
import { LoadingState, Notice, PageHeader, Section } from "@kim/ui";
import { useState } from "react";
import { NotFoundPage } from "../../app/NotFoundPage.tsx";
import { usePageTitle } from "../../app/page-title.ts";
import { QueryError } from "../../app/QueryError.tsx";
import type { Angebotslage } from "./angebot-stand.ts";
import { angebotStart } from "./angebot-start.ts";
import { AngebotForm } from "./AngebotForm.tsx";
import type { Entwurf } from "./entwurf.ts";
import { StelleFacts } from "./StelleFacts.tsx";
import { useAngebotslage } from "./use-angebotslage.ts";
import "./weiterleitung.css";

/** Offers a post, a part of one, or what the organisation itself holds, to a Kommune or a Träger. */
export default function WeiterleitungNeuPage() {
  usePageTitle("Stelle weiterleiten");
  const { stelleId, herkunftId, darfAnbieten, entwurf, bezeichnung, gescheitert, lage } = useAngebotslage();
  if (stelleId === undefined) return <NotFoundPage />;
  const zurueck = herkunftId === null ? `/stellen/${stelleId}` : `/weiterleitungen/${herkunftId}`;
  const kopf = (
    <PageHeader
      title="Stelle weiterleiten"
      back={{ to: zurueck, label: bezeichnung ?? "Stelle" }}
      lead={bezeichnung && `${bezeichnung} ganz oder zum Teil einer Kommune oder einem Träger anbieten.`}
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
  if (gescheitert)
    return (
      <>
        {kopf}
        <QueryError query={gescheitert} />
      </>
    );
  if (!lage) return <LoadingState lines={8} />;
  const hindernis = hindernisDer(lage);
  return (
    <>
      {kopf}
      {hindernis ?? <Angebot lage={lage} entwurf={entwurf} zurueck={zurueck} />}
    </>
  );
}

/** A held post is passed on by the contract that allows it. */
function hindernisDer({ umfeld, herkunft }: Angebotslage) {
  if (umfeld.eigen || herkunft?.weiterleitungErlaubt) return undefined;
  return herkunft ? (
    <Notice tone="warning" title="Ihr Vertrag erlaubt keine Weitergabe" regel="R22">
      {herkunft.geberName} hat die Stelle nicht zur Weitergabe freigegeben. Bitten Sie um eine neue Weiterleitung, die
      das erlaubt.
    </Notice>
  ) : (
    <Notice title="Diese Stelle ist Ihnen weitergeleitet">
      Öffnen Sie die Weiterleitung, durch die Sie die Stelle halten, und wählen Sie dort „Weiterleiten“.
    </Notice>
  );
}

function Angebot({
  lage: gelesen,
  entwurf,
  zurueck,
}: {
  lage: Angebotslage;
  entwurf: Entwurf | undefined;
  zurueck: string;
}) {
  const [
    {
      lage: { inhalt },
      start,
    },
  ] = useState(() => angebotStart(gelesen, heuteInBerlin(new Date())));
  const lage = { ...gelesen, inhalt };
  return (
    <>
      <Section title="Die Stelle">
        <StelleFacts umfeld={lage.umfeld} herkunft={lage.herkunft} />
      </Section>
      <Section title="Das Angebot">
        <AngebotForm lage={lage} start={start} entwurf={entwurf} zurueck={zurueck} />
      </Section>
    </>
  );
}
