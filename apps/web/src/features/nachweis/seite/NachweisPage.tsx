import { decideEntwurfsaenderung, EinNachweis, nachweisartNamen, nachweisstandNamen } from "@kim/domain/nachweis";
import { bausteinNamen } from "@kim/domain/stelle";
import { Badge, LoadingState, PageHeader } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useParams } from "react-router";
import { NotFoundPage } from "../../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../../base/page-title.ts";
import { QueryError } from "../../../base/QueryError.tsx";
import { useSession } from "../../../base/session-context.ts";
import { useTRPC } from "../../../base/trpc.ts";
import type { Nachweisansicht } from "../ansicht.ts";
import { BemerkungenSection } from "../bemerkung/BemerkungenSection.tsx";
import { GespraechContext, gespraechAus } from "../bemerkung/gespraech.ts";
import { Bearbeitungsansicht, Entwurfsansicht } from "../entwurf/Entwurfsansicht.tsx";
import { DokumenteSection } from "../dokument/DokumenteSection.tsx";
import { ErstattungSection } from "../erstattung/ErstattungSection.tsx";
import { Aufbewahrung } from "../fassung/Aufbewahrung.tsx";
import { Eingereichtes } from "../fassung/Eingereichtes.tsx";
import { Fassungen } from "../fassung/Fassungen.tsx";
import { NachweisKopf } from "./NachweisKopf.tsx";
import { PruefungSection } from "../pruefung/PruefungSection.tsx";
import { Pruefvermerk } from "../pruefung/Pruefvermerk.tsx";
import { ZeilenSection } from "../pruefung/ZeilenSection.tsx";
import { Schritte } from "../schritte/Schritte.tsx";
import { Weg } from "../schritte/Weg.tsx";
import { Standhinweise } from "./Standhinweise.tsx";
import { Verlauf } from "./Verlauf.tsx";
import { useZurueck } from "./zurueck.ts";
import "../nachweis.css";

const pollMs = 5_000;

/** One proof: its holder works on it, the level above checks it. */
export default function NachweisPage() {
  const { inhaberId, id } = useParams();
  const schluessel = EinNachweis.safeParse({ inhaberId, id }).data;
  return schluessel ? <Nachweisseite key={`${inhaberId} ${id}`} schluessel={schluessel} /> : <NotFoundPage />;
}

function Nachweisseite({ schluessel }: { schluessel: EinNachweis }) {
  const zurueck = useZurueck();
  const query = useQuery({
    ...useTRPC().nachweis.get.queryOptions(schluessel),
    refetchInterval: ({ state: { data } }) => (data && papierFehlt(data) ? pollMs : false),
  });
  usePageTitle(query.data ? titelVon(query.data) : "Nachweis");
  if (query.isPending) return <LoadingState lines={10} />;
  if (!query.data)
    return (
      <>
        <PageHeader title="Nachweis" back={zurueck} />
        <QueryError query={query} />
      </>
    );
  return <Ansicht ansicht={query.data} />;
}

function Ansicht({ ansicht }: { ansicht: Nachweisansicht }) {
  const sitzung = useSession();
  const zurueck = useZurueck();
  const { rechte } = sitzung;
  const { nachweis: n, lauf, entwurf } = ansicht;
  const schreibt = rechte.includes("nachweis:vorbereiten") && decideEntwurfsaenderung(lauf).ok;
  return (
    <GespraechContext value={gespraechAus(ansicht, sitzung)}>
      <PageHeader
        back={zurueck}
        title={titelVon(ansicht)}
        badges={<Badge>{nachweisstandNamen[lauf.stand]}</Badge>}
        lead={`${n.inhaberName}, ${bausteinNamen[n.baustein]}`}
      />
      <NachweisKopf ansicht={ansicht} />
      <Weg lauf={lauf} />
      <Standhinweise ansicht={ansicht} />
      <BemerkungenSection mitZeilen={entwurf !== null} />
      {entwurf && schreibt ? (
        // What is typed belongs to one draft of one version.
        <Bearbeitungsansicht key={lauf.version} ansicht={ansicht} entwurf={entwurf} />
      ) : (
        entwurf && <Entwurfsansicht ansicht={ansicht} entwurf={entwurf} />
      )}
      {!entwurf && <Schritte ansicht={ansicht} />}
      <Eingereichteansicht ansicht={ansicht} />
      <Verlauf vorgaenge={ansicht.vorgaenge} />
    </GespraechContext>
  );
}

function Eingereichteansicht({ ansicht }: { ansicht: Nachweisansicht }) {
  const { nachweis, lauf, entwurf, eingereicht } = ansicht;
  const { organisation, rechte } = useSession();
  if (!eingereicht) return null;
  const darueber = organisation.organisationId === nachweis.pruefstelleId;
  const prueft = darueber && lauf.stand === "in_pruefung" && rechte.includes("nachweis:pruefen");
  return (
    <>
      {prueft && <PruefungSection ansicht={ansicht} eingereicht={eingereicht} />}
      <ErstattungSection ansicht={ansicht} />
      {!prueft && eingereicht.entscheidungen.length > 0 && <Pruefvermerk ansicht={ansicht} eingereicht={eingereicht} />}
      {!prueft && !entwurf && <ZeilenSection ansicht={ansicht} eingereicht={eingereicht} />}
      {!entwurf && <Eingereichtes nachweis={nachweis} eingereicht={eingereicht} />}
      <DokumenteSection ansicht={ansicht} eingereicht={eingereicht} />
      <Fassungen ansicht={ansicht} eingereicht={eingereicht} />
      <Aufbewahrung nachweis={{ inhaberId: nachweis.inhaberId, id: nachweis.id }} />
    </>
  );
}

const titelVon = ({ nachweis: { art, jahr } }: Nachweisansicht): string => `${nachweisartNamen[art]} ${jahr}`;

/** R91: submitted, and its paper not set yet; while somebody writes the next version nobody waits for it. */
const papierFehlt = ({ entwurf, eingereicht, dokumente }: Nachweisansicht): boolean =>
  eingereicht !== null &&
  entwurf === null &&
  !dokumente.some(({ version, art }) => version === eingereicht.version && art === "papier");
