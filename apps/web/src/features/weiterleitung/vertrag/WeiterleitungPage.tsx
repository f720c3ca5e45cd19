import { alsVzae, heuteInBerlin, WeiterleitungId } from "@kim/domain/grundlagen";
import { umfangAm } from "@kim/domain/weiterleitung";
import { LoadingState, PageHeader, Section } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { EinladungSection } from "../../../app/EinladungSection.tsx";
import { KorrekturenSection } from "../../../app/KorrekturenSection.tsx";
import { NotFoundPage } from "../../../app/NotFoundPage.tsx";
import { usePageTitle } from "../../../app/page-title.ts";
import { QueryError } from "../../../app/QueryError.tsx";
import { useSession } from "../../../app/session-context.ts";
import { VertragsstandBadge } from "../../../app/VertragsstandBadge.tsx";
import { useTRPC, type Outputs } from "../../../trpc.ts";
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
      <KorrekturenSection weiterleitungId={w.id} richtung={w.richtung} />
      {w.antwort?.angenommen && <KostenSection weiterleitungId={w.id} />}
      <Section title="Verlauf">
        <WeiterleitungVerlauf weiterleitung={w} />
      </Section>
    </>
  );
}
