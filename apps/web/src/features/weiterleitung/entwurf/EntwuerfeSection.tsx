import { alsZeitraum } from "@kim/domain/grundlagen";
import { Section, Table, TextLink, vzae, zeitpunkt, type Column } from "@kim/ui";
import { useQuery } from "@tanstack/react-query";
import { useSession } from "../../../base/session-context.ts";
import { useTRPC } from "../../../base/trpc.ts";
import { angebotAdresse, type EntwurfZeile } from "./entwurf.ts";
import { EntwurfLoeschen } from "./EntwurfLoeschen.tsx";

/** Offers still being thought out; nobody else sees them. */
export function EntwuerfeSection() {
  const trpc = useTRPC();
  const enabled = useSession().rechte.includes("weiterleitung:anbieten");
  const entwuerfe = useQuery({ ...trpc.weiterleitungEntwurf.list.queryOptions(), enabled });
  if (!entwuerfe.data || entwuerfe.data.length === 0) return null;
  return (
    <Section title="Entwürfe">
      <Table caption="Entwürfe" captionHidden columns={columns} rows={entwuerfe.data} rowKey={(e) => e.id} />
    </Section>
  );
}

const columns: Column<EntwurfZeile>[] = [
  {
    key: "stelle",
    header: "Stelle",
    rowHeader: true,
    // Without its post a draft can only be deleted.
    cell: ({ id, stelleId, herkunftId, stelleBezeichnung }) =>
      stelleBezeichnung === null ? (
        "Stelle nicht mehr bei Ihnen"
      ) : (
        <TextLink to={angebotAdresse(stelleId, { herkunftId, entwurfId: id })}>{stelleBezeichnung}</TextLink>
      ),
  },
  { key: "an", header: "An", cell: (e) => <Empfaengername entwurf={e} /> },
  {
    key: "vzae",
    header: "VZÄ",
    numeric: true,
    cell: ({ inhalt }) => (inhalt.vzaeHundertstel ? vzae(inhalt.vzaeHundertstel) : "–"),
  },
  {
    key: "zeitraum",
    header: "Zeitraum",
    cell: ({ inhalt: { beginn, ende } }) => (
      <span className="kim-weiterleitung__zeile">{beginn ? alsZeitraum(beginn, ende ?? null) : "–"}</span>
    ),
  },
  {
    key: "stand",
    header: "Zuletzt geändert",
    cell: (e) => (
      <>
        {zeitpunkt(e.geaendertAm)}
        <div className="kern-hint">{e.geaendertVon}</div>
      </>
    ),
  },
  { key: "loeschen", header: "Aktion", action: true, cell: (e) => <EntwurfLoeschen entwurf={e} /> },
];

/** By the same list as the form's: what a draft may reach depends on the contract behind it. */
function Empfaengername({
  entwurf: {
    herkunftId,
    inhalt: { empfaengerId },
  },
}: {
  entwurf: EntwurfZeile;
}) {
  const empfaenger = useQuery({
    ...useTRPC().organisation.listEmpfaenger.queryOptions({ herkunftId }),
    enabled: Boolean(empfaengerId),
  });
  return empfaenger.data?.find(({ id }) => id === empfaengerId)?.name ?? "Noch offen";
}
