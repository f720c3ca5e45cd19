import { createHmac, randomBytes } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import postgres, { type Sql, type TransactionSql } from "postgres";

/** Group roles, one per kind of reader. None can log in, none but the owner owns anything tenants use. */
const groups = [
  "kim_owner",
  "kim_aggregat",
  "kim_app",
  "kim_state",
  "kim_jobs",
  "kim_relay",
  "kim_auth",
  "kim_queue",
  "kim_bewilligung",
  "kim_ministerium",
  "kim_einsicht",
] as const;

/**
 * Login roles of one installation: which groups each may step into, and whether it has their rights without stepping.
 */
const logins = {
  api: { groups: ["kim_app", "kim_state", "kim_bewilligung", "kim_ministerium", "kim_einsicht"], inherit: false },
  auth: { groups: ["kim_auth"], inherit: true },
  worker: { groups: ["kim_jobs", "kim_relay"], inherit: false },
  queue: { groups: ["kim_queue"], inherit: true },
} as const;

export type Login = keyof typeof logins;
export type LoginUrls = Record<Login, string>;

/** Creates the group roles of the cluster where they are missing; safe to run at the same time from several places. */
export async function ensureRoles(admin: Sql): Promise<void> {
  await inCluster(admin, async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtext('kim_roles'))`;
    for (const role of groups) {
      const [found] = await tx`select 1 from pg_roles where rolname = ${role}`;
      if (!found)
        await tx.unsafe(`create role ${role} nologin noinherit nosuperuser nobypassrls nocreaterole nocreatedb`);
    }
    await tx.unsafe("grant kim_aggregat to kim_owner");
    await tx.unsafe(`grant ${groups.join(", ")} to current_user`);
  });
}

/** Creates or refreshes the four login roles `<prefix>_login_api` … and answers their URLs. */
export async function ensureLogins(admin: Sql, adminUrl: string, prefix: string): Promise<LoginUrls> {
  const urls = { api: "", auth: "", worker: "", queue: "" };
  await inCluster(admin, async (tx) => {
    await tx`select pg_advisory_xact_lock(hashtext('kim_roles'))`;
    for (const [login, { groups: of, inherit }] of Object.entries(logins) as [Login, (typeof logins)[Login]][]) {
      const name = `${prefix}_login_${login}`;
      if (!/^[a-z_][a-z0-9_]{0,62}$/.test(name))
        throw new Error(`role name ${name}: only a-z, 0-9 and _, at most 63 characters`);
      const password = passwordOf(name, adminUrl);
      const [found] = await tx`select 1 from pg_roles where rolname = ${name}`;
      await tx.unsafe(
        `${found ? "alter" : "create"} role ${name} login ${inherit ? "inherit" : "noinherit"} nosuperuser nobypassrls nocreaterole nocreatedb password '${password}'`,
      );
      await tx.unsafe(`grant ${of.join(", ")} to ${name}`);
      const url = new URL(adminUrl);
      url.username = name;
      url.password = password;
      urls[login] = url.toString();
    }
  });
  return urls;
}

// Roles belong to the whole cluster and advisory locks to one database: two databases that are migrated at the same
// moment collide on the same role, and the one that lost finds what the other wrote.
async function inCluster(admin: Sql, work: (tx: TransactionSql) => Promise<void>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await admin.begin(work);
    } catch (error) {
      if (attempt === 20 || !isCollision(error)) throw error;
      await pause(attempt * 10 * (1 + Math.random()));
    }
  }
}

const isCollision = (error: unknown) =>
  error instanceof postgres.PostgresError &&
  (["23505", "42710", "40P01"].includes(error.code) || error.message.startsWith("tuple concurrently"));

// Derived, so that migrating again does not lock out a platform that is running; an administrator who needs no
// password leaves nothing to derive from.
function passwordOf(login: string, adminUrl: string): string {
  const { password } = new URL(adminUrl);
  return password ? createHmac("sha256", password).update(login).digest("hex") : randomBytes(24).toString("hex");
}
