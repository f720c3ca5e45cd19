import type { JobName, Payload } from "@kim/jobs";
import type { OrganisationId } from "@kim/domain/grundlagen";
import { sql } from "drizzle-orm";
import { outbox } from "../schema/protokoll.ts";
import type { Db, Tx } from "../scope/scope.ts";
import type { TenantTx } from "../scope/tenant-tx.ts";

/** Channel on which a committed outbox row is announced. */
export const outboxChannel = "kim_outbox";

/**
 * Puts a job into the outbox of the running transaction: no commit, no job. The tenant is the transaction's.
 * With an `id` the same job goes in once: a second one breaks `outbox_pkey`.
 */
export async function enqueue<N extends JobName>(
  tx: TenantTx,
  job: { name: N },
  payload: Payload<N>,
  id?: string,
): Promise<void> {
  await tx.insert(outbox).values({ tenantId: tx.tenantId, name: job.name, payload, ...(id ? { id } : {}) });
  await tx.execute(sql`select pg_notify(${outboxChannel}, '')`);
}

/** The same, unless that job was put in before: `id` makes asking twice harmless. */
export async function enqueueOnce<N extends JobName>(
  tx: TenantTx,
  job: { name: N },
  payload: Payload<N>,
  id: string,
): Promise<void> {
  await tx.insert(outbox).values({ tenantId: tx.tenantId, name: job.name, payload, id }).onConflictDoNothing();
  await tx.execute(sql`select pg_notify(${outboxChannel}, '')`);
}

export interface OutboxRow {
  id: string;
  tenantId: OrganisationId;
  name: JobName;
  payload: unknown;
}

/**
 * Claims up to `limit` waiting rows, hands each to `send` and marks it sent. Several relays share the work
 * without doubling it; a crash between send and commit repeats the send, so `send` must be idempotent by `id`.
 */
export function relayOutbox(db: Db, limit: number, send: (row: OutboxRow) => Promise<void>): Promise<number> {
  return db.scoped({ role: "kim_relay" }, async (tx: Tx) => {
    const rows = await tx.execute<{ tenant_id: OrganisationId; id: string; name: JobName; payload: unknown }>(
      sql`select tenant_id, id, name, payload from kim.outbox
        where gesendet_am is null order by erstellt_am limit ${limit} for update skip locked`,
    );
    for (const row of rows) {
      await send({ id: row.id, tenantId: row.tenant_id, name: row.name, payload: row.payload });
      await tx.execute(
        sql`update kim.outbox set gesendet_am = now() where tenant_id = ${row.tenant_id} and id = ${row.id}`,
      );
    }
    return rows.length;
  });
}
