import type { BenutzerId, OrganisationId } from "@kim/domain/grundlagen";
import type { OrganisationArt, Rolle } from "@kim/domain/organisation";
import { and, count, eq, gt, inArray, lt, or, sql } from "drizzle-orm";
import type { AuthDb } from "../../scope/auth-db.ts";
import { anmeldeprotokoll, anmeldeversuch, benutzer, rollenzuweisung } from "../../schema/auth.ts";
import { organisation } from "../../schema/organisation.ts";

export interface Zugang {
  id: BenutzerId;
  email: string;
  name: string;
  passwortHash: string;
}

export async function findZugang({ db }: AuthDb, email: string): Promise<Zugang | undefined> {
  const [row] = await db
    .select({ id: benutzer.id, email: benutzer.email, name: benutzer.name, passwortHash: benutzer.passwortHash })
    .from(benutzer)
    .where(eq(sql`lower(${benutzer.email})`, email.toLowerCase()));
  return row as Zugang | undefined;
}

/** One organisation a person works for, with all roles there. */
export interface Zugehoerigkeit {
  organisationId: OrganisationId;
  name: string;
  kurzname: string;
  art: OrganisationArt;
  demodaten: boolean;
  rollen: Rolle[];
}

/** Sorted by name; empty for a person without roles. */
export async function listZugehoerigkeiten({ db }: AuthDb, benutzerId: BenutzerId): Promise<Zugehoerigkeit[]> {
  const rows = await db
    .select({
      organisationId: organisation.id,
      name: organisation.name,
      kurzname: organisation.kurzname,
      art: organisation.art,
      demodaten: organisation.demodaten,
      rollen: sql<Rolle[]>`json_agg(${rollenzuweisung.rolle} order by ${rollenzuweisung.rolle})`,
    })
    .from(rollenzuweisung)
    .innerJoin(organisation, eq(organisation.id, rollenzuweisung.organisationId))
    .where(eq(rollenzuweisung.benutzerId, benutzerId))
    .groupBy(organisation.id)
    .orderBy(organisation.name);
  return rows as Zugehoerigkeit[];
}

/** A session with its person and everything the person may do. */
export interface SitzungMitPerson {
  expiresAt: Date;
  begonnenAm: Date;
  organisationId: OrganisationId;
  benutzerId: BenutzerId;
  name: string;
  email: string;
  zugehoerigkeiten: Zugehoerigkeit[];
}

interface SitzungRow extends Pick<SitzungMitPerson, "name" | "email" | "zugehoerigkeiten"> {
  [column: string]: unknown;
  id_hash: string;
  expires_at: string;
  begonnen_am: string;
  organisation_id: OrganisationId;
  benutzer_id: BenutzerId;
}

/**
 * The sessions by the SHA-256 of their bearer tokens, as one statement: it runs before every request. An expired
 * session is answered too; the caller judges it.
 */
export async function listSitzungen(
  { sql: client }: AuthDb,
  idHashes: readonly string[],
): Promise<Map<string, SitzungMitPerson>> {
  const rows = await client<SitzungRow[]>`
    select s.id as id_hash, s.expires_at, s.begonnen_am, s.organisation_id, b.id as benutzer_id, b.name, b.email,
      (select coalesce(json_agg(json_build_object('organisationId', o.id, 'name', o.name, 'kurzname', o.kurzname, 'art',
        o.art,
          'demodaten', o.demodaten, 'rollen', z.rollen) order by o.name), '[]')
        from (select organisation_id, array_agg(rolle order by rolle) as rollen
            from auth.rollenzuweisung where benutzer_id = b.id group by organisation_id) z
          join kim.organisation o on o.id = z.organisation_id) as zugehoerigkeiten
    from auth.sitzung s join auth.benutzer b on b.id = s.user_id
    where s.id = any(${`{${idHashes.join(",")}}`}::text[])`;
  return new Map(rows.map((row) => [row.id_hash, toSitzung(row)]));
}

function toSitzung(row: SitzungRow): SitzungMitPerson {
  const { name, email, zugehoerigkeiten } = row;
  return {
    expiresAt: new Date(row.expires_at),
    begonnenAm: new Date(row.begonnen_am),
    organisationId: row.organisation_id,
    benutzerId: row.benutzer_id,
    name,
    email,
    zugehoerigkeiten,
  };
}

/** Throws a broken `benutzer_email_uq` when the address is taken. */
export async function recordBenutzer(
  { db }: AuthDb,
  neu: Zugang,
  zuweisungen: { organisationId: OrganisationId; rolle: Rolle }[],
): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.insert(benutzer).values(neu);
    if (zuweisungen.length > 0)
      await tx.insert(rollenzuweisung).values(zuweisungen.map((z) => ({ ...z, benutzerId: neu.id })));
  });
}

/** Tries of each key since `since`, in the keys' order. */
export async function countAnmeldeversuche({ db }: AuthDb, schluessel: string[], since: Date): Promise<number[]> {
  const rows = await db
    .select({ schluessel: anmeldeversuch.schluessel, anzahl: count() })
    .from(anmeldeversuch)
    .where(and(inArray(anmeldeversuch.schluessel, schluessel), gt(anmeldeversuch.am, since)))
    .groupBy(anmeldeversuch.schluessel);
  return schluessel.map((gesucht) => rows.find((row) => row.schluessel === gesucht)?.anzahl ?? 0);
}

/** Answers the ids, by which a try can be taken back. */
export async function recordAnmeldeversuche({ db }: AuthDb, schluessel: string[], now: Date): Promise<number[]> {
  const rows = await db
    .insert(anmeldeversuch)
    .values(schluessel.map((einer) => ({ schluessel: einer, am: now })))
    .returning({ id: anmeldeversuch.id });
  return rows.map(({ id }) => id);
}

export async function deleteAnmeldeversuch({ db }: AuthDb, id: number): Promise<void> {
  await db.delete(anmeldeversuch).where(eq(anmeldeversuch.id, id));
}

/** A successful login forgives the failures of its own key; older ones of everybody go with them. */
export async function deleteAnmeldeversuche({ db }: AuthDb, schluessel: string, olderThan: Date): Promise<void> {
  await db
    .delete(anmeldeversuch)
    .where(or(eq(anmeldeversuch.schluessel, schluessel), lt(anmeldeversuch.am, olderThan)));
}

export async function recordAnmeldeereignis(
  { db }: AuthDb,
  ereignis: typeof anmeldeprotokoll.$inferInsert,
): Promise<void> {
  await db.insert(anmeldeprotokoll).values(ereignis);
}
