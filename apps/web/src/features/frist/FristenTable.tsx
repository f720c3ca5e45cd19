import { alsAbstand } from "@kim/domain/frist";
import { fristartNamen } from "@kim/domain/frist";
import type { PlainDate } from "@kim/domain/grundlagen";
import type { OrganisationArt } from "@kim/domain/organisation";
import { Badge, datum, RuleBadge, Table, TextLink, type Column } from "@kim/ui";
import { monatsname, tagesname, type Frist } from "./fristen-ansicht.ts";
import { zustaendige } from "./zustaendige.ts";

/** What is overdue first, then month by month. */
export const FristenTable = ({
  fristen,
  heute,
  art,
}: {
  fristen: readonly Frist[];
  heute: PlainDate;
  art: OrganisationArt;
}) => (
  <Table
    caption="Fristen"
    captionHidden
    columns={columns(heute, art)}
    rows={fristen.toSorted((a, b) => Number(b.stand === "ueberfaellig") - Number(a.stand === "ueberfaellig"))}
    rowKey={({ schluessel }) => schluessel}
    groupOf={({ stand, am }) =>
      stand === "ueberfaellig"
        ? { key: "ueberfaellig", header: "Überfällig" }
        : { key: am.slice(0, 7), header: monatsname(am) }
    }
  />
);

const columns = (heute: PlainDate, art: OrganisationArt): Column<Frist>[] => [
  {
    key: "bis",
    header: "Bis",
    cell: ({ am, stand, weil, nominell }) => (
      <div className="kim-frist__tag">
        {datum(am)}
        <div className="kern-hint">{`${tagesname(am)}, ${alsAbstand(am, heute)}`}</div>
        {weil && <div className="kern-hint">{`statt ${datum(nominell)} (${weil})`}</div>}
        {stand === "ueberfaellig" && <Badge tone="danger">Überfällig</Badge>}
        {stand === "erledigt" && <Badge tone="success">Erledigt</Badge>}
      </div>
    ),
  },
  {
    key: "was",
    header: "Was",
    rowHeader: true,
    cell: ({ titel, worum, ziel }) => (
      <>
        <TextLink to={ziel}>{titel}</TextLink>
        <div className="kern-hint">{worum}</div>
      </>
    ),
  },
  {
    key: "wer",
    header: "Wer",
    cell: ({ rechte }) => <div className="kim-frist__wer">{zustaendige(rechte, art)}</div>,
  },
  {
    key: "quelle",
    header: "Woher der Tag kommt",
    cell: ({ art, quelle, regel, annahme }) => (
      <>
        {`${fristartNamen[art]}: ${quelle}`} {annahme && <Badge tone="warning">Annahme</Badge>}
        {regel && (
          <div>
            <RuleBadge regel={regel} />
          </div>
        )}
      </>
    ),
  },
];
