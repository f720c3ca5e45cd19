import type { BenutzerId } from "@kim/domain/grundlagen";
import { sql } from "drizzle-orm";
import type { TenantTx } from "../../scope/tenant-tx.ts";

/** Whether this person wants a letter for each date of this body. */
export async function hatEinzelerinnerung(tx: TenantTx, benutzerId: BenutzerId): Promise<boolean> {
  const rows = await tx.execute(
    sql`select from kim.einzelerinnerung where tenant_id = ${tx.tenantId} and benutzer_id = ${benutzerId}`,
  );
  return rows.length > 0;
}

export async function listEinzelerinnerungen(tx: TenantTx): Promise<Set<BenutzerId>> {
  const rows = await tx.execute<{ benutzer_id: BenutzerId }>(
    sql`select benutzer_id from kim.einzelerinnerung where tenant_id = ${tx.tenantId}`,
  );
  return new Set(rows.map(({ benutzer_id }) => benutzer_id));
}

/** Throws a broken `einzelerinnerung_pkey` when it stands there: a second click. */
export async function recordEinzelerinnerung(tx: TenantTx, benutzerId: BenutzerId, seit: Date): Promise<void> {
  await tx.execute(sql`insert into kim.einzelerinnerung (tenant_id, benutzer_id, seit)
    values (${tx.tenantId}, ${benutzerId}, ${seit.toISOString()})`);
}

/** Whether it stood there. */
export async function deleteEinzelerinnerung(tx: TenantTx, benutzerId: BenutzerId): Promise<boolean> {
  const rows = await tx.execute(sql`delete from kim.einzelerinnerung
    where tenant_id = ${tx.tenantId} and benutzer_id = ${benutzerId} returning 1`);
  return rows.length > 0;
}
