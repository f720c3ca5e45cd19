import { heuteInBerlin } from "@kim/domain/grundlagen";
import { istVerspaetet } from "@kim/domain/landesabfrage";
import { Badge, datum, EmptyState, LoadingState, PageHeader, Table, TextLink, zeitpunkt, type Column } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC, type Outputs } from "../../base/trpc.ts";

type Zeile = Outputs["abfrageeingang"]["list"][number];

/** What the state's offices asked this body, and what it answered. */
export default function LandesabfragenPage() {
  usePageTitle("Landesabfragen");
  const erlaubt = useSession().rechte.includes("abfrage:lesen");
  const liste = useQuery({ ...useTRPC().abfrageeingang.list.queryOptions(), enabled: erlaubt });
  if (!erlaubt) return <NotFoundPage />;
  return (
    <>
      <PageHeader
        title="Landesabfragen"
        lead="Was Bezirksregierung und Ministerium Ihre Organisation fragen. Was die Plattform weiß, steht schon da; was Sie eingereicht haben, liest nur die Stelle, die fragt."
      />
      {liste.isPending && <LoadingState lines={6} />}
      {liste.isError && !liste.data && <QueryError query={liste} />}
      {liste.data && (
        <Table
          caption="Landesabfragen"
          captionHidden
          columns={columns}
          rows={liste.data}
          rowKey={({ id }) => id}
          stacks
          empty={
            <EmptyState title="Ihre Organisation ist noch nicht gefragt worden.">
              Eine Abfrage erscheint hier und in Ihren Fristen, sobald sie gestellt ist.
            </EmptyState>
          }
        />
      )}
    </>
  );
}

const columns: Column<Zeile>[] = [
  {
    key: "titel",
    header: "Abfrage",
    rowHeader: true,
    cell: ({ id, titel }) => <TextLink to={`/landesabfragen/${id}`}>{titel}</TextLink>,
  },
  { key: "amt", header: "Von", cell: ({ amtName }) => amtName },
  { key: "frist", header: "Frist", cell: ({ frist }) => datum(frist) },
  { key: "stand", header: "Stand", cell: (zeile) => <Stand zeile={zeile} /> },
  {
    key: "eingereicht",
    header: "Eingereicht",
    cell: ({ abgabe }) => (abgabe ? `${zeitpunkt(abgabe.am)}, ${abgabe.vonName}` : "–"),
  },
];

function Stand({ zeile: { stand, abgabe, frist, entwurfBegonnen } }: { zeile: Zeile }) {
  if (stand === "zurueckgezogen") return <Badge>Zurückgezogen</Badge>;
  if (abgabe !== null)
    return istVerspaetet(abgabe, frist) ? (
      <Badge tone="warning">Verspätet beantwortet</Badge>
    ) : (
      <Badge tone="success">Beantwortet</Badge>
    );
  if (stand === "geschlossen") return <Badge>Geschlossen ohne Antwort</Badge>;
  if (heuteInBerlin(new Date()) > frist) return <Badge tone="danger">Überfällig</Badge>;
  return entwurfBegonnen ? <Badge tone="info">Entwurf</Badge> : <Badge tone="warning">Offen</Badge>;
}
