import { heuteInBerlin } from "@kim/domain/grundlagen";
import { nachweisartNamen, nachweisstandNamen } from "@kim/domain/nachweis";
import { bausteinNamen } from "@kim/domain/stelle";
import { Badge, datum, Table, TextLink, zeitpunkt, type Column } from "@kim/ui";
import type { Nachweiszeile } from "../ansicht.ts";

/** Papers, year by year. */
export const NachweisTable = ({ caption, nachweise }: { caption: string; nachweise: readonly Nachweiszeile[] }) => (
  <Table
    caption={caption}
    captionHidden
    columns={columns}
    rows={nachweise}
    rowKey={({ inhaberId, id }) => `${inhaberId} ${id}`}
    stacks
    groupOf={({ jahr }) => ({ key: String(jahr), header: `Förderjahr ${jahr}` })}
  />
);

const columns: Column<Nachweiszeile>[] = [
  {
    key: "nachweis",
    header: "Nachweis",
    rowHeader: true,
    cell: (n) => (
      <>
        <TextLink to={`/nachweise/${n.inhaberId}/${n.id}`}>{`${nachweisartNamen[n.art]} ${n.jahr}`}</TextLink>
        <div className="kern-hint">{`${n.inhaberName}, ${bausteinNamen[n.baustein]}`}</div>
      </>
    ),
  },
  {
    key: "stand",
    header: "Stand",
    cell: (n) => (
      <>
        <Badge>{nachweisstandNamen[n.stand]}</Badge>
        {n.version > 1 && <div className="kern-hint">{`Fassung ${n.version}`}</div>}
      </>
    ),
  },
  {
    key: "faellig",
    header: "Fällig am",
    cell: (n) => (
      <>
        {datum(n.frist.am)}
        {steht(n) && n.frist.am < heuteInBerlin(new Date()) && (
          <div>
            <Badge tone="warning">Überfällig</Badge>
          </div>
        )}
      </>
    ),
  },
  { key: "zuletzt", header: "Zuletzt", cell: ({ zuletztAm }) => (zuletztAm ? zeitpunkt(zuletztAm) : "–") },
];

const steht = ({ stand }: Nachweiszeile): boolean => ["entwurf", "vorbereitet", "gezeichnet"].includes(stand);
