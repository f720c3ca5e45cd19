import { pflichtNamen } from "@kim/domain/mitteilung";
import {
  Badge,
  EmptyState,
  LinkButton,
  LoadingState,
  PageHeader,
  Table,
  TextLink,
  zeitpunkt,
  type Column,
} from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { usePageTitle } from "../../base/page-title.ts";
import { QueryError } from "../../base/QueryError.tsx";
import { useSession } from "../../base/session-context.ts";
import { useTRPC, type Outputs } from "../../base/trpc.ts";
import "./mitteilung.css";

type Mitteilung = Outputs["mitteilung"]["list"][number];

/** What this body told the granting authority in the year (R100b). */
export default function MitteilungenPage() {
  usePageTitle("Mitteilungen");
  const darf = useSession().rechte.includes("nachweis:vorbereiten");
  const liste = useQuery(useTRPC().mitteilung.list.queryOptions());
  const neu = darf && <LinkButton to="/mitteilungen/neu">Mitteilung schreiben</LinkButton>;
  return (
    <>
      <PageHeader
        title="Mitteilungen"
        lead="Was im Jahr der Bezirksregierung mitzuteilen ist: unbesetzte Stellen, nicht verwendbare Mittel, geänderte Zwecke."
        actions={neu}
      />
      {liste.isPending && <LoadingState lines={6} />}
      {liste.isError && !liste.data && <QueryError query={liste} />}
      {liste.data && (
        <Table
          caption="Mitteilungen"
          captionHidden
          columns={columns}
          rows={liste.data}
          rowKey={({ id }) => id}
          empty={<EmptyState title="Ihre Organisation hat noch nichts mitgeteilt." action={neu} />}
        />
      )}
    </>
  );
}

export const mitteilungszelle = ({ inhaberId, id, betreff, text, pflicht, gesetzt }: Mitteilung) => (
  <details>
    <summary>{betreff}</summary>
    <p className="kim-prose kim-mitteilung__text">{text}</p>
    <p className="kern-hint">
      {pflichtNamen[pflicht]}
      {gesetzt && (
        <>
          {", "}
          <TextLink to={`/dateien/mitteilung/${inhaberId}/${id}`}>als PDF</TextLink>
        </>
      )}
    </p>
  </details>
);

const columns: Column<Mitteilung>[] = [
  { key: "was", header: "Mitteilung", rowHeader: true, cell: mitteilungszelle },
  {
    key: "am",
    header: "Gesendet",
    cell: ({ am, vonName }) => (
      <>
        {zeitpunkt(am)}
        <div className="kern-hint">{vonName}</div>
      </>
    ),
  },
  {
    key: "eingang",
    header: "Bezirksregierung",
    cell: ({ eingang }) =>
      eingang ? (
        <>
          <Badge tone="success">Zur Kenntnis genommen</Badge>
          <div className="kern-hint">{`${zeitpunkt(eingang.am)}, ${eingang.vonName}`}</div>
          {eingang.antwort && <p className="kim-prose">{eingang.antwort}</p>}
        </>
      ) : (
        <Badge tone="neutral">Liegt vor</Badge>
      ),
  },
];
