import type { BenutzerId } from "@kim/domain/grundlagen";
import type { Landesansatz, LandesansatzEingabe, LandesansatzId } from "@kim/domain/landeshaushalt";
import { asc, desc, sql } from "drizzle-orm";
import { landesansatz } from "../../schema/landeshaushalt.ts";
import type { BewilligungTx, MinisteriumTx } from "../../scope/tenant-tx.ts";

/** Every version of every Ansatz: newest year first, within a Posten the newest version. */
export async function listLandesansaetze(tx: BewilligungTx | MinisteriumTx): Promise<Landesansatz[]> {
  const rows = await tx
    .select()
    .from(landesansatz)
    .orderBy(desc(landesansatz.jahr), asc(landesansatz.posten), desc(landesansatz.fassung));
  return rows.map(({ tenantId: _, vonId: __, id, am, ...row }) => ({
    ...row,
    id: id as LandesansatzId,
    am: am.toISOString(),
  }));
}

/** Versions are numbered one command after the other. */
export async function lockLandesansaetze(tx: MinisteriumTx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`landesansatz:${tx.tenantId}`}, 0))`);
}

/** Throws a broken `landesansatz_pkey` when the id was recorded before: a second click. */
export async function recordLandesansatz(
  tx: MinisteriumTx,
  { ersetzt: _, ...ansatz }: LandesansatzEingabe,
  fassung: number,
  von: { id: BenutzerId; name: string },
  am: Date,
): Promise<void> {
  await tx
    .insert(landesansatz)
    .values({ ...ansatz, fassung, tenantId: tx.tenantId, am, vonId: von.id, vonName: von.name });
}
