import type { MitteilungId, OrganisationId, PlainDate } from "@kim/domain/grundlagen";
import type {
  Mitteilung,
  Mitteilungsstelle,
  MitteilungEingabe,
  MitteilungseingangEingabe,
} from "@kim/domain/mitteilung";
import { sql } from "drizzle-orm";
import { must } from "../../scope/errors.ts";
import type { Reading } from "../../scope/scope.ts";
import type { BewilligungTx, TenantTx } from "../../scope/tenant-tx.ts";
import { eigeneStellensummen } from "../stelle/stellenliste.ts";

export type EineMitteilung = { inhaberId: OrganisationId; id: MitteilungId };

/** The tenant's own posts as they are filled today, down its whole chain. */
export const mitteilungsstellen = (tenantId: OrganisationId, heute: PlainDate): Reading<Mitteilungsstelle[]> =>
  eigeneStellensummen(tenantId, heute);

const spalten = `m.id, m.tenant_id as "inhaberId", o.name as "inhaberName", b.name as "anName", m.pflicht, m.bezug,
    m.betreff, m.text, m.am::text, m.von_name as "vonName", m.gesetzt_am is not null as gesetzt,
    (select json_build_object('am', e.am, 'vonName', e.von_name, 'antwort', e.antwort) from kim.mitteilungseingang e
      where e.inhaber_id = m.tenant_id and e.mitteilung_id = m.id and e.tenant_id = m.an_id) as eingang
  from kim.mitteilung m join kim.organisation o on o.id = m.tenant_id join kim.organisation b on b.id = m.an_id`;

const toMitteilungen = (rows: readonly Record<string, unknown>[]) =>
  rows.map((row) => ({ ...row }) as unknown as Mitteilung);

/** What this body sent, the newest first. */
export const eigeneMitteilungen = (tenantId: OrganisationId): Reading<Mitteilung[]> => ({
  text: `select ${spalten} where m.tenant_id = $1 order by m.am desc, m.id`,
  params: [tenantId],
  rows: toMitteilungen,
});

export type Eingangsauswahl = { offen: boolean; suche: string | null };

// $1 is the authority, $2 whether only what nobody took notice of, $3 part of a name.
const imEingang = `m.an_id = $1 and ($2 is not true or not exists (select 1 from kim.mitteilungseingang e
    where e.inhaber_id = m.tenant_id and e.mitteilung_id = m.id and e.tenant_id = m.an_id))
  and ($3::text is null or strpos(lower(o.name), lower($3)) > 0)`;

/** What came to the authority, what waits longest first, a page at a time. */
export const mitteilungseingaenge = (
  anId: OrganisationId,
  { offen, suche }: Eingangsauswahl,
  { ab, anzahl }: { ab: number; anzahl: number },
): Reading<Mitteilung[]> => ({
  text: `select ${spalten} where ${imEingang} order by (select e.am from kim.mitteilungseingang e
      where e.inhaber_id = m.tenant_id and e.mitteilung_id = m.id and e.tenant_id = m.an_id) desc nulls first,
      m.am, m.id
    offset $4 limit $5`,
  params: [anId, offen, suche, ab, anzahl],
  rows: toMitteilungen,
});

export const mitteilungseingangszahl = (anId: OrganisationId, { offen, suche }: Eingangsauswahl): Reading<number> => ({
  text: `select count(*)::int as anzahl from kim.mitteilung m join kim.organisation o on o.id = m.tenant_id
    where ${imEingang}`,
  params: [anId, offen, suche],
  rows: ([row]) => Number(row?.["anzahl"] ?? 0),
});

/** What its paper is made of, and the paper once it is set. */
export type GeleseneMitteilung = Omit<Mitteilung, "eingang"> & { inhalt: Buffer | null; dateiname: string | null };

/** Throws `Missing`. */
export async function getMitteilung(
  tx: TenantTx | BewilligungTx,
  { inhaberId, id }: EineMitteilung,
): Promise<GeleseneMitteilung> {
  const [row] = await tx.execute(sql`
    select m.inhalt, m.dateiname, m.id, m.tenant_id as "inhaberId", o.name as "inhaberName", b.name as "anName",
      m.pflicht, m.bezug, m.betreff, m.text, m.am::text, m.von_name as "vonName", m.gesetzt_am is not null as gesetzt
    from kim.mitteilung m join kim.organisation o on o.id = m.tenant_id join kim.organisation b on b.id = m.an_id
    where m.tenant_id = ${inhaberId} and m.id = ${id}`);
  return must(row, "mitteilung") as unknown as GeleseneMitteilung;
}

/** Whether this body sent one under this id: a second click. */
export async function hatMitteilung(tx: TenantTx, id: MitteilungId): Promise<boolean> {
  const rows = await tx.execute(sql`select from kim.mitteilung where tenant_id = ${tx.tenantId} and id = ${id}`);
  return rows.length > 0;
}

/** The keys of the causes that were told. */
export async function listBeantworteteAnlaesse(tx: TenantTx): Promise<string[]> {
  const rows = await tx.execute<{ bezug: string }>(
    sql`select bezug from kim.mitteilung where tenant_id = ${tx.tenantId} and bezug is not null`,
  );
  return rows.map(({ bezug }) => bezug);
}

/** Throws a broken `mitteilung_pkey` when the id was recorded before: a second click. */
export async function recordMitteilung(
  tx: TenantTx,
  { id, pflicht, bezug, betreff, text }: MitteilungEingabe,
  { anId, am, vonId, vonName }: { anId: OrganisationId; am: Date; vonId: string; vonName: string },
): Promise<void> {
  // The role may write exactly these columns; drizzle's insert would name all of them.
  await tx.execute(sql`insert into kim.mitteilung
      (tenant_id, id, an_id, pflicht, bezug, betreff, text, am, von_id, von_name)
    values (${tx.tenantId}, ${id}, ${anId}, ${pflicht}, ${bezug}, ${betreff}, ${text}, ${am.toISOString()}, ${vonId},
      ${vonName})`);
}

/** Two people of a body at the same moment would each find the cause open. */
export async function lockMitteilungen(tx: TenantTx): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`mitteilung:${tx.tenantId}`}, 0))`);
}

/** Nothing happens to a paper that is set. */
export async function recordMitteilungsdatei(
  tx: TenantTx,
  id: MitteilungId,
  { dateiname, inhalt }: { dateiname: string; inhalt: Uint8Array },
  am: Date,
): Promise<void> {
  await tx.execute(sql`update kim.mitteilung set dateiname = ${dateiname}, inhalt = ${Buffer.from(inhalt)},
      gesetzt_am = ${am.toISOString()}
    where tenant_id = ${tx.tenantId} and id = ${id} and gesetzt_am is null`);
}

/** Throws a broken `mitteilungseingang_pkey` when somebody took notice of it before. */
export async function recordMitteilungseingang(
  tx: BewilligungTx,
  { mitteilung: { inhaberId, id }, antwort }: MitteilungseingangEingabe,
  { am, vonId, vonName }: { am: Date; vonId: string; vonName: string },
): Promise<void> {
  await tx.execute(sql`insert into kim.mitteilungseingang
      (tenant_id, inhaber_id, mitteilung_id, antwort, am, von_id, von_name)
    values (${tx.tenantId}, ${inhaberId}, ${id}, ${antwort}, ${am.toISOString()}, ${vonId}, ${vonName})`);
}
