import { alsVzae, heuteInBerlin, WeiterleitungId } from "@kim/domain/grundlagen";
import { umfangAm } from "@kim/domain/weiterleitung";
import { LoadingState, PageHeader, Section } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { EinladungSection } from "../../../shared/einladung/EinladungSection.tsx";
import { KorrekturenSection } from "../../../shared/korrektur/KorrekturenSection.tsx";
import { NotFoundPage } from "../../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../../base/page-title.ts";
import { QueryError } from "../../../base/QueryError.tsx";
import { useSession } from "../../../base/session-context.ts";
import { VertragsstandBadge } from "../../../shared/vertrag/VertragsstandBadge.tsx";
import { useTRPC, type Outputs } from "../../../base/trpc.ts";
import { SchriftstueckeSection } from "../../../shared/schriftstueck/SchriftstueckeSection.tsx";
import { AbschnitteSection } from "./AbschnitteSection.tsx";
import { AenderungAntwort } from "../vorgang/AenderungAntwort.tsx";
import { DokumenteSection } from "../dokument/DokumenteSection.tsx";
import { KostenSection } from "../kosten/KostenSection.tsx";
import { VertragAktionen } from "../vorgang/VertragAktionen.tsx";
import { WeitergegebenSection } from "./WeitergegebenSection.tsx";
import { WeiterleitungFacts } from "./WeiterleitungFacts.tsx";
import { StandNotice } from "./StandNotice.tsx";
import { WeiterleitungVerlauf } from "../verlauf/WeiterleitungVerlauf.tsx";
import "../weiterleitung.css";

const zurueck = { to: "/weiterleitungen", label: "Weiterleitungen" };

/** One contract as its giver and its receiver see it: one level up, one level down. */
export default function WeiterleitungPage() {
  const id = WeiterleitungId.safeParse(useParams()["id"]).data;
  const liest = useSession().rechte.includes("weiterleitung:lesen");
  return id === undefined || !liest ? <NotFoundPage /> : <EineWeiterleitung id={id} />;
}

function EineWeiterleitung({ id }: { id: WeiterleitungId }) {
  usePageTitle("Weiterleitung");
  const weiterleitung = useQuery(useTRPC().weiterleitung.get.queryOptions({ id }));
  if (weiterleitung.isPending) return <LoadingState lines={8} />;
  if (weiterleitung.data === undefined)
    return (
      <>
        <PageHeader title="Weiterleitung" back={zurueck} />
        <QueryError query={weiterleitung} />
      </>
    );
  return <Vertrag w={weiterleitung.data} />;
}

function Vertrag({ w }: { w: Outputs["weiterleitung"]["get"] }) {
  const inKraft = w.stand === "bevorstehend" || w.stand === "laufend";
  return (
    <>
      <PageHeader
        back={zurueck}
        title={`Weiterleitung: ${w.stelleBezeichnung}`}
        badges={<VertragsstandBadge stand={w.stand} />}
        lead={`${w.geberName} an ${w.empfaengerName}, ${alsVzae(umfangAm(w, heuteInBerlin(new Date())))}`}
        actions={<VertragAktionen weiterleitung={w} />}
      />
      <StandNotice weiterleitung={w} />
      {w.offeneAenderung && inKraft && (
        <AenderungAntwort
          weiterleitung={w}
          aenderung={w.offeneAenderung}
          antwortet={w.vorgaenge.includes("aenderungBeantworten")}
        />
      )}
      <Section title="Vereinbarung">
        <WeiterleitungFacts
          weiterleitung={w}
          einsehbar={w.richtung === "gegeben" || inKraft || w.stand === "angeboten"}
        />
      </Section>
      <AbschnitteSection weiterleitung={w} />
      <WeitergegebenSection weiterleitung={w} />
      {w.richtung === "gegeben" && (
        <EinladungSection organisationId={w.empfaengerId} organisationName={w.empfaengerName} />
      )}
      <DokumenteSection weiterleitung={w} />
      {w.enden.length > 0 && (
        <SchriftstueckeSection title="Ende des Vertrags" gegenstaende={[{ art: "weiterleitung", ids: [w.id] }]} />
      )}
      <KorrekturenSection weiterleitungId={w.id} richtung={w.richtung} />
      {w.antwort?.angenommen && <KostenSection weiterleitungId={w.id} funktion={w.funktion} />}
      <Section title="Verlauf">
        <WeiterleitungVerlauf weiterleitung={w} />
      </Section>
    </>
  );
}
