import type { JahreslaufId, OrganisationId } from "@kim/domain/grundlagen";
import type { Rolle } from "@kim/domain/organisation";
import { and, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { must } from "../scope/errors.ts";
import { jahreslauf, jahreslaufSchritt } from "../schema/jahreslauf.ts";
import { organisation } from "../schema/organisation.ts";
import type { TenantTx } from "../scope/tenant-tx.ts";

/** Channel on which every change of a run is announced; the payload is the run's id. */
export const jahreslaufChannel = "kim_jahreslauf";

export interface Jahreslauf {
  id: JahreslaufId;
  jahr: number;
  umfang: "mandant" | "land";
  ausloeser: "person" | "zeitplan";
  anzahl: number;
  gestartetAm: string;
  beendetAm: string | null;
}

export interface JahreslaufSchritt {
  organisationId: OrganisationId;
  name: string;
  status: "wartet" | "laeuft" | "fertig" | "fehlgeschlagen";
  fehler: string | null;
  /** Why drafts of proofs could not be opened, for this recipient or below it. */
  nachweisFehler: string | null;
  versuche: number;
}

/**
 * The proofs of a run's year of one recipient: its own, those below its posts in one sum, how many of both are set or
 * submitted, and how many of the bodies that owe one have nobody to write to.
 */
export interface Laufnachweise {
  organisationId: OrganisationId;
  eigene: number;
  darunter: number;
  papiere: number;
  unerreicht: number;
}

/** Starts a run, or answers the one of this year that is still running. */
export async function startJahreslauf(
  tx: TenantTx,
  neu: {
    id: JahreslaufId;
    jahr: number;
    umfang: Jahreslauf["umfang"];
    ausloeser: Jahreslauf["ausloeser"];
    anzahl: number;
  },
  now: Date,
): Promise<{ id: JahreslaufId; neu: boolean }> {
  const [row] = await tx
    .insert(jahreslauf)
    .values({ ...neu, tenantId: tx.tenantId, gestartetAm: now })
    .onConflictDoNothing()
    .returning({ id: jahreslauf.id });
  if (row) return { id: neu.id, neu: true };
  const [running] = await tx
    .select({ id: jahreslauf.id })
    .from(jahreslauf)
    .where(and(eq(jahreslauf.tenantId, tx.tenantId), eq(jahreslauf.jahr, neu.jahr), isNull(jahreslauf.beendetAm)));
  return { id: (running?.id ?? neu.id) as JahreslaufId, neu: false };
}

/** Throws `Missing`. */
export async function getJahreslauf(tx: TenantTx, id: JahreslaufId): Promise<Jahreslauf> {
  const [row] = await tx
    .select()
    .from(jahreslauf)
    .where(and(eq(jahreslauf.tenantId, tx.tenantId), eq(jahreslauf.id, id)));
  return toJahreslauf(must(row, "jahreslauf"));
}

/** The tenant's own runs, newest first. */
export async function listJahreslaeufe(tx: TenantTx): Promise<Jahreslauf[]> {
  const rows = await tx
    .select()
    .from(jahreslauf)
    .where(eq(jahreslauf.tenantId, tx.tenantId))
    .orderBy(desc(jahreslauf.gestartetAm))
    .limit(50);
  return rows.map(toJahreslauf);
}

/** The steps of a run of the tenant, by name of the recipient. */
export async function listSchritte(tx: TenantTx, id: JahreslaufId): Promise<JahreslaufSchritt[]> {
  const rows = await tx
    .select({
      organisationId: jahreslaufSchritt.tenantId,
      name: organisation.name,
      status: jahreslaufSchritt.status,
      fehler: jahreslaufSchritt.fehler,
      nachweisFehler: jahreslaufSchritt.nachweisFehler,
      versuche: jahreslaufSchritt.versuche,
    })
    .from(jahreslaufSchritt)
    .innerJoin(organisation, eq(organisation.id, jahreslaufSchritt.tenantId))
    .where(and(eq(jahreslaufSchritt.laufTenantId, tx.tenantId), eq(jahreslaufSchritt.laufId, id)))
    .orderBy(sql`${organisation.kurzname} collate "de-x-icu"`);
  return rows.map((row) => ({ ...row, organisationId: row.organisationId as OrganisationId }));
}

/** Of each recipient of a run of the tenant; `rollen`: whoever is written to. */
export async function listLaufnachweise(
  tx: TenantTx,
  id: JahreslaufId,
  rollen: readonly Rolle[],
): Promise<Laufnachweise[]> {
  return tx.execute<Laufnachweise & Record<string, unknown>>(
    sql`select organisation_id as "organisationId", eigene, darunter, papiere, unerreicht
      from kim.laufnachweise(${id}, ${`{${rollen.join(",")}}`}::text[])`,
  );
}

/** Why no drafts could be opened; null once they are. The recipient's own step of that run, if it has one. */
export async function recordNachweisfehler(
  tx: TenantTx,
  laufId: JahreslaufId,
  fehler: string | null,
  now: Date,
): Promise<void> {
  const rows = await tx
    .update(jahreslaufSchritt)
    .set({ nachweisFehler: fehler, geaendertAm: now })
    .where(
      and(
        eq(jahreslaufSchritt.tenantId, tx.tenantId),
        eq(jahreslaufSchritt.laufId, laufId),
        sql`${jahreslaufSchritt.nachweisFehler} is distinct from ${fehler}`,
      ),
    )
    .returning({ laufId: jahreslaufSchritt.laufId });
  if (rows.length > 0) await announce(tx, laufId);
}

/** A recipient's step of somebody's run, written in the recipient's own scope; a repeated call changes nothing. */
export async function recordSchrittWartet(
  tx: TenantTx,
  laufTenantId: OrganisationId,
  laufId: JahreslaufId,
  now: Date,
): Promise<void> {
  await tx
    .insert(jahreslaufSchritt)
    .values({ tenantId: tx.tenantId, laufTenantId, laufId, status: "wartet", geaendertAm: now })
    .onConflictDoNothing();
  await announce(tx, laufId);
}

export async function recordSchritt(
  tx: TenantTx,
  laufId: JahreslaufId,
  change: { status: JahreslaufSchritt["status"]; fehler?: string },
  now: Date,
): Promise<void> {
  const versuche = change.status === "laeuft" ? { versuche: sql`${jahreslaufSchritt.versuche} + 1` } : {};
  await tx
    .update(jahreslaufSchritt)
    .set({ status: change.status, fehler: change.fehler ?? null, geaendertAm: now, ...versuche })
    .where(and(eq(jahreslaufSchritt.tenantId, tx.tenantId), eq(jahreslaufSchritt.laufId, laufId)));
  await announce(tx, laufId);
}

/** Closes the run when none of its steps waits or runs; answers whether it is closed. */
export async function recordJahreslaufEnde(tx: TenantTx, id: JahreslaufId, now: Date): Promise<boolean> {
  const open = tx
    .select({ one: sql`1` })
    .from(jahreslaufSchritt)
    .where(
      and(
        eq(jahreslaufSchritt.laufTenantId, tx.tenantId),
        eq(jahreslaufSchritt.laufId, id),
        inArray(jahreslaufSchritt.status, ["wartet", "laeuft"]),
      ),
    );
  const rows = await tx
    .update(jahreslauf)
    .set({ beendetAm: now })
    .where(
      and(
        eq(jahreslauf.tenantId, tx.tenantId),
        eq(jahreslauf.id, id),
        isNull(jahreslauf.beendetAm),
        sql`not exists ${open}`,
      ),
    )
    .returning({ id: jahreslauf.id });
  await announce(tx, id);
  return rows.length === 1;
}

/**
 * Opens an ended run again, so that one of its steps can be repeated. Throws a broken `jahreslauf_laufend_uq` when
 * another run of the year is under way.
 */
export async function recordJahreslaufOffen(tx: TenantTx, id: JahreslaufId): Promise<void> {
  await tx
    .update(jahreslauf)
    .set({ beendetAm: null })
    .where(and(eq(jahreslauf.tenantId, tx.tenantId), eq(jahreslauf.id, id)));
  await announce(tx, id);
}

async function announce(tx: TenantTx, id: JahreslaufId) {
  await tx.execute(sql`select pg_notify(${jahreslaufChannel}, ${id})`);
}

function toJahreslauf({ tenantId: _, ...row }: typeof jahreslauf.$inferSelect): Jahreslauf {
  return {
    ...row,
    id: row.id as JahreslaufId,
    gestartetAm: row.gestartetAm.toISOString(),
    beendetAm: row.beendetAm?.toISOString() ?? null,
  };
}
