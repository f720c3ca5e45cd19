import { sql } from "drizzle-orm";
import type { OrganisationId } from "@kim/domain/grundlagen";
import type { Tx } from "../../src/scope/scope.ts";
import type { StateTx } from "../../src/scope/tenant-tx.ts";

/** One body's writes within the one transaction. */
export async function asOwnerOf(tx: Tx, tenantId: OrganisationId, write: (tx: Tx) => Promise<unknown>): Promise<void> {
  await tx.execute(sql`select set_config('app.tenant_id', ${tenantId}, true)`);
  await write(tx);
}

/** The state's figures are nobody's own: within the one transaction the role that adds them up reads them. */
export async function asLand<T>(tx: Tx, read: (tx: StateTx) => Promise<T>): Promise<T> {
  await tx.execute(sql`set local role kim_aggregat`);
  const gelesen = await read(tx as StateTx);
  await tx.execute(sql`set local role kim_owner`);
  return gelesen;
}
