import { ruecklaufText } from "@kim/domain/landesabfrage";
import { datum, EmptyState, LoadingState, PageHeader, Table, TextLink, type Column } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { NotFoundPage } from "../../base/NotFoundPage.tsx";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC, type Outputs } from "../../base/trpc.ts";
import { AbfrageAnlegen } from "./AbfrageAnlegen.tsx";
import { Abfragestandmarke } from "./Abfragestandmarke.tsx";
import { titelVon } from "./ansicht.ts";

type Zeile = Outputs["landesabfrage"]["list"][number];

/** What this office asks or asked the recipients of the Land. */
export default function AbfragenPage() {
  usePageTitle("Abfragen");
  const erlaubt = useSession().rechte.includes("abfrage:stellen");
  const liste = useQuery({ ...useTRPC().landesabfrage.list.queryOptions(), enabled: erlaubt });
  if (!erlaubt) return <NotFoundPage />;
  return (
    <>
      <PageHeader
        title="Abfragen"
        lead="Die Kreise, kreisfreien Städte und die Städteregion etwas fragen: was die Plattform weiß, steht schon da; wer fehlt, ist zu sehen, und die Antworten dienen beim nächsten Mal wieder."
        actions={<AbfrageAnlegen vorlageId={null}>Neue Abfrage</AbfrageAnlegen>}
      />
      {liste.isPending && <LoadingState lines={6} />}
      {liste.isError && !liste.data && <QueryError query={liste} />}
      {liste.data && (
        <Table
          caption="Abfragen"
          captionHidden
          columns={columns}
          rows={liste.data}
          rowKey={({ id }) => id}
          stacks
          empty={
            <EmptyState title="Noch keine Abfrage">
              Beginnen Sie mit einem Entwurf. Außerhalb Ihrer Stelle sieht ihn niemand, bis Sie ihn stellen.
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
    cell: ({ id, titel }) => <TextLink to={`/abfragen/${id}`}>{titelVon(titel)}</TextLink>,
  },
  { key: "stand", header: "Stand", cell: ({ stand }) => <Abfragestandmarke stand={stand} /> },
  { key: "frist", header: "Frist", cell: ({ frist }) => (frist === null ? "–" : datum(frist)) },
  {
    key: "ruecklauf",
    header: "Antworten",
    cell: (zeile) => (zeile.stand === "entwurf" ? "–" : ruecklaufText(zeile, zeile.entwuerfe)),
  },
];
