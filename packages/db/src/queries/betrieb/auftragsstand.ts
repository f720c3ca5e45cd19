import type { Auftragsgrund } from "@kim/domain/betrieb";
import type { OrganisationId } from "@kim/domain/grundlagen";
import { sql } from "drizzle-orm";
import type { Tx } from "../../scope/scope.ts";

/** A promised job, as the queue names it: its row and its round. */
export interface Auftragskennung {
  tenantId: OrganisationId;
  key: string;
}

/** Why and after how many attempts a job was given up. */
export interface Aufgabe {
  grund: Auftragsgrund;
  versuche: number;
}

/** Whether somebody still waits for it; undefined when nobody promised it in the outbox. */
export async function istAuftragOffen(tx: Tx, { tenantId, key }: Auftragskennung): Promise<boolean | undefined> {
  const [row] = await tx.execute<{ offen: boolean }>(sql`
    select erledigt_am is null and verworfen_am is null and runde = ${runde(key)} as offen from kim.outbox
    where tenant_id = ${tenantId} and id = ${rowId(key)}`);
  return row?.offen;
}

/** Its handler has done it. */
export async function recordErledigt(tx: Tx, { tenantId, key }: Auftragskennung): Promise<void> {
  await tx.execute(sql`
    update kim.outbox set erledigt_am = now(), aufgegeben_am = null, grund = null, versuche = null
    where tenant_id = ${tenantId} and id = ${rowId(key)} and erledigt_am is null and verworfen_am is null`);
}

/** Nobody tries it any more; what is done already stays done. */
export async function recordAufgegeben(
  tx: Tx,
  { tenantId, key }: Auftragskennung,
  { grund, versuche }: Aufgabe,
): Promise<void> {
  await tx.execute(sql`
    update kim.outbox set aufgegeben_am = now(), grund = ${grund}, versuche = ${versuche}
    where tenant_id = ${tenantId} and id = ${rowId(key)} and runde = ${runde(key)}
      and erledigt_am is null and verworfen_am is null`);
}

// A row's id in the queue, as `schlangenschluessel` makes it.
const rowId = (key: string) => key.slice(0, 36);
const runde = (key: string) => Number(key.slice(37) || 0);
