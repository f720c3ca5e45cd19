import type { EinladungId, OrganisationId } from "@kim/domain/grundlagen";
import type { Einladung, EinladungErstellt } from "@kim/domain/organisation";
import { and, desc, eq, isNull, sql, type SQL } from "drizzle-orm";
import { must } from "../../scope/errors.ts";
import { einladung, nachricht } from "../../schema/einladung.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";

/** An invitation as its sender sees it; `gesendetAm` is null while the letter waits or when it was given up. */
export type VersandteEinladung = Einladung & {
  erstelltAm: Date;
  erstelltVon: string;
  gesendetAm: Date | null;
  gescheitertAm: Date | null;
};

/** Two invitations at the same moment would each not see the other as the one to revoke. */
export async function lockEinladungen(tx: TenantTx, organisationId: OrganisationId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`einladung:${organisationId}`}, 0))`);
}

/** What this tenant sent into one body, newest first; a body's own invitations are those into itself. */
export function listEinladungen(tx: TenantTx, organisationId: OrganisationId): Promise<VersandteEinladung[]> {
  return select(tx, eq(einladung.organisationId, organisationId));
}

/** Throws `Missing` for what somebody else sent. */
export async function getEinladung(tx: TenantTx, id: EinladungId): Promise<VersandteEinladung> {
  const [row] = await select(tx, eq(einladung.id, id));
  return must(row, "einladung");
}

/** Throws a broken `einladung_pkey` when the id was recorded before: a second click. */
export async function recordEinladung(
  tx: TenantTx,
  neu: EinladungErstellt & { id: EinladungId; tokenHash: string; gueltigBis: Date; erstelltVon: string },
  now: Date,
): Promise<void> {
  const rollen = sql`array[${sql.join(
    neu.rollen.map((rolle) => sql`${rolle}`),
    sql`, `,
  )}]::text[]`;
  // The role may write exactly these columns; drizzle's insert would name all of them.
  await tx.execute(sql`
    insert into kim.einladung (tenant_id, id, organisation_id, email, rollen, token_hash, erstellt_am, erstellt_von,
      gueltig_bis)
    values (${tx.tenantId}, ${neu.id}, ${neu.organisationId}, ${neu.email}, ${rollen}, ${neu.tokenHash},
      ${now.toISOString()}, ${neu.erstelltVon}, ${neu.gueltigBis.toISOString()})`);
}

/** Revokes what this tenant sent into the body and nobody accepted: one invitation, those to one address, or all. */
export async function recordWiderruf(
  tx: TenantTx,
  organisationId: OrganisationId,
  welche: { id: EinladungId } | { email: string } | "alle",
  now: Date,
): Promise<void> {
  const auswahl =
    welche === "alle" ? undefined : "id" in welche ? eq(einladung.id, welche.id) : eq(einladung.email, welche.email);
  await tx
    .update(einladung)
    .set({ widerrufenAm: now })
    .where(
      and(
        eq(einladung.tenantId, tx.tenantId),
        eq(einladung.organisationId, organisationId),
        isNull(einladung.angenommenAm),
        isNull(einladung.widerrufenAm),
        auswahl,
      ),
    );
}

/**
 * Without an offer left nobody is invited: what waits for the body is revoked. An invitation made at the same moment
 * waits for the lock.
 */
export async function recordWiderrufOhneAngebot(
  tx: TenantTx,
  organisationId: OrganisationId,
  now: Date,
): Promise<void> {
  await lockEinladungen(tx, organisationId);
  if (!(await hatAngebotAn(tx, organisationId))) await recordWiderruf(tx, organisationId, "alle", now);
}

/** Whether this tenant has an offer to the body that can still be accepted, or was. */
export async function hatAngebotAn(tx: TenantTx, organisationId: OrganisationId): Promise<boolean> {
  const [row] = await tx.execute<{ ja: boolean }>(sql`select exists (
    select from kim.vertrag v where v.tenant_id = ${tx.tenantId} and v.empfaenger_id = ${organisationId}
      and (v.angenommen or v.letzter_tag = v.ende)) as ja`);
  return row?.ja ?? false;
}

async function select(tx: TenantTx, condition: SQL): Promise<VersandteEinladung[]> {
  const rows = await tx
    .select({
      id: einladung.id,
      vonId: einladung.tenantId,
      organisationId: einladung.organisationId,
      email: einladung.email,
      rollen: einladung.rollen,
      gueltigBis: einladung.gueltigBis,
      angenommenAm: einladung.angenommenAm,
      widerrufenAm: einladung.widerrufenAm,
      erstelltAm: einladung.erstelltAm,
      erstelltVon: einladung.erstelltVon,
      gesendetAm: nachricht.gesendetAm,
      gescheitertAm: nachricht.gescheitertAm,
    })
    .from(einladung)
    .leftJoin(nachricht, and(eq(nachricht.tenantId, einladung.tenantId), eq(nachricht.id, einladung.id)))
    .where(and(eq(einladung.tenantId, tx.tenantId), condition))
    .orderBy(desc(einladung.erstelltAm), desc(einladung.id));
  return rows as VersandteEinladung[];
}
