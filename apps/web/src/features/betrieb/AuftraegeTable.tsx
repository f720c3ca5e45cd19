import { auftragsgrundSaetze } from "@kim/domain/betrieb";
import { Stack, Table, zeitpunkt, type Column } from "@kim/ui";
import { AuftragErneut } from "./AuftragErneut.tsx";
import { AuftragVerwerfen } from "./AuftragVerwerfen.tsx";
import type { Auftrag } from "./auftrag.ts";

/** One row a job: what, whose and when, why, and what can be done about it. */
export function AuftraegeTable({ auftraege }: { auftraege: readonly Auftrag[] }) {
  return (
    <Table
      caption="Aufgegebene Aufträge, der letzte zuerst"
      captionHidden
      columns={columns}
      rows={auftraege}
      rowKey={({ organisationId, id }) => `${organisationId} ${id}`}
      stacks
    />
  );
}

const columns: Column<Auftrag>[] = [
  {
    key: "art",
    header: "Auftrag",
    rowHeader: true,
    cell: ({ bezeichnung, organisationName, aufgegebenAm }) => (
      <>
        {bezeichnung}
        <div className="kern-hint">
          {organisationName}, {zeitpunkt(aufgegebenAm)}
        </div>
      </>
    ),
  },
  {
    key: "grund",
    header: "Grund",
    cell: ({ grund, nichtWiederholbarWeil, beauftragtAm, versuche }) => (
      <>
        {auftragsgrundSaetze[grund]}
        <div className="kern-hint">
          {nichtWiederholbarWeil && `${nichtWiederholbarWeil} `}
          Beauftragt am {zeitpunkt(beauftragtAm)}, {versuche === 1 ? "ein Versuch" : `${versuche} Versuche`}.
        </div>
      </>
    ),
  },
  {
    key: "tun",
    header: <span className="kern-sr-only">Was zu tun ist</span>,
    action: true,
    cell: (auftrag) => (
      <Stack gap="s">
        {!auftrag.nichtWiederholbarWeil && <AuftragErneut auftrag={auftrag} />}
        <AuftragVerwerfen auftrag={auftrag} />
      </Stack>
    ),
  },
];
