import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import postgres, { type ISql } from "postgres";

interface SqlFile {
  name: string;
  text: string;
  hash: string;
}

/** A repeatable file could not be applied; the transaction around it leaves the database as it was. */
export class SqlFileFailed extends Error {
  override readonly name = "SqlFileFailed";
  constructor({ name, text }: SqlFile, cause: postgres.PostgresError) {
    const line = text.slice(0, Number(cause.position ?? 0)).split("\n").length;
    super(`${name}, Zeile ${line}: ${cause.message}. Die Datenbank bleibt, wie sie war.`, { cause });
  }
}

/** Every file below the folder, in the order in which they are applied: by path, the one that clears first. */
export function readSqlFiles(folder: string): SqlFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".sql"))
    .map((name) => ({ name: name.split(sep).join("/"), text: readFileSync(join(folder, name), "utf8") }))
    .map((file) => ({ ...file, hash: createHash("sha256").update(file.text).digest("hex") }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Whether exactly these files stand in the database; `undefined` where none ever stood. */
export async function findApplied(sql: ISql, files: readonly SqlFile[]): Promise<boolean | undefined> {
  const [table] = await sql`select where to_regclass('drizzle.repeatable') is not null`;
  if (!table) return undefined;
  const rows = await sql<{ name: string; hash: string }[]>`select name, hash from drizzle.repeatable`;
  const applied = new Map(rows.map(({ name, hash }) => [name, hash]));
  return applied.size === files.length && files.every(({ name, hash }) => applied.get(name) === hash);
}

/** Takes away whatever repeatable files brought, this version's or another's: every policy, trigger, view, function. */
export async function clear(sql: ISql, [first]: readonly SqlFile[]): Promise<void> {
  if (first) await applyFile(sql, first);
}

/** Applies all of them: what a changed function or policy is used by cannot be told from the files. */
export async function applySqlFiles(sql: ISql, files: readonly SqlFile[]): Promise<void> {
  for (const file of files) await applyFile(sql, file);
  await sql.unsafe(`
    set role kim_owner;
    create table if not exists drizzle.repeatable (name text primary key, hash text not null);
    delete from drizzle.repeatable`);
  await sql`insert into drizzle.repeatable ${sql(files.map(({ name, hash }) => ({ name, hash })))}`;
}

// A file may step into another role; the next one starts as the owner again.
async function applyFile(sql: ISql, file: SqlFile): Promise<void> {
  await sql.unsafe("set role kim_owner");
  try {
    await sql.unsafe(file.text);
  } catch (error) {
    throw error instanceof postgres.PostgresError ? new SqlFileFailed(file, error) : error;
  }
}
