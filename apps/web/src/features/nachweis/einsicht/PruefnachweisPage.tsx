import { nachweisartNamen } from "@kim/domain/nachweis";
import { EingesehenerNachweis, fassungsstandNamen } from "@kim/domain/pruefeinsicht";
import { bausteinNamen } from "@kim/domain/stelle";
import { Badge, LoadingState, PageHeader } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { NotFoundPage } from "../../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../../base/page-title.ts";
import { QueryError } from "../../../base/QueryError.tsx";
import { useTRPC } from "../../../base/trpc.ts";
import type { Nachweisansicht } from "../ansicht.ts";
import { DokumenteSection } from "../dokument/DokumenteSection.tsx";
import { Eingereichtes } from "../fassung/Eingereichtes.tsx";
import { Fassungen } from "../fassung/Fassungen.tsx";
import { Pruefvermerk } from "../pruefung/Pruefvermerk.tsx";
import { ZeilenSection } from "../pruefung/ZeilenSection.tsx";
import { NachweisKopf } from "../seite/NachweisKopf.tsx";
import { PruefnotizenSection } from "./PruefnotizenSection.tsx";
import "../nachweis.css";

const zurueck = { to: "/einsicht", label: "Nachweise zur Prüfung" };

/** A submitted proof for an auditor: what was handed in, what was found, and his own notes. */
export default function PruefnachweisPage() {
  const { einsichtId, inhaberId, nachweisId } = useParams();
  const schluessel = EingesehenerNachweis.safeParse({ einsichtId, inhaberId, nachweisId }).data;
  if (!schluessel) return <NotFoundPage />;
  return <Seite key={`${einsichtId} ${inhaberId} ${nachweisId}`} schluessel={schluessel} />;
}

function Seite({ schluessel }: { schluessel: EingesehenerNachweis }) {
  const query = useQuery({
    ...useTRPC().pruefnachweis.get.queryOptions(schluessel),
    // Each answer is a line in the log of whoever let him in.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  usePageTitle(query.data ? titelVon(query.data.ansicht) : "Nachweis");
  if (query.isPending) return <LoadingState lines={10} />;
  if (!query.data)
    return (
      <>
        <PageHeader title="Nachweis" back={zurueck} />
        <QueryError query={query} />
      </>
    );
  const { ansicht, stand, notizen, abgeschlossenAm } = query.data;
  const { nachweis, eingereicht } = ansicht;
  if (!eingereicht) return <NotFoundPage />;
  const entschieden = stand === "bescheinigt" || stand === "zurueckgegeben";
  return (
    <>
      <PageHeader
        back={zurueck}
        title={titelVon(ansicht)}
        badges={<Badge>{fassungsstandNamen[stand]}</Badge>}
        lead={`${nachweis.inhaberName}, ${bausteinNamen[nachweis.baustein]}`}
      />
      <NachweisKopf ansicht={ansicht} />
      <PruefnotizenSection
        schluessel={schluessel}
        notizen={notizen}
        abgeschlossenAm={abgeschlossenAm}
        eingereicht={eingereicht}
      />
      {entschieden && eingereicht.entscheidungen.length > 0 && (
        <Pruefvermerk ansicht={ansicht} eingereicht={eingereicht} />
      )}
      <ZeilenSection ansicht={ansicht} eingereicht={eingereicht} />
      <Eingereichtes nachweis={nachweis} eingereicht={eingereicht} />
      <DokumenteSection ansicht={ansicht} eingereicht={eingereicht} />
      <Fassungen ansicht={ansicht} eingereicht={eingereicht} vergleichbar={false} />
    </>
  );
}

const titelVon = ({ nachweis: { art, jahr } }: Nachweisansicht): string => `${nachweisartNamen[art]} ${jahr}`;
