import type { Vorlagenfassung, VorlagenfassungEingabe, Vorlageninhalt, Vorlagenschluessel } from "@kim/domain/vorlage";
import { sql } from "drizzle-orm";
import type { Reading } from "../../scope/scope.ts";
import type { BewilligungTx, TenantTx } from "../../scope/tenant-tx.ts";

export type GefassteVorlage = Vorlagenfassung & { schluessel: Vorlagenschluessel };

/** Every version of every template, the newest first. */
export const vorlagenfassungen = (): Reading<GefassteVorlage[]> => ({
  text: `select schluessel, inhalt, am::text, von_name as "vonName" from kim.vorlagenfassung order by nummer desc`,
  params: [],
  rows: (rows) => rows.map((row) => ({ ...row }) as unknown as GefassteVorlage),
});

/** What counts of these; null where the delivered words do. */
export async function findVorlageninhalte<S extends Vorlagenschluessel>(
  tx: TenantTx | BewilligungTx,
  schluessel: readonly S[],
): Promise<Record<S, Vorlageninhalt | null>> {
  const rows = await tx.execute<{ schluessel: S; inhalt: Vorlageninhalt | null }>(sql`
    select distinct on (schluessel) schluessel, inhalt from kim.vorlagenfassung
    where schluessel in ${[...schluessel]} order by schluessel, nummer desc`);
  const gefasst = new Map(rows.map((row) => [row.schluessel, row.inhalt]));
  return Object.fromEntries(schluessel.map((s) => [s, gefasst.get(s) ?? null])) as Record<S, Vorlageninhalt | null>;
}

/** Throws a broken `vorlagenfassung_pkey` when the id was recorded before: a second click. */
export async function recordVorlagenfassung(
  tx: BewilligungTx,
  { id, schluessel, inhalt }: VorlagenfassungEingabe,
  { am, vonId, vonName }: { am: Date; vonId: string; vonName: string },
): Promise<void> {
  // The role may write exactly these columns; drizzle's insert would name all of them.
  await tx.execute(sql`insert into kim.vorlagenfassung (id, schluessel, inhalt, am, von_id, von_name)
    values (${id}, ${schluessel}, ${inhalt === null ? null : JSON.stringify(inhalt)}::text::jsonb,
      ${am.toISOString()}, ${vonId}, ${vonName})`);
}
