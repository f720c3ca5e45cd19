import type { BenutzerId, OrganisationId } from "@kim/domain/grundlagen";
import type { Person, Rolle } from "@kim/domain/organisation";
import { and, eq, sql } from "drizzle-orm";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { AuthDb } from "../../scope/auth-db.ts";
import { must } from "../../scope/errors.ts";
import { benutzer, rollenzuweisung } from "../../schema/auth.ts";
import { lockPersonen } from "./einladungsannahme.ts";

/** Everybody who works for the body, by name. */
export function listPersonen({ db }: AuthDb, organisationId: OrganisationId): Promise<Person[]> {
  return list(db, organisationId);
}

/**
 * Replaces the roles of one person in one body; what the person is elsewhere stays. `decide` sees the people while
 * nobody else can change them, and throws to refuse. Throws `Missing` for somebody who does not work there.
 */
export async function changeRollen(
  { db }: AuthDb,
  organisationId: OrganisationId,
  benutzerId: BenutzerId,
  decide: (personen: Person[], person: Person) => Rolle[],
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockPersonen(tx, organisationId);
    const personen = await list(tx, organisationId);
    const rollen = decide(
      personen,
      must(
        personen.find((p) => p.benutzerId === benutzerId),
        "person",
      ),
    );
    await tx
      .delete(rollenzuweisung)
      .where(and(eq(rollenzuweisung.organisationId, organisationId), eq(rollenzuweisung.benutzerId, benutzerId)));
    if (rollen.length > 0)
      await tx.insert(rollenzuweisung).values(rollen.map((rolle) => ({ benutzerId, organisationId, rolle })));
  });
}

/** Those of these bodies in which nobody can log in. */
export async function listOhnePersonen(
  authDb: AuthDb,
  organisationIds: readonly OrganisationId[],
): Promise<OrganisationId[]> {
  if (organisationIds.length === 0) return [];
  // One text however many there are: it is prepared once per connection.
  const rows = await authDb.sql<{ id: string }[]>`
    select distinct organisation_id as id from auth.rollenzuweisung
    where organisation_id = any(${`{${organisationIds.join(",")}}`}::uuid[])`;
  return organisationIds.filter((id) => !rows.some((row) => row.id === id));
}

async function list(db: Pick<PostgresJsDatabase, "select">, organisationId: OrganisationId): Promise<Person[]> {
  const rows = await db
    .select({
      benutzerId: benutzer.id,
      name: benutzer.name,
      email: benutzer.email,
      rollen: sql<Rolle[]>`json_agg(${rollenzuweisung.rolle} order by ${rollenzuweisung.rolle})`,
    })
    .from(rollenzuweisung)
    .innerJoin(benutzer, eq(benutzer.id, rollenzuweisung.benutzerId))
    .where(eq(rollenzuweisung.organisationId, organisationId))
    .groupBy(benutzer.id)
    .orderBy(sql`${benutzer.name} collate "de-x-icu"`, benutzer.email);
  return rows as Person[];
}
