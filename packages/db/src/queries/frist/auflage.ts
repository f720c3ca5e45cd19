import type { Auflage, AuflageEingabe, Auflagenvorgang, AuflagenvorgangEingabe } from "@kim/domain/bescheid";
import type { AuflageId, AuflagenvorgangId, BescheidId, OrganisationId, PlainDate } from "@kim/domain/grundlagen";
import { sql, type SQL } from "drizzle-orm";
import { auflagenvorgang, bescheidauflage } from "../../schema/auflage.ts";
import { must } from "../../scope/errors.ts";
import type { Reading } from "../../scope/scope.ts";
import type { BewilligungTx, TenantTx } from "../../scope/tenant-tx.ts";

/** A condition with what happened to it, oldest first. */
export type AuflageMitVerlauf = Auflage & { bescheidVom: PlainDate; vorgaenge: Auflagenvorgang[] };

type AuflageTx = TenantTx | BewilligungTx;
export type EineAuflage = { inhaberId: OrganisationId; id: AuflageId };

export async function recordAuflagen(
  tx: BewilligungTx,
  { organisationId, id: bescheidId }: { organisationId: OrganisationId; id: BescheidId },
  auflagen: readonly AuflageEingabe[],
  autor: { am: Date; vonName: string },
): Promise<void> {
  if (auflagen.length === 0) return;
  await tx
    .insert(bescheidauflage)
    .values(auflagen.map((auflage) => ({ ...auflage, ...autor, tenantId: organisationId, bescheidId })));
}

export type GemeldeteAuflagen = { anzahl: number; bescheidId: BescheidId; inhaberName: string };

/** Those that were told done and wait for the authority, longest first (`auflagenstand`: the last act says it). */
export const gemeldeteAuflagen = (): Reading<GemeldeteAuflagen | null> => ({
  text: `select a.bescheid_id as "bescheidId", o.name as "inhaberName", count(*) over ()::int as anzahl
    from kim.bescheidauflage a join kim.organisation o on o.id = a.tenant_id
    cross join lateral (select v.schritt, v.am from kim.auflagenvorgang v
      where v.inhaber_id = a.tenant_id and v.auflage_id = a.id order by v.nummer desc limit 1) v
    where v.schritt = 'erfuellt' order by v.am, a.id limit 1`,
  params: [],
  rows: ([row]) => (row as unknown as GemeldeteAuflagen | undefined) ?? null,
});

/** Of every Bescheid in the chain of this one: an Änderungsbescheid lets older conditions stand. */
export const listAuflagenDer = (
  tx: AuflageTx,
  inhaberId: OrganisationId,
  bescheidIds: readonly BescheidId[],
): Promise<AuflageMitVerlauf[]> =>
  bescheidIds.length === 0
    ? Promise.resolve([])
    : select(tx, sql`a.tenant_id = ${inhaberId} and a.bescheid_id in ${[...bescheidIds]}`);

/** Throws `Missing`. */
export async function getAuflage(tx: AuflageTx, { inhaberId, id }: EineAuflage): Promise<AuflageMitVerlauf> {
  const [auflage] = await select(tx, sql`a.tenant_id = ${inhaberId} and a.id = ${id}`);
  return must(auflage, "auflage");
}

/** Two steps at the same moment would each see the condition as it was. */
export async function lockAuflage(tx: AuflageTx, { inhaberId, id }: EineAuflage): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`auflage:${inhaberId}:${id}`}, 0))`);
}

/** Whether this step was recorded before: a second click. */
export async function hatAuflagenvorgang(tx: AuflageTx, id: AuflagenvorgangId): Promise<boolean> {
  const rows = await tx.execute(sql`select from kim.auflagenvorgang where tenant_id = ${tx.tenantId} and id = ${id}`);
  return rows.length > 0;
}

/** Throws a broken `auflagenvorgang_pkey` when the id was recorded before: a second click. */
export async function recordAuflagenvorgang(
  tx: AuflageTx,
  { id, auflage, schritt, tag, text }: AuflagenvorgangEingabe,
  autor: { am: Date; vonId: string; vonName: string },
): Promise<void> {
  await tx.insert(auflagenvorgang).values({
    tenantId: tx.tenantId,
    id,
    inhaberId: auflage.inhaberId,
    auflageId: auflage.id,
    schritt,
    tag,
    text,
    ...autor,
  });
}

async function select(tx: AuflageTx, where: SQL): Promise<AuflageMitVerlauf[]> {
  const rows = await tx.execute(sql`
    select a.id, a.tenant_id as "inhaberId", a.bescheid_id as "bescheidId", a.art, a.bezeichnung, a.fristart,
      a.tag::text, a.quelle, b.datum::text as "bescheidVom",
      (select coalesce(json_agg(json_build_object('schritt', v.schritt, 'tag', v.tag, 'text', v.text,
          'vonName', v.von_name) order by v.nummer), '[]')
        from kim.auflagenvorgang v where v.inhaber_id = a.tenant_id and v.auflage_id = a.id) as vorgaenge
    from kim.bescheidauflage a join kim.bescheid b on b.tenant_id = a.tenant_id and b.id = a.bescheid_id
    where ${where} order by a.tag, a.id`);
  return rows.map((row) => ({ ...row }) as unknown as AuflageMitVerlauf);
}
