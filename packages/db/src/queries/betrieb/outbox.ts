import type { JobName, Payload } from "@kim/jobs";
import type { OrganisationId } from "@kim/domain/grundlagen";
import { sql, type SQL } from "drizzle-orm";
import { randomUUID } from "node:crypto";
import type { Db, Tx } from "../../scope/scope.ts";
import type { BewilligungTx, MinisteriumTx, TenantTx } from "../../scope/tenant-tx.ts";
import { recordAufgegeben, type Aufgabe } from "./auftragsstand.ts";

/** Channel on which a committed outbox row is announced. */
export const outboxChannel = "kim_outbox";

/**
 * Puts a job into the outbox of the running transaction: no commit, no job. The tenant is the transaction's; the
 * granting authority orders papers alone. With an `id` the same job goes in once: a second one breaks `outbox_pkey`.
 */
export async function enqueue<N extends JobName>(
  tx: TenantTx | BewilligungTx | MinisteriumTx,
  { name }: { name: N },
  payload: Payload<N>,
  id: string = randomUUID(),
): Promise<void> {
  await tx.execute(promise({ tenantId: tx.tenantId, id, name, payload }));
  await announceOutbox(tx);
}

/** The same, unless that job was put in before: `id` makes asking twice harmless. */
export async function enqueueOnce<N extends JobName>(
  tx: TenantTx,
  { name }: { name: N },
  payload: Payload<N>,
  id: string,
): Promise<void> {
  await tx.execute(sql`${promise({ tenantId: tx.tenantId, id, name, payload })} on conflict do nothing`);
  await announceOutbox(tx);
}

/**
 * A job that the caller carries to the queue itself, next: as if it had gone through the relay. Should the caller die
 * before, it is found missing in the queue and carried there.
 */
export async function recordGesendetenAuftrag(tx: TenantTx, auftrag: Omit<OutboxRow, "tenantId">): Promise<void> {
  const { tenantId } = tx;
  await tx.execute(sql`insert into kim.outbox (tenant_id, id, name, payload, gesendet_am)
    values (${tenantId}, ${auftrag.id}, ${auftrag.name}, ${JSON.stringify(auftrag.payload)}::text::jsonb, now())
    on conflict do nothing`);
}

export interface OutboxRow {
  tenantId: OrganisationId;
  id: string;
  name: JobName;
  payload: unknown;
}

/** A row on its way to the queue, `key` its id there. */
export type Auftragssendung = OutboxRow & { key: string };

/** What became of a row that was handed over: in the queue, or another that was does its work too. */
export type Uebergabe = "in der Schlange" | "mit erledigt";

/**
 * Claims up to `limit` waiting rows, hands them to `send` together and marks them sent; `send` answers what became of
 * each, in their order. Several relays share the work without doubling it; a crash between send and commit repeats
 * the send, so `send` must be idempotent by `key`. Who is done with one before waits until its row is marked.
 */
export function relayOutbox(
  db: Db,
  limit: number,
  send: (auftraege: readonly Auftragssendung[]) => Promise<readonly Uebergabe[]>,
): Promise<number> {
  return db.scoped({ role: "kim_relay" }, async (tx) => {
    const rows = await claim(tx, sql`gesendet_am is null`, sql`erstellt_am`, limit);
    if (rows.length === 0) return 0;
    const uebergaben = await send(rows);
    const gesendet = rows.map(({ tenantId, id }, i) => ({ tenantId, id, fertig: uebergaben[i] === "mit erledigt" }));
    await tx.execute(sql`update kim.outbox o set gesendet_am = now(), erledigt_am = case when g.fertig then now() end
      from json_to_recordset(${JSON.stringify(gesendet)}::text::json) g ("tenantId" uuid, id uuid, fertig boolean)
      where o.tenant_id = g."tenantId" and o.id = g.id`);
    return rows.length;
  });
}

/** Where a review of sent rows goes on: behind the row that went out then. */
export interface Durchsicht {
  nach: string;
  nachId: string;
}

/**
 * Looks through up to `limit` rows that went out at least `aelterAlsMs` ago and are neither done nor given up, from
 * `ab` on; answers where to go on, undefined at the end. While `review` looks, nobody else can say a row is done: one
 * that the queue does not know is lost. What `review` answers came to its end without a note of it.
 */
export function reviewOutbox(
  db: Db,
  { ab, aelterAlsMs, limit }: { ab: Durchsicht | undefined; aelterAlsMs: number; limit: number },
  review: (auftrag: Auftragssendung) => Promise<Aufgabe | undefined>,
): Promise<Durchsicht | undefined> {
  return db.scoped({ role: "kim_relay" }, async (tx) => {
    const nach = ab ? sql`and (gesendet_am, id) > (${ab.nach}::timestamptz, ${ab.nachId}::uuid)` : sql``;
    const rows = await claim(
      tx,
      sql`gesendet_am is not null and erledigt_am is null and aufgegeben_am is null
        and gesendet_am <= now() - ${aelterAlsMs} * interval '1 millisecond' ${nach}`,
      sql`gesendet_am, id`,
      limit,
    );
    for (const row of rows) {
      const befund = await review(row);
      if (befund) await recordAufgegeben(tx, row, befund);
    }
    const letzte = rows.length === limit ? rows.at(-1) : undefined;
    return letzte && { nach: letzte.gesendetAm, nachId: letzte.id };
  });
}

interface Claimed extends Auftragssendung {
  gesendetAm: string;
}

async function claim(tx: Tx, welche: SQL, folge: SQL, limit: number): Promise<Claimed[]> {
  const rows = await tx.execute<{
    tenant_id: OrganisationId;
    id: string;
    name: JobName;
    payload: unknown;
    runde: number;
    gesendet_am: string;
  }>(sql`select tenant_id, id, name, payload, runde, gesendet_am::text from kim.outbox
    where ${welche} order by ${folge} limit ${limit} for update skip locked`);
  return rows.map(({ tenant_id, id, name, payload, runde, gesendet_am }) => ({
    tenantId: tenant_id,
    id,
    name,
    payload,
    key: schlangenschluessel(id, runde),
    gesendetAm: gesendet_am,
  }));
}

/** The queue remembers what it gave up: ordered again, it needs another id. */
export const schlangenschluessel = (id: string, runde: number): string => (runde === 0 ? id : `${id}-${runde}`);

// Exactly the columns that the roles may write; drizzle's insert would name all of them.
const promise = ({ tenantId, id, name, payload }: OutboxRow): SQL =>
  sql`insert into kim.outbox (tenant_id, id, name, payload)
    values (${tenantId}, ${id}, ${name}, ${JSON.stringify(payload)}::text::jsonb)`;

export const announceOutbox = (tx: Tx) => tx.execute(sql`select pg_notify(${outboxChannel}, '')`);
