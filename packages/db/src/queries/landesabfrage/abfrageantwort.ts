import type { OrganisationId, PlainDate } from "@kim/domain/grundlagen";
import type {
  Abfragefeld,
  Abfragevorgang,
  Abgabe,
  Antwortzeile,
  FruehereAntwort,
  LandesabfrageId,
  Vorbelegung,
} from "@kim/domain/landesabfrage";
import { sql } from "drizzle-orm";
import { must, Stale } from "../../scope/errors.ts";
import type { Reading } from "../../scope/scope.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";

/** One that was put to the body. `abgabe`: what it handed in last; `entwurf`: what it has written since. */
export interface GestellteAbfrage {
  id: LandesabfrageId;
  amtId: OrganisationId;
  amtName: string;
  titel: string;
  anlass: string;
  frist: PlainDate;
  felder: Abfragefeld[];
  vorbelegungen: Vorbelegung[];
  vorgaenge: Abfragevorgang[];
  abgabe: Abgabe | null;
  entwurf: { version: number; am: string; vonName: string; zeilen: Antwortzeile[] } | null;
}

export type GestellteAbfragezeile = Pick<
  GestellteAbfrage,
  "id" | "amtName" | "titel" | "frist" | "vorgaenge" | "abgabe"
> & { entwurfBegonnen: boolean };

const vorgaenge = `(select json_agg(json_build_object('id', v.id, 'schritt', v.schritt, 'am', v.am,
      'vonName', v.von_name, 'grund', v.grund) order by v.schritt <> 'gestellt')
    from kim.landesabfrage_vorgang v where v.tenant_id = l.tenant_id and v.landesabfrage_id = l.id) as vorgaenge`;
const abgabe = `(select json_build_object('version', a.version, 'am', a.am, 'vonName', a.von_name, 'zeilen', a.zeilen)
    from kim.landesabfrage_antwort a
    where a.tenant_id = e.empfaenger_id and a.amt_id = l.tenant_id and a.landesabfrage_id = l.id
    order by a.version desc limit 1) as abgabe`;
const entwurf = `from kim.landesabfrage_entwurf w
    where w.tenant_id = e.empfaenger_id and w.amt_id = l.tenant_id and w.landesabfrage_id = l.id`;
const gestellt = `from kim.landesabfrage_empfaenger e
    join kim.landesabfrage l on l.tenant_id = e.tenant_id and l.id = e.landesabfrage_id
    join kim.organisation o on o.id = l.tenant_id`;

/** What was put to this body, the one that is due last first. */
export const gestellteAbfragen = (tenantId: OrganisationId): Reading<GestellteAbfragezeile[]> => ({
  text: `select l.id, o.name as "amtName", l.titel, l.frist::text, ${vorgaenge}, ${abgabe},
      exists (select ${entwurf}) as "entwurfBegonnen"
    ${gestellt} where e.empfaenger_id = $1 order by l.frist desc, l.id`,
  params: [tenantId],
  rows: (rows) => rows.map((row) => ({ ...row })) as unknown as GestellteAbfragezeile[],
});

/** Throws `Missing`, also of what was put to others or is a draft. */
export async function getGestellteAbfrage(tx: TenantTx, id: LandesabfrageId): Promise<GestellteAbfrage> {
  const [row] = await tx.execute(sql`
    select l.id, l.tenant_id as "amtId", o.name as "amtName", l.titel, l.anlass, l.frist::text, l.felder,
      e.vorbelegung as vorbelegungen, ${sql.raw(vorgaenge)}, ${sql.raw(abgabe)},
      (select json_build_object('version', w.version, 'am', w.geaendert_am, 'vonName', w.geaendert_von,
        'zeilen', w.zeilen) ${sql.raw(entwurf)}) as entwurf
    ${sql.raw(gestellt)} where e.empfaenger_id = ${tx.tenantId} and l.id = ${id}`);
  return { ...must(row, "landesabfrage") } as unknown as GestellteAbfrage;
}

/**
 * Throws `Missing`. Two people of a body at the same moment would each hand in the same version; the office ends it
 * before an answer or after it, and bodies do not wait for each other.
 */
