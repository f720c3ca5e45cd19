import { BenutzerId, OrganisationId } from "@kim/domain/grundlagen";
import type { FristenkalenderEingabe } from "@kim/domain/fristenliste";
import type { OrganisationArt, Rolle } from "@kim/domain/organisation";
import { and, eq, isNull, sql } from "drizzle-orm";
import { organisation } from "../../schema/organisation.ts";
import { fristenkalender } from "../../schema/frist.ts";
import type { AuthDb } from "../../scope/auth-db.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";

/** Since when this person's calendar for this body can be fetched; null without one. */
export async function findKalenderbeginn(tx: TenantTx, benutzerId: BenutzerId): Promise<Date | null> {
  const [row] = await tx
    .select({ erstelltAm: fristenkalender.erstelltAm })
    .from(fristenkalender)
    .where(geltende(tx, benutzerId));
  return row?.erstelltAm ?? null;
}

/** Throws a broken `fristenkalender_pkey` when the id was recorded before: a second click. */
export async function recordFristenkalender(
  tx: TenantTx,
  { id, tokenHash }: FristenkalenderEingabe,
  benutzerId: BenutzerId,
  am: Date,
): Promise<void> {
  // The role may write exactly these columns; drizzle's insert would name all of them.
  await tx.execute(sql`insert into kim.fristenkalender (tenant_id, id, benutzer_id, token_hash, erstellt_am)
    values (${tx.tenantId}, ${id}, ${benutzerId}, ${tokenHash}, ${am.toISOString()})`);
}

/** Whether there was one; from now on nobody fetches it. */
export async function recordKalenderWiderruf(tx: TenantTx, benutzerId: BenutzerId, am: Date): Promise<boolean> {
  const rows = await tx
    .update(fristenkalender)
    .set({ widerrufenAm: am })
    .where(geltende(tx, benutzerId))
    .returning({ id: fristenkalender.id });
  return rows.length > 0;
}

const geltende = (tx: TenantTx, benutzerId: BenutzerId) =>
  and(
    eq(fristenkalender.tenantId, tx.tenantId),
    eq(fristenkalender.benutzerId, benutzerId),
    isNull(fristenkalender.widerrufenAm),
  );

/** Whose calendar it is, and what that person is there today. */
export interface Kalenderleser {
  organisationId: OrganisationId;
  organisationName: string;
  art: OrganisationArt;
  benutzerId: BenutzerId;
  rollen: Rolle[];
}

/** Undefined for a hash that nobody made, once it was withdrawn, and when the person works there no more. */
export async function findKalenderleser({ db }: AuthDb, tokenHash: string): Promise<Kalenderleser | undefined> {
  const [row] = await db
    .select({
      organisationId: fristenkalender.tenantId,
      organisationName: organisation.name,
      art: organisation.art,
      benutzerId: fristenkalender.benutzerId,
      rollen: sql<Rolle[]>`(select coalesce(json_agg(z.rolle order by z.rolle), '[]') from auth.rollenzuweisung z
        where z.organisation_id = ${fristenkalender.tenantId} and z.benutzer_id = ${fristenkalender.benutzerId})`,
    })
    .from(fristenkalender)
    .innerJoin(organisation, eq(organisation.id, fristenkalender.tenantId))
    .where(and(eq(fristenkalender.tokenHash, tokenHash), isNull(fristenkalender.widerrufenAm)));
  if (!row || row.rollen.length === 0) return undefined;
  return {
    ...row,
    organisationId: OrganisationId.parse(row.organisationId),
    benutzerId: BenutzerId.parse(row.benutzerId),
  };
}
