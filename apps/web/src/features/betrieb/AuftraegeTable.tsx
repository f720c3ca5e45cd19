import { auftragsgrundSaetze } from "@kim/domain/betrieb";
import { Stack, Table, zeitpunkt, type Column } from "@kim/ui";
import type { Auftrag } from "./auftrag.ts";
import { AuftragErneut } from "./AuftragErneut.tsx";
import { AuftragVerwerfen } from "./AuftragVerwerfen.tsx";

/** One row a job: what, whose, when, why, and what can be done about it. */
export function AuftraegeTable({ auftraege }: { auftraege: readonly Auftrag[] }) {
  return (
    <Table
      caption="Aufgegebene Aufträge, der letzte zuerst"
      captionHidden
      columns={columns}
      rows={auftraege}
      rowKey={({ organisationId, id }) => `${organisationId} ${id}`}
    />
  );
}

const columns: Column<Auftrag>[] = [
  {
    key: "art",
    header: "Auftrag",
    rowHeader: true,
    cell: ({ bezeichnung, organisationName }) => (
      <>
        {bezeichnung}
        <div className="kern-hint">{organisationName}</div>
      </>
    ),
  },
  {
    key: "grund",
    header: "Grund",
    cell: ({ grund, nichtWiederholbarWeil }) => (
      <>
        {auftragsgrundSaetze[grund]}
        {nichtWiederholbarWeil && <div className="kern-hint">{nichtWiederholbarWeil}</div>}
      </>
    ),
  },
  {
    key: "zeit",
    header: "Aufgegeben",
    cell: ({ aufgegebenAm, beauftragtAm, versuche }) => (
      <>
        {zeitpunkt(aufgegebenAm)}
        <div className="kern-hint">
          {versuche === 1 ? "ein Versuch" : `${versuche} Versuche`}, beauftragt am {zeitpunkt(beauftragtAm)}
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
