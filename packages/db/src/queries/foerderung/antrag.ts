import type { AntragId, OrganisationId, PlainDate } from "@kim/domain/grundlagen";
import type { Baustein } from "@kim/domain/stelle";
import { AntragInhalt, type Antrag, type Antragsfenster, type Antragsschritt, type Vorgang } from "@kim/domain/antrag";
import { and, asc, desc, eq, sql, type SQL } from "drizzle-orm";
import { must, Stale } from "../../scope/errors.ts";
import { antrag, antragVorgang } from "../../schema/antrag.ts";
import { bescheid, zusatzstelle } from "../../schema/bescheid.ts";
import { antragsfenster } from "../../schema/konditionen.ts";
import { organisation } from "../../schema/organisation.ts";
import type { Tx } from "../../scope/scope.ts";
import type { BewilligungTx, TenantTx } from "../../scope/tenant-tx.ts";

/** The tenant sees its own; the granting authority what lies with it. */
export type AntragTx = TenantTx | BewilligungTx;

/** `bescheidId` is the first Bescheid that names the Antrag. */
export type AntragMitNamen = Antrag & {
  organisationName: string;
  organisationArt: typeof organisation.$inferSelect.art;
  bescheidId: string | null;
};

/** Newest year first, then by name. */
export function listAntraege(tx: AntragTx): Promise<AntragMitNamen[]> {
  return select(tx, sql`true`);
}

/** Throws `Missing`. */
export async function getAntrag(tx: AntragTx, id: AntragId): Promise<AntragMitNamen> {
  const [row] = await select(tx, eq(antrag.id, id));
  return must(row, "antrag");
}

/** Throws `Missing`. Everything else that moves this applicant's Anträge waits until the transaction ends. */
export async function getAntragLocked(tx: AntragTx, id: AntragId): Promise<AntragMitNamen> {
  const { organisationId } = await getAntrag(tx, id);
  await lockAntraegeOf(tx, organisationId);
  return getAntrag(tx, id);
}

export async function lockAntraegeOf(tx: Tx, organisationId: OrganisationId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`antraege:${organisationId}`}, 0))`);
}

export async function recordAntrag(
  tx: TenantTx,
  neu: Pick<Antrag, "id" | "jahr" | "baustein" | "inhalt">,
): Promise<void> {
  await tx.insert(antrag).values({ ...neu, tenantId: tx.tenantId });
}

/** `version` is the one the form was filled from; throws `Stale` when it moved on. */
export async function recordAntragInhalt(
  tx: TenantTx,
  id: AntragId,
  version: number,
  inhalt: AntragInhalt,
): Promise<void> {
  const [row] = await tx
    .update(antrag)
    .set({ inhalt, version: version + 1 })
    .where(and(eq(antrag.tenantId, tx.tenantId), eq(antrag.id, id), eq(antrag.version, version)))
    .returning({ id: antrag.id });
  if (!row) throw new Stale("antrag");
}

/** Two within the same instant keep their order: the later one is dated a microsecond after the one before it. */
export async function recordAntragVorgang(
  tx: AntragTx,
  { id, organisationId }: Pick<Antrag, "id" | "organisationId">,
  vorgang: { id: string; art: Antragsschritt; text: string | null; vonName: string },
  now: Date,
): Promise<void> {
  const nachDemLetzten = sql`
    select max(am) + interval '1 microsecond' from kim.antrag_vorgang
      where tenant_id = ${organisationId} and antrag_id = ${id}`;
  await tx.insert(antragVorgang).values({
    ...vorgang,
    tenantId: organisationId,
    antragId: id,
    am: sql`greatest(${now.toISOString()}::timestamptz, (${nachDemLetzten}))`,
  });
}

/** Newest year first. Public to every reader. */
export async function listAntragsfenster(tx: Tx): Promise<Antragsfenster[]> {
  const rows = await tx.select().from(antragsfenster).orderBy(desc(antragsfenster.jahr), asc(antragsfenster.baustein));
  return rows.map(toFenster);
}

export async function findAntragsfenster(
  tx: Tx,
  jahr: number,
  baustein: Baustein,
): Promise<Antragsfenster | undefined> {
  const [row] = await tx
    .select()
    .from(antragsfenster)
    .where(and(eq(antragsfenster.jahr, jahr), eq(antragsfenster.baustein, baustein)));
  return row && toFenster(row);
}

/** Sets the window of its year and Baustein, in place of the one before it. False when it was just so before. */
export async function recordAntragsfenster(
  tx: BewilligungTx,
  { jahr, baustein, von, bis }: Antragsfenster,
): Promise<boolean> {
  const anders = sql`(${antragsfenster.von}, ${antragsfenster.bis}) is distinct from (excluded.von, excluded.bis)`;
  const [row] = await tx
    .insert(antragsfenster)
    .values({ jahr, baustein, von, bis })
    .onConflictDoUpdate({ target: [antragsfenster.jahr, antragsfenster.baustein], set: { von, bis }, setWhere: anders })
    .returning({ jahr: antragsfenster.jahr });
  return row !== undefined;
}

/** Extra coordination posts the tenant asked for (R6). */
export async function countZusatzstellen(tx: TenantTx, jahr: number): Promise<number> {
  return tx.$count(zusatzstelle, and(eq(zusatzstelle.tenantId, tx.tenantId), eq(zusatzstelle.jahr, jahr)));
}

async function select(tx: AntragTx, condition: SQL): Promise<AntragMitNamen[]> {
  const own = "bewilligung" in tx ? undefined : eq(antrag.tenantId, tx.tenantId);
  const bescheidId = sql<string | null>`(select b.id from ${bescheid} b
      where b.tenant_id = ${antrag.tenantId} and b.antrag_id = ${antrag.id} order by b.am limit 1)`;
  const vorgaenge = sql<
    Vorgang[]
  >`(select coalesce(jsonb_agg(jsonb_build_object('id', v.id, 'art', v.art, 'text', v.text, 'am', v.am,
      'vonName', v.von_name) order by v.am), '[]')
    from ${antragVorgang} v where v.tenant_id = ${antrag.tenantId} and v.antrag_id = ${antrag.id})`;
  const rows = await tx
    .select({ antrag, name: organisation.name, art: organisation.art, bescheidId, vorgaenge })
    .from(antrag)
    .innerJoin(organisation, eq(organisation.id, antrag.tenantId))
    .where(and(own, condition))
    .orderBy(desc(antrag.jahr), asc(antrag.baustein), sql`${organisation.name} collate "de-x-icu"`);
  return rows.map((row) => ({
    id: row.antrag.id as AntragId,
    organisationId: row.antrag.tenantId as OrganisationId,
    organisationName: row.name,
    organisationArt: row.art,
    jahr: row.antrag.jahr,
    baustein: row.antrag.baustein as Baustein,
    inhalt: AntragInhalt.parse(row.antrag.inhalt),
    version: row.antrag.version,
    vorgaenge: row.vorgaenge.map((v) => ({ ...v, am: new Date(v.am).toISOString() })),
    bescheidId: row.bescheidId,
    beschieden: row.bescheidId !== null,
  }));
}

const toFenster = ({ jahr, baustein, von, bis }: typeof antragsfenster.$inferSelect): Antragsfenster => ({
  jahr,
  baustein: baustein as Baustein,
  von: von as PlainDate,
  bis: bis as PlainDate,
});
