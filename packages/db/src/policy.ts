import { sql, type SQL } from "drizzle-orm";
import { pgPolicy, pgRole, type AnyPgColumn } from "drizzle-orm/pg-core";

/** Database roles; created cluster-wide by `ensureRoles`. None of them can log in. */
export const kimApp = pgRole("kim_app").existing();
export const kimJobs = pgRole("kim_jobs").existing();
export const kimRelay = pgRole("kim_relay").existing();
export const kimOwner = pgRole("kim_owner").existing();
export const kimAggregat = pgRole("kim_aggregat").existing();

// An init plan: evaluated once per statement, not once per row.
const ownTenant = sql`(select kim.app_tenant())`;

/** The one predicate of the wall: a row belongs to the organisation in `tenant_id`. */
export function ownTenantOnly(table: string) {
  const own = sql`tenant_id = ${ownTenant}`;
  return pgPolicy(`${table}_own_tenant`, { for: "all", to: [kimApp, kimJobs, kimOwner], using: own, withCheck: own });
}

/** A second, read-only pair of eyes on a row, found by a column of the row itself. */
export function selectAs(table: string, name: string, column: AnyPgColumn) {
  return pgPolicy(`${table}_select_as_${name}`, { for: "select", to: [kimApp, kimJobs], using: sql`${column} = ${ownTenant}` });
}

/** A read-only pair of eyes that needs to look along a relation. Policies look in one direction only. */
export function selectWhere(table: string, name: string, condition: SQL) {
  return pgPolicy(`${table}_select_as_${name}`, { for: "select", to: [kimApp, kimJobs], using: condition });
}

/** The owner of the state's aggregate functions reads the rows it sums; nobody can log in as it. */
export function selectForAggregates(table: string) {
  return pgPolicy(`${table}_select_for_aggregates`, { for: "select", to: kimAggregat, using: sql`true` });
}
