import { fileURLToPath } from "node:url";
import { queueName } from "@kim/jobs";
import { runMigrations } from "bullmq";
import pg from "pg";
import postgres, { type Sql } from "postgres";
import { applyMigration, listPending } from "./numbered-sql.ts";
import { applySqlFiles, clear, findApplied, readSqlFiles } from "./repeatable-sql.ts";
import { ensureLogins, ensureRoles, type LoginUrls } from "./roles.ts";

export { MigrationTooNew } from "./numbered-sql.ts";
export { SqlFileFailed } from "./repeatable-sql.ts";
export type { LoginUrls } from "./roles.ts";

/** The server is older than the platform supports. */
export class PostgresTooOld extends Error {
  override readonly name = "PostgresTooOld";
  constructor(version: string) {
    super(`Der Server läuft mit PostgreSQL ${version}. Die KIM-Plattform braucht PostgreSQL 15 oder neuer.`);
  }
}

const migrations = fileURLToPath(new URL("../migrations", import.meta.url));
const repeatable = fileURLToPath(new URL("../sql", import.meta.url));

/**
 * Brings the database at `adminUrl` to this version and answers the URLs of the application's login roles.
 * `adminUrl` may be a superuser or a role with CREATEROLE and CREATE on the database; only this step uses it.
 * Another migration of the same database is waited for; `onWait` hears of it.
 */
export async function migrate(
  adminUrl: string,
  prefix = databaseName(adminUrl),
  onWait: () => void = () => {},
  folders = { migrations, repeatable },
): Promise<LoginUrls> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    await assertServer(admin);
    await waitForTurn(admin, onWait);
    await listPending(admin, folders.migrations);
    await ensureRoles(admin);
    await admin.unsafe(`grant create on database "${databaseName(adminUrl)}" to kim_owner`);
    await applySql(admin, folders);
    await migrateQueue(adminUrl);
    return await ensureLogins(admin, adminUrl, prefix);
  } finally {
    await admin.end();
  }
}

/**
 * Tables by numbered migrations, everything else by repeatable files, in one transaction: it all stands, or nothing
 * changed. What the files brought is taken away before a migration changes a table under it, and made anew behind it.
 */
export async function applySql(admin: Sql, folders = { migrations, repeatable }): Promise<void> {
  const files = readSqlFiles(folders.repeatable);
  await admin.begin(async (tx) => {
    const pending = await listPending(tx, folders.migrations);
    const applied = await findApplied(tx, files);
    if (applied && pending.length === 0) return;
    await tx.unsafe("set role kim_owner");
    // A database that was migrated before there were such files still needs what the next migrations of that time drop.
    if (applied !== undefined && pending.length > 0) await clear(tx, files);
    for (const migration of pending) await applyMigration(tx, migration);
    await applySqlFiles(tx, files);
    await tx.unsafe("reset role");
  });
}

export function databaseName(url: string): string {
  return new URL(url).pathname.slice(1) || "postgres";
}

// Held by the one connection until it ends, or is lost with its process.
async function waitForTurn(admin: Sql, onWait: () => void) {
  const [free] = await admin<{ free: boolean }[]>`select pg_try_advisory_lock(hashtext('kim_migrate')) as free`;
  if (free?.free) return;
  onWait();
  await admin`select pg_advisory_lock(hashtext('kim_migrate'))`;
}

async function assertServer(admin: Sql) {
  const [row] = await admin<{ num: number; version: string }[]>`
    select current_setting('server_version_num')::int as num, current_setting('server_version') as version`;
  if (row && row.num < 150_000) throw new PostgresTooOld(row.version);
}

// The queue's tables belong to the owner role; its login role may only use them.
async function migrateQueue(adminUrl: string) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query("set role kim_owner");
    await runMigrations(client, "bullmq");
    // BullMQ makes a queue's counter when it first carries several jobs at once; its login role may not make anything.
    await client.query("select bullmq.next_job_id($1)", [queueName]);
    await client.query("grant usage on schema bullmq to kim_queue");
    await client.query("grant select, insert, update, delete on all tables in schema bullmq to kim_queue");
    await client.query("grant usage on all sequences in schema bullmq to kim_queue");
  } finally {
    await client.end();
  }
}
