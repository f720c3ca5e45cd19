import type { BenutzerId, NachrichtId, OrganisationId, PlainDate } from "@kim/domain/grundlagen";
import { sql } from "drizzle-orm";
import type { Reading } from "../../scope/scope.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";

export interface Fristerinnerung {
  benutzerId: BenutzerId;
  /** The key of the date inside the body. */
  frist: string;
  faelligAm: PlainDate;
  stufe: string;
}

/** Letters of one body are prepared one after the other: two at once would each find nobody told. */
export async function lockFristerinnerungen(tx: TenantTx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`fristerinnerung:${tx.tenantId}`}, 0))`);
}

/** Throws a broken `fristerinnerung_pkey` for what this person was told before. */
export async function recordFristerinnerung(
  tx: TenantTx,
  { benutzerId, frist, faelligAm, stufe }: Fristerinnerung,
  nachrichtId: NachrichtId,
  am: Date,
): Promise<void> {
  await tx.execute(sql`insert into kim.fristerinnerung
      (tenant_id, benutzer_id, frist, faellig_am, stufe, nachricht_id, am)
    values (${tx.tenantId}, ${benutzerId}, ${frist}, ${faelligAm}, ${stufe}, ${nachrichtId}, ${am.toISOString()})`);
}

/** All that a body's people were told so far of these dates. */
export async function listFristerinnerungen(tx: TenantTx, fristen: readonly string[]): Promise<Fristerinnerung[]> {
  if (fristen.length === 0) return [];
  const rows = await tx.execute<{ benutzer_id: string; frist: string; faellig_am: string; stufe: string }>(
    sql`select benutzer_id, frist, faellig_am::text, stufe from kim.fristerinnerung
      where tenant_id = ${tx.tenantId} and frist in ${[...fristen]}`,
  );
  return rows.map(
    ({ benutzer_id, frist, faellig_am, stufe }) =>
      ({ benutzerId: benutzer_id, frist, faelligAm: faellig_am, stufe }) as Fristerinnerung,
  );
}

/** Addresses to which a reminder could not be delivered since this day, and nothing after it was. */
export const unzustellbareAnschriften = (tenantId: OrganisationId, seit: PlainDate): Reading<string[]> => ({
  text: `select distinct n.an from kim.nachricht n
    where n.tenant_id = $1 and n.gescheitert_am >= $2::date
      and exists (select 1 from kim.fristerinnerung e where e.tenant_id = n.tenant_id and e.nachricht_id = n.id)
      and not exists (select 1 from kim.nachricht s
        where s.tenant_id = n.tenant_id and s.an = n.an and s.gesendet_am > n.gescheitert_am)
    order by n.an`,
  params: [tenantId, seit],
  rows: (rows) => rows.map(({ an }) => String(an)),
});
