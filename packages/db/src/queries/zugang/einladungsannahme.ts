import type { BenutzerId, OrganisationId } from "@kim/domain/grundlagen";
import type { Einladung, OrganisationArt, Rolle } from "@kim/domain/organisation";
import { and, eq, sql } from "drizzle-orm";
import type { PostgresJsDatabase } from "drizzle-orm/postgres-js";
import { alias } from "drizzle-orm/pg-core";
import type { AuthDb } from "../../scope/auth-db.ts";
import { benutzer, rollenzuweisung } from "../../schema/auth.ts";
import { einladung } from "../../schema/einladung.ts";
import { organisation } from "../../schema/organisation.ts";
import type { Zugang } from "./benutzer.ts";

/** An invitation with what its page shows and its rule asks. */
export interface EinladungZumLink {
  einladung: Einladung;
  vonName: string;
  organisation: { id: OrganisationId; name: string; art: OrganisationArt };
  hatPersonen: boolean;
}

type Reader = Pick<PostgresJsDatabase, "select">;

/** What a link leads to, whatever became of it; undefined for a hash that nobody sent. */
export function findEinladung({ db }: AuthDb, tokenHash: string): Promise<EinladungZumLink | undefined> {
  return find(db, tokenHash);
}

/** Whether anybody works for the body. */
export async function hatPersonen({ db }: AuthDb, organisationId: OrganisationId): Promise<boolean> {
  const [row] = await db
    .select({ id: rollenzuweisung.benutzerId })
    .from(rollenzuweisung)
    .where(eq(rollenzuweisung.organisationId, organisationId))
    .limit(1);
  return row !== undefined;
}

/**
 * Redeems the link: person, roles and the mark on the invitation in one transaction. Its row is locked first, so of two
 * clicks at once the second reads it as accepted; and the body, so of two first invitations only one makes the first
 * person.
 * `decide` judges what is then true and throws to refuse. Throws a broken `benutzer_email_uq` when the address was
 * taken meanwhile.
 */
export async function acceptEinladung(
  { db }: AuthDb,
  tokenHash: string,
  person: { neu: Zugang } | { benutzerId: BenutzerId },
  decide: (gefunden: EinladungZumLink | undefined) => Einladung,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    const [locked] = await tx
      .select({ organisationId: einladung.organisationId })
      .from(einladung)
      .where(eq(einladung.tokenHash, tokenHash))
      .for("update");
    if (locked) await lockPersonen(tx, locked.organisationId);
    const { rollen, organisationId } = decide(await find(tx, tokenHash));
    if ("neu" in person) await tx.insert(benutzer).values(person.neu);
    const benutzerId = "neu" in person ? person.neu.id : person.benutzerId;
    await tx
      .insert(rollenzuweisung)
      .values(rollen.map((rolle: Rolle) => ({ benutzerId, organisationId, rolle })))
      .onConflictDoNothing();
    await tx.update(einladung).set({ angenommenAm: now }).where(eq(einladung.tokenHash, tokenHash));
  });
}

/** Serialises whatever counts the people of one body. */
export async function lockPersonen(tx: Pick<PostgresJsDatabase, "execute">, organisationId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`personen:${organisationId}`}, 0))`);
}

async function find(db: Reader, tokenHash: string): Promise<EinladungZumLink | undefined> {
  const von = alias(organisation, "von");
  const [row] = await db
    .select({
      id: einladung.id,
      vonId: einladung.tenantId,
      organisationId: einladung.organisationId,
      email: einladung.email,
      rollen: einladung.rollen,
      gueltigBis: einladung.gueltigBis,
      angenommenAm: einladung.angenommenAm,
      widerrufenAm: einladung.widerrufenAm,
      vonName: von.name,
      name: organisation.name,
      art: organisation.art,
      hatPersonen: sql<boolean>`
        exists (select from auth.rollenzuweisung z where z.organisation_id = ${organisation.id})`,
    })
    .from(einladung)
    .innerJoin(von, eq(von.id, einladung.tenantId))
    .innerJoin(organisation, eq(organisation.id, einladung.organisationId))
    .where(and(eq(einladung.tokenHash, tokenHash)));
  if (!row) return undefined;
  const { vonName, name, art, hatPersonen: jemand, ...rest } = row;
  const gefunden = rest as Einladung;
  return {
    einladung: gefunden,
    vonName,
    organisation: { id: gefunden.organisationId, name, art },
    hatPersonen: jemand,
  };
}