export async function getGestellteAbfrageLocked(tx: TenantTx, id: LandesabfrageId): Promise<GestellteAbfrage> {
  await tx.execute(sql`select pg_advisory_xact_lock_shared(hashtextextended(${`landesabfrage:${id}`}, 0))`);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`abfrageantwort:${tx.tenantId}:${id}`}, 0))`);
  return getGestellteAbfrage(tx, id);
}

/** What this body answered the same office in others, the newest first. */
export async function listFruehereAntworten(
  tx: TenantTx,
  { id, amtId }: Pick<GestellteAbfrage, "id" | "amtId">,
): Promise<FruehereAntwort[]> {
  const rows = await tx.execute(sql`
    select a.am, a.zeilen, l.felder from (
      select distinct on (landesabfrage_id) * from kim.landesabfrage_antwort
      where tenant_id = ${tx.tenantId} and amt_id = ${amtId} and landesabfrage_id <> ${id}
      order by landesabfrage_id, version desc
    ) a join kim.landesabfrage l on l.tenant_id = a.amt_id and l.id = a.landesabfrage_id
    order by a.am desc`);
  return rows.map(({ am, ...row }) => ({ ...row, am: new Date(am as string).toISOString() })) as FruehereAntwort[];
}

/** `version` is the one the page was filled from, 0 where there was none; throws `Stale` when it moved on. */
export async function recordAntwortentwurf(
  tx: TenantTx,
  { id, amtId }: Pick<GestellteAbfrage, "id" | "amtId">,
  { zeilen, version }: { zeilen: readonly Antwortzeile[]; version: number },
  { am, von }: { am: Date; von: string },
): Promise<void> {
  const [row] = await tx.execute(sql`
    insert into kim.landesabfrage_entwurf as w
      (tenant_id, amt_id, landesabfrage_id, zeilen, version, geaendert_am, geaendert_von)
    select ${tx.tenantId}::uuid, ${amtId}::uuid, ${id}::uuid, ${JSON.stringify(zeilen)}::text::jsonb, 1,
      ${am.toISOString()}::timestamptz, ${von}
    on conflict (tenant_id, amt_id, landesabfrage_id) do update set zeilen = excluded.zeilen,
      version = w.version + 1, geaendert_am = excluded.geaendert_am, geaendert_von = excluded.geaendert_von
    where w.version = ${version}
    returning w.version`);
  if (row?.["version"] !== version + 1) throw new Stale("landesabfrage_entwurf");
}

/** The next version; the draft is gone with it. */
export async function recordAbgabe(
  tx: TenantTx,
  { id: landesabfrageId, amtId, abgabe: bisher }: Pick<GestellteAbfrage, "id" | "amtId" | "abgabe">,
  { id, zeilen }: { id: string; zeilen: readonly Antwortzeile[] },
  von: { id: string; name: string },
  am: Date,
): Promise<void> {
  await tx.execute(sql`insert into kim.landesabfrage_antwort
      (tenant_id, id, amt_id, landesabfrage_id, version, zeilen, am, von_id, von_name)
    values (${tx.tenantId}, ${id}, ${amtId}, ${landesabfrageId}, ${(bisher?.version ?? 0) + 1},
      ${JSON.stringify(zeilen)}::text::jsonb, ${am.toISOString()}, ${von.id}, ${von.name})`);
  await tx.execute(sql`delete from kim.landesabfrage_entwurf
    where tenant_id = ${tx.tenantId} and amt_id = ${amtId} and landesabfrage_id = ${landesabfrageId}`);
}

/** The Frist of one that waits for this body's answer; undefined once it answered, or none is taken any more. */
export async function findOffeneAbfragefrist(
  tx: TenantTx,
  { id, amtId }: Pick<GestellteAbfrage, "id" | "amtId">,
): Promise<PlainDate | undefined> {
  const [row] = await tx.execute<{ frist: PlainDate }>(sql`
    select l.frist::text from kim.landesabfrage l
    where l.tenant_id = ${amtId} and l.id = ${id}
      and not exists (select from kim.landesabfrage_vorgang v where v.tenant_id = l.tenant_id
        and v.landesabfrage_id = l.id and v.schritt <> 'gestellt')
      and not exists (select from kim.landesabfrage_antwort a where a.tenant_id = ${tx.tenantId}
        and a.amt_id = l.tenant_id and a.landesabfrage_id = l.id)`);
  return row?.frist;
}

/** Whether this body handed one in under this id: a second click. */
export async function hatAbgabe(tx: TenantTx, id: string): Promise<boolean> {
  const rows = await tx.execute(
    sql`select from kim.landesabfrage_antwort where tenant_id = ${tx.tenantId} and id = ${id}`,
  );
  return rows.length > 0;
}
