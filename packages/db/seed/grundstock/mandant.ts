import { sql } from "drizzle-orm";
import type { OrganisationId } from "@kim/domain/grundlagen";
import type { Tx } from "../../src/scope/scope.ts";

/** One body's writes within the one transaction. */
export async function asOwnerOf(tx: Tx, tenantId: OrganisationId, write: (tx: Tx) => Promise<unknown>): Promise<void> {
  await tx.execute(sql`select set_config('app.tenant_id', ${tenantId}, true)`);
  await write(tx);
}
