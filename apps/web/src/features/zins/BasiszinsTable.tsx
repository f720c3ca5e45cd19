import { BasiszinssatzId } from "@kim/domain/grundlagen";
import { Badge, Cluster, datum, Table, vzae, zeitpunkt, type Column } from "@kim/ui";
import type { Outputs } from "../../base/trpc.ts";
import { BasiszinsBestaetigen } from "./BasiszinsBestaetigen.tsx";

type Satzzeile = Outputs["basiszinssatz"]["list"]["eintraege"][number];

/** Entries with their source and who entered and confirmed them. */
export function BasiszinsTable({
  caption,
  eintraege,
  darfBestaetigen,
}: {
  caption: string;
  eintraege: readonly Satzzeile[];
  darfBestaetigen: boolean;
}) {
  return (
    <Table
      caption={caption}
      captionHidden
      rows={eintraege}
      rowKey={({ id }) => id}
      columns={darfBestaetigen ? [...columns, bestaetigen] : columns}
    />
  );
}

const columns: Column<Satzzeile>[] = [
  { key: "ab", header: "Ab", rowHeader: true, cell: ({ ab }) => datum(ab) },
  {
    key: "satz",
    header: "Satz",
    numeric: true,
    cell: ({ prozentHundertstel }) => `${vzae(prozentHundertstel)} %`,
  },
  {
    key: "stand",
    header: "Stand",
    cell: ({ gilt, bestaetigtAm, annahme }) => (
      <Cluster>
        {bestaetigtAm === null ? <Badge>Noch nicht bestätigt</Badge> : gilt ? null : <Badge>Ersetzt</Badge>}
        {gilt && <Badge tone="success">Gilt</Badge>}
        {annahme && <Badge>Annahme</Badge>}
      </Cluster>
    ),
  },
  {
    key: "quelle",
    header: "Quelle",
    cell: (e) => (
      <>
        {e.quelle}
        {e.begruendung !== null && <div>{`Berichtigt, weil: ${e.begruendung}`}</div>}
        <div className="kern-hint">
          {`Eingetragen ${zeitpunkt(e.eingetragenAm)} von ${e.eingetragenVonName}`}
          {e.bestaetigtAm !== null && `, bestätigt ${zeitpunkt(e.bestaetigtAm)} von ${e.bestaetigtVonName}`}
        </div>
      </>
    ),
  },
];

const bestaetigen: Column<Satzzeile> = {
  key: "bestaetigen",
  header: "Bestätigen",
  action: true,
  cell: (e) =>
    e.vonMir ? (
      <span className="kern-hint">Eine zweite Person bestätigt.</span>
    ) : (
      <BasiszinsBestaetigen
        id={BasiszinssatzId.parse(e.id)}
        satz={`${vzae(e.prozentHundertstel)} % ab ${datum(e.ab)}`}
        quelle={e.quelle}
      />
    ),
};
