import { bausteinNamen } from "@kim/domain/stelle";
import { euro, Table, TextLink, vzae, zeitpunkt, type Column } from "@kim/ui";
import type { ReactNode } from "react";
import type { AntragZeile } from "./antrag-filter.ts";
import { AntragStandBadge } from "./AntragStandBadge.tsx";

const name = (zeile: AntragZeile) => `${bausteinNamen[zeile.baustein]}, ${zeile.jahr}`;

/** Under /land the applicant is named first. */
export function AntraegeTable({
  land,
  rows,
  empty,
}: {
  land: boolean;
  rows: readonly AntragZeile[];
  empty?: ReactNode;
}) {
  const columns: Column<AntragZeile>[] = [
    {
      key: "antrag",
      header: land ? "Antragsteller, Baustein und Jahr" : "Baustein und Jahr",
      rowHeader: true,
      cell: (zeile) =>
        land ? (
          <>
            <TextLink to={`/land/antraege/${zeile.id}`}>{zeile.organisationName}</TextLink>
            <div className="kern-hint">{name(zeile)}</div>
          </>
        ) : (
          <TextLink to={`/antraege/${zeile.id}`}>{name(zeile)}</TextLink>
        ),
    },
    { key: "stand", header: "Stand", cell: (zeile) => <AntragStandBadge stand={zeile.stand} /> },
    {
      key: "eingereicht",
      header: "Eingereicht",
      cell: (zeile) => (zeile.eingereichtAm === null ? "–" : zeitpunkt(zeile.eingereichtAm)),
    },
    { key: "vzae", header: "VZÄ", numeric: true, cell: (zeile) => vzae(zeile.vzaeHundertstel) },
    { key: "summe", header: "Beantragt", numeric: true, cell: (zeile) => euro(zeile.summeCent) },
  ];
  return (
    <Table
      caption="Anträge"
      captionHidden
      stacks
      columns={columns}
      rows={rows}
      rowKey={(zeile) => zeile.id}
      empty={empty}
    />
  );
}
