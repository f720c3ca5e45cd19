import { BenutzerId, type NachrichtId } from "@kim/domain/grundlagen";
import type { Rolle } from "@kim/domain/organisation";
import { and, eq, isNull, sql } from "drizzle-orm";
import { nachricht } from "../../schema/einladung.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";

export interface Nachricht {
  id: NachrichtId;
  an: string;
  betreff: string;
  text: string;
}

/** Throws a broken `nachricht_pkey` when the id was recorded before. The job that sends it is queued by the caller. */
export async function recordNachricht(tx: TenantTx, neu: Nachricht, now: Date): Promise<void> {
  // The role may write exactly these columns; drizzle's insert would name all of them.
  await tx.execute(sql`insert into kim.nachricht (tenant_id, id, an, betreff, text, erstellt_am)
    values (${tx.tenantId}, ${neu.id}, ${neu.an}, ${neu.betreff}, ${neu.text}, ${now.toISOString()})`);
}

/** The same, unless it was recorded before; answers whether it is new. */
export async function recordNachrichtEinmal(tx: TenantTx, neu: Nachricht, now: Date): Promise<boolean> {
  const rows = await tx.execute(sql`insert into kim.nachricht (tenant_id, id, an, betreff, text, erstellt_am)
    values (${tx.tenantId}, ${neu.id}, ${neu.an}, ${neu.betreff}, ${neu.text}, ${now.toISOString()})
    on conflict do nothing returning id`);
  return rows.length > 0;
}

/** Where a letter of a job goes to people of the tenant with one of these roles; one line per person. */
export async function listAnschriften(
  tx: TenantTx,
  rollen: readonly Rolle[],
): Promise<{ benutzerId: BenutzerId; an: string; rollen: Rolle[] }[]> {
  const rows = await tx.execute<{ benutzer_id: string; email: string; rollen: Rolle[] }>(
    sql`select benutzer_id, email, to_json(rollen) as rollen from kim.anschriften(${`{${rollen.join(",")}}`}::text[])`,
  );
  return rows.map(({ benutzer_id, email, rollen: dort }) => ({
    benutzerId: BenutzerId.parse(benutzer_id),
    an: email,
    rollen: dort,
  }));
}

/** Undefined once it was sent or given up. */
export async function findUngesendet(tx: TenantTx, id: NachrichtId): Promise<Nachricht | undefined> {
  const [row] = await tx
    .select({ id: nachricht.id, an: nachricht.an, betreff: nachricht.betreff, text: nachricht.text })
    .from(nachricht)
    .where(
      and(
        eq(nachricht.tenantId, tx.tenantId),
        eq(nachricht.id, id),
        isNull(nachricht.gesendetAm),
        isNull(nachricht.gescheitertAm),
      ),
    );
  return row as Nachricht | undefined;
}

/** The text may carry a secret link: it goes with the letter. */
export async function recordGesendet(tx: TenantTx, id: NachrichtId, now: Date): Promise<void> {
  await tx
    .update(nachricht)
    .set({ gesendetAm: now, text: null })
    .where(and(eq(nachricht.tenantId, tx.tenantId), eq(nachricht.id, id), isNull(nachricht.gesendetAm)));
}

/** No further attempt follows; whoever wrote it sees that and writes anew. */
export async function recordGescheitert(tx: TenantTx, id: NachrichtId, now: Date): Promise<void> {
  await tx
    .update(nachricht)
    .set({ gescheitertAm: now, text: null })
    .where(and(eq(nachricht.tenantId, tx.tenantId), eq(nachricht.id, id), isNull(nachricht.gesendetAm)));
}
