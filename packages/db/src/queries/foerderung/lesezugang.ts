import type { OrganisationId, PlainDate } from "@kim/domain/grundlagen";
import type { LesezugangAnlage, LesezugangId, Leseumfang } from "@kim/domain/lesezugang";
import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { lesezugang } from "../../schema/lesezugang.ts";
import type { AuthDb } from "../../scope/auth-db.ts";
import { Missing } from "../../scope/errors.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";

/** A program that reads for this office. Instants are ISO 8601. */
export interface Lesezugang {
  id: LesezugangId;
  zweck: string;
  umfaenge: Leseumfang[];
  letzterTag: PlainDate;
  jeTag: number;
  am: string;
  vonName: string;
  widerrufenAm: string | null;
  /** How often it was used today, and the last day on which it was. */
  heuteAnzahl: number;
  zuletztAm: PlainDate | null;
}

/** Newest first. */
export async function listLesezugaenge(tx: TenantTx, heute: PlainDate): Promise<Lesezugang[]> {
  const { id, zweck, umfaenge, letzterTag, jeTag, am, vonName, widerrufenAm } = lesezugang;
  const rows = await tx
    .select({
      id,
      zweck,
      umfaenge,
      letzterTag,
      jeTag,
      am,
      vonName,
      widerrufenAm,
      heuteAnzahl: sql<number>`coalesce((select anzahl from kim.lesezugriff z where z.tenant_id = ${lesezugang.tenantId}
        and z.lesezugang_id = ${id} and z.tag = ${heute}), 0)`,
      zuletztAm: sql<PlainDate | null>`(select max(z.tag) from kim.lesezugriff z
        where z.tenant_id = ${lesezugang.tenantId} and z.lesezugang_id = ${id})`,
    })
    .from(lesezugang)
    .where(eq(lesezugang.tenantId, tx.tenantId))
    .orderBy(desc(am), id);
  return rows.map((row) => ({
    ...row,
    id: row.id as LesezugangId,
    letzterTag: row.letzterTag as PlainDate,
    am: row.am.toISOString(),
    widerrufenAm: row.widerrufenAm?.toISOString() ?? null,
  }));
}

/** Throws a broken `lesezugang_pkey` when the id was recorded before: a second click. */
export async function recordLesezugang(
  tx: TenantTx,
  { id, zweck, umfaenge, letzterTag, jeTag, tokenHash }: LesezugangAnlage,
  { am, vonName }: { am: Date; vonName: string },
): Promise<void> {
  // The role may write exactly these columns; drizzle's insert would name all of them.
  await tx.execute(sql`
    insert into kim.lesezugang (tenant_id, id, zweck, umfaenge, letzter_tag, je_tag, token_hash, am, von_name)
      values (${tx.tenantId}, ${id}, ${zweck}, ${`{${umfaenge.join(",")}}`}::text[], ${letzterTag}, ${jeTag},
        ${tokenHash}, ${am.toISOString()}, ${vonName})`);
}

/** False where it was withdrawn already; throws where this office has none of that id. */
export async function recordLesewiderruf(tx: TenantTx, id: LesezugangId, am: Date): Promise<boolean> {
  const eigener = and(eq(lesezugang.tenantId, tx.tenantId), eq(lesezugang.id, id));
  const rows = await tx
    .update(lesezugang)
    .set({ widerrufenAm: am })
    .where(and(eigener, isNull(lesezugang.widerrufenAm)))
    .returning({ id: lesezugang.id });
  if (rows.length > 0) return true;
  const [da] = await tx.select({ id: lesezugang.id }).from(lesezugang).where(eigener);
  if (!da) throw new Missing("lesezugang");
  return false;
}

/** What a token opens today. */
export interface Lesetoken {
  organisationId: OrganisationId;
  id: LesezugangId;
  umfaenge: Leseumfang[];
  jeTag: number;
}

/** Undefined for a hash that nobody made, after its last day, and once it was withdrawn. */
export async function findLesetoken(
  { db }: AuthDb,
  tokenHash: string,
  heute: PlainDate,
): Promise<Lesetoken | undefined> {
  const [row] = await db
    .select({
      organisationId: lesezugang.tenantId,
      id: lesezugang.id,
      umfaenge: lesezugang.umfaenge,
      jeTag: lesezugang.jeTag,
    })
    .from(lesezugang)
    .where(
      and(
        eq(lesezugang.tokenHash, tokenHash),
        isNull(lesezugang.widerrufenAm),
        sql`${lesezugang.letzterTag} >= ${heute}`,
      ),
    );
  return row && { ...row, organisationId: row.organisationId as OrganisationId, id: row.id as LesezugangId };
}

/** Counts one use; how many are left today, undefined where none was. */
export async function zaehleLesezugriff(
  { db }: AuthDb,
  { organisationId, id, jeTag }: Lesetoken,
  heute: PlainDate,
): Promise<number | undefined> {
  const rows = await db.execute<{ anzahl: number }>(sql`
    insert into kim.lesezugriff as z (tenant_id, lesezugang_id, tag, anzahl)
      values (${organisationId}, ${id}, ${heute}, 1)
      on conflict (tenant_id, lesezugang_id, tag) do update set anzahl = z.anzahl + 1 where z.anzahl < ${jeTag}
      returning anzahl`);
  const [row] = rows;
  return row && jeTag - row.anzahl;
}
