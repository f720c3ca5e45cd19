import type { Auftragsgrund } from "@kim/domain/betrieb";
import type { JahreslaufId, OrganisationId } from "@kim/domain/grundlagen";
import type { Rolle } from "@kim/domain/organisation";
import { and, desc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { must } from "../../scope/errors.ts";
import { jahreslauf, jahreslaufSchritt } from "../../schema/jahreslauf.ts";
import { organisation } from "../../schema/organisation.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";

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
  /** When somebody called it off. */
  abgebrochenAm: string | null;
  /** Why it came to nothing before its first step. */
  fehler: string | null;
}

export interface JahreslaufSchritt {
  organisationId: OrganisationId;
  name: string;
  status: "wartet" | "laeuft" | "fertig" | "fehlgeschlagen" | "zurueckgenommen";
  fehler: string | null;
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
  /** Why nobody tries to open drafts any more, for the recipient itself and for whoever is below it. */
  anlageGrund: Auftragsgrund | null;
  anlageGrundDarunter: Auftragsgrund | null;
  /** How many papers nobody tries to set any more, and why the last of them. */
  papierfehler: number;
  papiergrund: Auftragsgrund | null;
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

/** The same, held until the transaction ends. */
export async function lockJahreslauf(tx: TenantTx, id: JahreslaufId): Promise<Jahreslauf> {
  await tx.execute(sql`select from kim.jahreslauf where tenant_id = ${tx.tenantId} and id = ${id} for update`);
  return getJahreslauf(tx, id);
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
      versuche: jahreslaufSchritt.versuche,
    })
    .from(jahreslaufSchritt)
    .innerJoin(organisation, eq(organisation.id, jahreslaufSchritt.tenantId))
    .where(stepsOf(tx, id))
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
    sql`select organisation_id as "organisationId", eigene, darunter, papiere, unerreicht,
        anlage_grund as "anlageGrund", anlage_grund_darunter as "anlageGrundDarunter", papierfehler, papiergrund
      from kim.laufnachweise(${id}, ${`{${rollen.join(",")}}`}::text[])`,
  );
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

/** A step is taken up; false when it was taken back before. Until the transaction ends nobody takes it back. */
export async function beginneSchritt(tx: TenantTx, laufId: JahreslaufId, now: Date): Promise<boolean> {
  const rows = await tx
    .update(jahreslaufSchritt)
    .set({ status: "laeuft", fehler: null, geaendertAm: now, versuche: sql`${jahreslaufSchritt.versuche} + 1` })
    .where(and(ownStep(tx, laufId), ne(jahreslaufSchritt.status, "zurueckgenommen")))
    .returning({ id: jahreslaufSchritt.laufId });
  await announce(tx, laufId);
  return rows.length === 1;
}

export async function recordSchritt(
  tx: TenantTx,
  laufId: JahreslaufId,
  change: { status: "fertig" } | { status: "fehlgeschlagen"; fehler: string },
  now: Date,
): Promise<void> {
  const fehler = change.status === "fehlgeschlagen" ? change.fehler : null;
  await tx
    .update(jahreslaufSchritt)
    .set({ status: change.status, fehler, geaendertAm: now })
    .where(ownStep(tx, laufId));
  await announce(tx, laufId);
}

/** The run is called off. Its steps are not touched; `nimmSchritteZurueck` is. */
export async function recordJahreslaufAbgebrochen(tx: TenantTx, id: JahreslaufId, now: Date): Promise<void> {
  await tx
    .update(jahreslauf)
    .set({ abgebrochenAm: now })
    .where(and(eq(jahreslauf.tenantId, tx.tenantId), eq(jahreslauf.id, id)));
}

/** What waits in an own run is taken back; what runs already comes to its end. */
export async function nimmSchritteZurueck(tx: TenantTx, laufId: JahreslaufId, now: Date): Promise<void> {
  await tx
    .update(jahreslaufSchritt)
    .set({ status: "zurueckgenommen", geaendertAm: now })
    .where(and(stepsOf(tx, laufId), eq(jahreslaufSchritt.status, "wartet")));
}

/** A failed step of an own run waits again. */
export async function recordSchrittWartetWieder(
  tx: TenantTx,
  laufId: JahreslaufId,
  organisationId: OrganisationId,
  now: Date,
): Promise<void> {
  await tx
    .update(jahreslaufSchritt)
    .set({ status: "wartet", fehler: null, geaendertAm: now })
    .where(
      and(
        stepsOf(tx, laufId),
        eq(jahreslaufSchritt.tenantId, organisationId),
        eq(jahreslaufSchritt.status, "fehlgeschlagen"),
      ),
    );
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

/** The run never came to its steps: those that were written are taken back, and it ends with this sentence. */
export async function recordJahreslaufGescheitert(
  tx: TenantTx,
  id: JahreslaufId,
  fehler: string,
  now: Date,
): Promise<void> {
  await nimmSchritteZurueck(tx, id, now);
  await tx
    .update(jahreslauf)
    .set({ fehler, beendetAm: now })
    .where(and(eq(jahreslauf.tenantId, tx.tenantId), eq(jahreslauf.id, id), isNull(jahreslauf.beendetAm)));
  await announce(tx, id);
}

/**
 * Opens an ended run again, so that its failed steps can be repeated. Throws a broken `jahreslauf_laufend_uq` when
 * another run of the year is under way.
 */
export async function recordJahreslaufOffen(tx: TenantTx, id: JahreslaufId): Promise<void> {
  await tx
    .update(jahreslauf)
    .set({ beendetAm: null })
    .where(and(eq(jahreslauf.tenantId, tx.tenantId), eq(jahreslauf.id, id)));
  await announce(tx, id);
}

const ownStep = (tx: TenantTx, laufId: JahreslaufId) =>
  and(eq(jahreslaufSchritt.tenantId, tx.tenantId), eq(jahreslaufSchritt.laufId, laufId));

const stepsOf = (tx: TenantTx, laufId: JahreslaufId) =>
  and(eq(jahreslaufSchritt.laufTenantId, tx.tenantId), eq(jahreslaufSchritt.laufId, laufId));

async function announce(tx: TenantTx, id: JahreslaufId) {
  await tx.execute(sql`select pg_notify(${jahreslaufChannel}, ${id})`);
}

function toJahreslauf({ tenantId: _, ...row }: typeof jahreslauf.$inferSelect): Jahreslauf {
  return {
    ...row,
    id: row.id as JahreslaufId,
    gestartetAm: row.gestartetAm.toISOString(),
    beendetAm: row.beendetAm?.toISOString() ?? null,
    abgebrochenAm: row.abgebrochenAm?.toISOString() ?? null,
  };
}
