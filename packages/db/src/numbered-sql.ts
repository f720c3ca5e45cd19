import { readMigrationFiles } from "drizzle-orm/migrator";
import type { ISql } from "postgres";

type Migration = ReturnType<typeof readMigrationFiles>[number];

/** The database was migrated by a newer version of the platform; nothing was changed. */
export class MigrationTooNew extends Error {
  override readonly name = "MigrationTooNew";
  constructor() {
    super(
      "Die Datenbank gehört zu einer neueren Version der KIM-Plattform. Bitte spielen Sie die neuere Version ein; es wurde nichts verändert.",
    );
  }
}

/** The numbered migrations that this database has not seen, oldest first. */
export async function listPending(sql: ISql, folder: string): Promise<Migration[]> {
  const known = readMigrationFiles({ migrationsFolder: folder });
  const newest = await findNewestApplied(sql);
  if (newest > Math.max(...known.map(({ folderMillis }) => folderMillis))) throw new MigrationTooNew();
  return known.filter(({ folderMillis }) => folderMillis > newest);
}

/** Notes it where drizzle's own migrator did, so that a database it migrated goes on from there. */
export async function applyMigration(sql: ISql, { sql: statements, hash, folderMillis }: Migration): Promise<void> {
  await sql.unsafe(`
    create schema if not exists drizzle;
    create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null,
      created_at bigint)`);
  for (const statement of statements) await sql.unsafe(statement);
  await sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${folderMillis})`;
}

async function findNewestApplied(sql: ISql): Promise<number> {
  const [table] = await sql`select where to_regclass('drizzle.__drizzle_migrations') is not null`;
  if (!table) return 0;
  const [row] = await sql<{ newest: string }[]>`
    select coalesce(max(created_at), 0)::text as newest from drizzle.__drizzle_migrations`;
  return Number(row?.newest);
}
