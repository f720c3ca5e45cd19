import type { OrganisationId } from "@kim/domain/grundlagen";
import { sql } from "drizzle-orm";
import type { Answers, Db, Reading, Tx } from "./scope.ts";

/** A transaction of exactly one tenant. Every query of tenant data takes one. */
export type TenantTx = Tx & { readonly tenantId: OrganisationId };

/** Runs `work` as one of the tenant's own people. */
export function asTenant<T>(
  db: Db,
  tenantId: OrganisationId,
  userId: string,
  work: (tx: TenantTx) => Promise<T>,
): Promise<T> {
  return db.scoped({ role: "kim_app", tenantId, userId }, (tx) => work(Object.assign(tx, { tenantId })));
}

/** Reads as one of the tenant's own people, in one message to the server. */
export const readAsTenant = <const R extends readonly Reading<unknown>[]>(
  db: Db,
  tenantId: OrganisationId,
  userId: string,
  ...readings: R
): Promise<Answers<R>> => db.read({ role: "kim_app", tenantId, userId }, readings);

/** The same as the granting authority. */
export const readAsBewilligung = <const R extends readonly Reading<unknown>[]>(
  db: Db,
  tenantId: OrganisationId,
  userId: string,
  ...readings: R
): Promise<Answers<R>> => db.read({ role: "kim_bewilligung", tenantId, userId }, readings);

/** The same as the ministry. */
export const readAsMinisterium = <const R extends readonly Reading<unknown>[]>(
  db: Db,
  tenantId: OrganisationId,
  userId: string,
  ...readings: R
): Promise<Answers<R>> => db.read({ role: "kim_ministerium", tenantId, userId }, readings);

/** Reads as a job of the tenant. */
export const readAsJob = <const R extends readonly Reading<unknown>[]>(
  db: Db,
  tenantId: OrganisationId,
  ...readings: R
): Promise<Answers<R>> => db.read({ role: "kim_jobs", tenantId }, readings);

/** Runs `work` as a job of the tenant: fewer rights than its people. */
export function asJob<T>(db: Db, tenantId: OrganisationId, work: (tx: TenantTx) => Promise<T>): Promise<T> {
  return db.scoped({ role: "kim_jobs", tenantId }, (tx) => work(Object.assign(tx, { tenantId })));
}

/**
 * A transaction of the granting authority over what recipients handed in; its audit lines are its own organisation's.
 */
export type BewilligungTx = Tx & { readonly tenantId: OrganisationId; readonly bewilligung: true };

export function asBewilligung<T>(
  db: Db,
  tenantId: OrganisationId,
  userId: string,
  work: (tx: BewilligungTx) => Promise<T>,
): Promise<T> {
  return db.scoped({ role: "kim_bewilligung", tenantId, userId }, (tx) =>
    work(Object.assign(tx, { tenantId, bewilligung: true as const })),
  );
}

/** A transaction of the ministry that writes conditions. */
export type MinisteriumTx = Tx & { readonly tenantId: OrganisationId; readonly ministerium: true };

export function asMinisterium<T>(
  db: Db,
  tenantId: OrganisationId,
  userId: string,
  work: (tx: MinisteriumTx) => Promise<T>,
): Promise<T> {
  return db.scoped({ role: "kim_ministerium", tenantId, userId }, (tx) =>
    work(Object.assign(tx, { tenantId, ministerium: true as const })),
  );
}

/**
 * A transaction of an auditor over the submitted proofs that he is let into today. Its tenant is the body he works for,
 * of which he reads nothing else.
 */
export type EinsichtTx = Tx & { readonly tenantId: OrganisationId; readonly einsicht: true };

export function asEinsicht<T>(
  db: Db,
  tenantId: OrganisationId,
  userId: string,
  work: (tx: EinsichtTx) => Promise<T>,
): Promise<T> {
  return db.scoped({ role: "kim_einsicht", tenantId, userId }, (tx) =>
    work(Object.assign(tx, { tenantId, einsicht: true as const })),
  );
}

/** Runs `work` on the public register alone, for jobs that have no tenant yet. */
export function asRelay<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.scoped({ role: "kim_relay" }, work);
}

/** A transaction of the state's role: aggregates and the public register, nothing else. */
export type StateTx = Tx & { readonly state: true };

export function asState<T>(db: Db, userId: string, work: (tx: StateTx) => Promise<T>): Promise<T> {
  return db.scoped({ role: "kim_state", userId }, (tx) => work(Object.assign(tx, { state: true as const })));
}

/**
 * Serialises commands that count over the posts of one owner (R3, R4, R12, shares): two at the same moment
 * would each see room the other one takes.
 */
export async function lockStellenOf(tx: Tx, eigentuemerId: OrganisationId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`stellen:${eigentuemerId}`}, 0))`);
}
