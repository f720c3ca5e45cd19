import type { Beispiel, BeispielAnlage } from "@kim/domain/beispiel";
import { eq, sql } from "drizzle-orm";
import { beispiel } from "../schema/beispiel.ts";
import type { TenantTx } from "../scope/tenant-tx.ts";

/** The organisation's own, by name. */
export async function listBeispiel(tx: TenantTx): Promise<Beispiel[]> {
  const rows = await tx
    .select()
    .from(beispiel)
    .where(eq(beispiel.tenantId, tx.tenantId))
    .orderBy(sql`${beispiel.bezeichnung} collate "de-x-icu"`);
  return rows.map(
    ({ tenantId: _, angelegtAm, ...row }) => ({ ...row, angelegtAm: angelegtAm.toISOString() }) as Beispiel,
  );
}

/** Throws a broken `beispiel_pkey` when the id was recorded before: a second click. */
export async function recordBeispiel(
  tx: TenantTx,
  neu: BeispielAnlage,
  autor: { angelegtAm: Date; angelegtVon: string },
): Promise<void> {
  await tx.insert(beispiel).values({ ...neu, ...autor, tenantId: tx.tenantId });
}
