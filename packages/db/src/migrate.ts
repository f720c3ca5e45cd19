import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import { runMigrations } from "bullmq";
import pg from "pg";
import postgres, { type Sql } from "postgres";
import { ensureLogins, ensureRoles, type LoginUrls } from "./roles.ts";

export type { LoginUrls } from "./roles.ts";

/** The database was migrated by a newer version of the platform; nothing was changed. */
export class MigrationTooNew extends Error {
  override readonly name = "MigrationTooNew";
  constructor() {
    super(
      "Die Datenbank gehört zu einer neueren Version der KIM-Plattform. Bitte spielen Sie die neuere Version ein; es wurde nichts verändert.",
    );
  }
}

/** The server is older than the platform supports. */
export class PostgresTooOld extends Error {
  override readonly name = "PostgresTooOld";
  constructor(version: string) {
    super(`Der Server läuft mit PostgreSQL ${version}. Die KIM-Plattform braucht PostgreSQL 15 oder neuer.`);
  }
}

/**
 * Brings the database at `adminUrl` to this version and answers the URLs of the application's login roles.
 * `adminUrl` may be a superuser or a role with CREATEROLE and CREATE on the database; only this step uses it.
 * Another migration of the same database is waited for; `onWait` hears of it.
 */
export async function migrate(
  adminUrl: string,
  prefix = databaseName(adminUrl),
  onWait: () => void = () => {},
): Promise<LoginUrls> {
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    await assertServer(admin);
    await waitForTurn(admin, onWait);
    await assertNotNewer(admin);
    await ensureRoles(admin);
    await admin.unsafe(`grant create on database "${databaseName(adminUrl)}" to kim_owner`);
    await admin.unsafe("set role kim_owner");
    await applyMigrations(drizzle(admin), { migrationsFolder: migrationsFolder() });
    await admin.unsafe("reset role");
    await migrateQueue(adminUrl);
    return await ensureLogins(admin, adminUrl, prefix);
  } finally {
    await admin.end();
  }
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

async function assertNotNewer(admin: Sql) {
  const [table] = await admin<
    { name: string | null }[]
  >`select to_regclass('drizzle.__drizzle_migrations')::text as name`;
  if (!table?.name) return;
  const [applied] = await admin<
    { newest: string | null }[]
  >`select max(created_at)::text as newest from drizzle.__drizzle_migrations`;
  const journal = JSON.parse(readFileSync(`${migrationsFolder()}/meta/_journal.json`, "utf8")) as {
    entries: { when: number }[];
  };
  const newestKnown = Math.max(...journal.entries.map((entry) => entry.when));
  if (Number(applied?.newest ?? 0) > newestKnown) throw new MigrationTooNew();
}

// The queue's tables belong to the owner role; its login role may only use them.
async function migrateQueue(adminUrl: string) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query("set role kim_owner");
    await runMigrations(client, "bullmq");
    await client.query("grant usage on schema bullmq to kim_queue");
    await client.query("grant select, insert, update, delete on all tables in schema bullmq to kim_queue");
    await client.query("grant usage on all sequences in schema bullmq to kim_queue");
  } finally {
    await client.end();
  }
}

function migrationsFolder(): string {
  const beside = ["../migrations", "./migrations"].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  const folder = beside.find((path) => existsSync(`${path}/meta/_journal.json`));
  if (!folder) throw new Error("migrations folder not found beside the program");
  return folder;
}
