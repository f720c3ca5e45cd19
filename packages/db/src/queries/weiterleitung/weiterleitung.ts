import type { WeiterleitungId } from "@kim/domain/grundlagen";
import type { Weiterleitung, WeiterleitungAngeboten } from "@kim/domain/weiterleitung";
import { sql, type SQL } from "drizzle-orm";
import { must } from "../../scope/errors.ts";
import { weiterleitung, weiterleitungAntwort, weiterleitungRuecknahme } from "../../schema/weiterleitung.ts";
import { lockStellenOf, type TenantTx } from "../../scope/tenant-tx.ts";
import { toWeiterleitung, vertragAlsJson, type Vertragszeile, type WeiterleitungMitNamen } from "./vertrag.ts";

/** Everything the tenant gave or was offered, newest first. */
export function listWeiterleitungen(tx: TenantTx): Promise<WeiterleitungMitNamen[]> {
  return select(tx, sql`w.tenant_id = ${tx.tenantId} or w.empfaenger_id = ${tx.tenantId}`);
}

/** Throws `Missing`. */
export async function getWeiterleitung(tx: TenantTx, id: WeiterleitungId): Promise<WeiterleitungMitNamen> {
  const [row] = await select(
    tx,
    sql`w.id = ${id} and (w.tenant_id = ${tx.tenantId} or w.empfaenger_id = ${tx.tenantId})`,
  );
  return must(row, "weiterleitung");
}

/**
 * Whatever happens to contracts on the posts of one owner happens one after the other: read again under the owner's
 * lock. Throws `Missing`.
 */
export async function getWeiterleitungLocked(tx: TenantTx, id: WeiterleitungId): Promise<WeiterleitungMitNamen> {
  const { eigentuemerId } = await getWeiterleitung(tx, id);
  await lockStellenOf(tx, eigentuemerId);
  return getWeiterleitung(tx, id);
}

/** What the tenant itself gave, for the rules that count over it (R12, shares). */
export function listEigeneWeiterleitungen(tx: TenantTx): Promise<WeiterleitungMitNamen[]> {
  return select(tx, sql`w.tenant_id = ${tx.tenantId}`);
}

/** Who acts, and when. */
export interface Vorgang {
  am: Date;
  von: string;
}

/** Throws a broken `weiterleitung_pkey` when the id was recorded before: a second click. */
export async function recordWeiterleitung(
  tx: TenantTx,
  angebot: WeiterleitungAngeboten["weiterleitung"],
  { am, von }: Vorgang,
): Promise<void> {
  const { geberId: _, ...rest } = angebot;
  // The trigger overwrites the snapshot of the post with the post's own words.
  const stelle = { stelleBezeichnung: "", baustein: 0, funktion: "case_management" } as const;
  await tx
    .insert(weiterleitung)
    .values({ ...rest, ...stelle, tenantId: tx.tenantId, angebotenAm: am, angebotenVon: von });
}

/** Throws a broken `weiterleitung_antwort_pkey` when the offer was answered before. */
export async function recordAntwort(
  tx: TenantTx,
  w: Weiterleitung,
  antwort: { angenommen: boolean; grund: string | null },
  { am, von }: Vorgang,
): Promise<void> {
  await tx.insert(weiterleitungAntwort).values({
    tenantId: tx.tenantId,
    geberId: w.geberId,
    weiterleitungId: w.id,
    ...antwort,
    beantwortetAm: am,
    beantwortetVon: von,
  });
}

/** Throws a broken `weiterleitung_noch_offen` when it was answered meanwhile. */
export async function recordRuecknahme(
  tx: TenantTx,
  w: Weiterleitung,
  grund: string,
  { am, von }: Vorgang,
): Promise<void> {
  await tx.insert(weiterleitungRuecknahme).values({
    tenantId: tx.tenantId,
    weiterleitungId: w.id,
    empfaengerId: w.empfaengerId,
    grund,
    zurueckgezogenAm: am,
    zurueckgezogenVon: von,
  });
}

async function select(tx: TenantTx, condition: SQL): Promise<WeiterleitungMitNamen[]> {
  const rows = await tx.execute<{ vertrag: Vertragszeile }>(sql`
    select ${vertragAlsJson} as vertrag
    from kim.weiterleitung w join kim.organisation o on o.id = w.empfaenger_id
      join kim.organisation g on g.id = w.tenant_id
    where ${condition} order by w.angeboten_am desc, w.id`);
  return rows.map(({ vertrag }) => toWeiterleitung(vertrag));
}
