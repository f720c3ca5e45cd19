import { sql, type SQL } from "drizzle-orm";
import { pgPolicy, pgRole, type AnyPgColumn } from "drizzle-orm/pg-core";

/** Database roles; created cluster-wide by `ensureRoles`. None of them can log in. */
export const kimApp = pgRole("kim_app").existing();
export const kimJobs = pgRole("kim_jobs").existing();
export const kimRelay = pgRole("kim_relay").existing();
export const kimOwner = pgRole("kim_owner").existing();
export const kimBewilligung = pgRole("kim_bewilligung").existing();
export const kimMinisterium = pgRole("kim_ministerium").existing();
export const kimAggregat = pgRole("kim_aggregat").existing();
export const kimState = pgRole("kim_state").existing();
export const kimAuth = pgRole("kim_auth").existing();

// An init plan: evaluated once per statement, not once per row.
const ownTenant = sql`(select kim.app_tenant())`;

/** The one predicate of the wall: a row belongs to the organisation in `tenant_id`. */
export function ownTenantOnly(table: string) {
  const own = sql`tenant_id = ${ownTenant}`;
  return pgPolicy(`${table}_own_tenant`, { for: "all", to: [kimApp, kimJobs, kimOwner], using: own, withCheck: own });
}

/** The same predicate for one of the state's writing roles: its audit lines are its own organisation's. */
export function ownTenantFor(table: string, role: typeof kimBewilligung, name: string) {
  const own = sql`tenant_id = ${ownTenant}`;
  return pgPolicy(`${table}_own_tenant_${name}`, { for: "all", to: role, using: own, withCheck: own });
}

/** A second, read-only pair of eyes on a row, found by a column of the row itself. */
export function selectAs(table: string, name: string, column: AnyPgColumn) {
  return pgPolicy(`${table}_select_as_${name}`, {
    for: "select",
    to: [kimApp, kimJobs],
    using: sql`${column} = ${ownTenant}`,
  });
}

/** A read-only pair of eyes that needs to look along a relation. Policies look in one direction only. */
export function selectWhere(table: string, name: string, condition: SQL) {
  return pgPolicy(`${table}_select_as_${name}`, { for: "select", to: [kimApp, kimJobs], using: condition });
}

/** The owner of the state's aggregate functions reads the rows it sums; nobody can log in as it. */
export function selectForAggregates(table: string) {
  return pgPolicy(`${table}_select_for_aggregates`, { for: "select", to: kimAggregat, using: sql`true` });
}

/** The granting authority reads what recipients handed in, under a role of its own instead of an OR in every policy. */
export function selectForBewilligung(table: string) {
  return pgPolicy(`${table}_select_for_bewilligung`, { for: "select", to: kimBewilligung, using: sql`true` });
}

/** Rows of recipients that the granting authority itself writes. */
export function allForBewilligung(table: string) {
  return pgPolicy(`${table}_all_for_bewilligung`, {
    for: "all",
    to: kimBewilligung,
    using: sql`true`,
    withCheck: sql`true`,
  });
}
