import { WeiterleitungId, satz } from "@kim/domain/grundlagen";
import { einwaendeGegen, weiterleitungRefusalTexte } from "@kim/domain/weiterleitung";
import { LoadingState, Notice, PageHeader, Section } from "@kim/ui";
import { NotFoundPage } from "../../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../../base/page-title.ts";
import { QueryError } from "../../../base/QueryError.tsx";
import type { AngebotslageView } from "../ansicht.ts";
import { AngebotForm } from "./AngebotForm.tsx";
import { StelleFacts } from "./StelleFacts.tsx";
import { useAngebot } from "./use-angebot.ts";
import "../weiterleitung.css";

/** Offers a post, a part of one, or what the organisation itself holds, to a Kommune or a Träger. */
export default function WeiterleitungNeuPage() {
  usePageTitle("Stelle weiterleiten");
  const { stelleId, herkunftId, darfAnbieten, lage: view, entwurf, gescheitert, bereit, erneutFragen } = useAngebot();
  if (stelleId === undefined) return <NotFoundPage />;
  const zurueck = herkunftId === null ? `/stellen/${stelleId}` : `/weiterleitungen/${herkunftId}`;
  const kopf = (
    <PageHeader
      title="Stelle weiterleiten"
      back={{ to: zurueck, label: view?.bezeichnung ?? "Stelle" }}
      lead={view && `${view.bezeichnung} ganz oder zum Teil einer Kommune oder einem Träger anbieten.`}
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
  if (!view || !bereit) return <LoadingState lines={8} />;
  const hindernis = hindernisDer(view);
  return (
    <>
      {kopf}
      {hindernis ?? (
        <>
          <Section title="Die Stelle">
            <StelleFacts view={view} />
          </Section>
          <Section title="Das Angebot">
            <AngebotForm view={view} entwurf={entwurf} zurueck={zurueck} onEinwand={erneutFragen} />
          </Section>
        </>
      )}
    </>
  );
}

/** What the law says before anything else is said: whether this post can be passed on from here at all. */
function hindernisDer({ lage }: AngebotslageView) {
  const vorhaben = { id: WeiterleitungId.parse(crypto.randomUUID()), stelleId: lage.stelle.id };
  const [einwand] = einwaendeGegen(lage, { ...vorhaben, herkunftId: lage.herkunft?.id ?? null });
  return (
    einwand && (
      <Notice tone="warning" title="Diese Stelle können Sie hier nicht weiterleiten" regel="R22">
        {satz(weiterleitungRefusalTexte, einwand)}
      </Notice>
    )
  );
}
