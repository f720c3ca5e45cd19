import { alsZeitraum } from "@kim/domain/grundlagen";
import type { Zinsabschnitt, Zinsblatt } from "@kim/domain/zins";
import { Badge, Cluster, euro, Table, vzae, zahl, type Column } from "@kim/ui";

/** One line each time that base, points or what was open changed. */
export function ZinsblattTable({ blatt }: { blatt: Zinsblatt }) {
  return (
    <Table
      caption="Zinsblatt"
      captionHidden
      rows={blatt.abschnitte}
      rowKey={({ von, offenCent }) => `${von} ${offenCent}`}
      columns={columns(blatt)}
      empty="Es fallen keine Zinsen an."
    />
  );
}

const columns = ({ abschnitte, zinsenCent }: Zinsblatt): Column<Zinsabschnitt>[] => [
  {
    key: "zeit",
    header: "Zeitraum",
    rowHeader: true,
    cell: ({ von, bis }) => alsZeitraum(von, bis),
    footer: "Summe",
  },
  {
    key: "tage",
    header: "Tage",
    numeric: true,
    cell: ({ tage }) => zahl(tage),
    footer: zahl(abschnitte.reduce((summe, { tage }) => summe + tage, 0)),
  },
  { key: "offen", header: "Offen", numeric: true, cell: ({ offenCent }) => euro(offenCent), footer: "" },
  {
    key: "satz",
    header: "Satz",
    numeric: true,
    cell: ({ basisHundertstel, punkte, satzHundertstel, stundung }) => (
      <>
        {`${vzae(satzHundertstel)} %`}
        {stundung && <div className="kern-hint">Stundung</div>}
        <div className="kern-hint">{`${vzae(basisHundertstel)} + ${punkte}`}</div>
      </>
    ),
    footer: "",
  },
  { key: "zinsen", header: "Zinsen", numeric: true, cell: ({ cent }) => euro(cent), footer: euro(zinsenCent) },
  {
    key: "quelle",
    header: "Quelle des Basiszinssatzes",
    cell: ({ quelle, annahme }) => (
      <Cluster>
        {quelle}
        {annahme && <Badge>Annahme</Badge>}
      </Cluster>
    ),
    footer: "",
  },
];
