import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { expect, test } from "vitest";
import { catalogue } from "../../../tests/support/datenbank/catalogue.ts";
import { emptyDatabase } from "../../../tests/support/datenbank/empty-database.ts";
import { migrate, MigrationTooNew } from "./migrate.ts";

test("migrating twice changes nothing, and the logins of the second time open the door", async () => {
  const { adminUrl, prefix, admin } = await emptyDatabase();
  await migrate(adminUrl, prefix);
  const before = await catalogue(admin, prefix);
  expect(before.length).toBeGreaterThan(100);
  const logins = await migrate(adminUrl, prefix);
  expect(await catalogue(admin, prefix)).toEqual(before);
  for (const url of Object.values(logins)) {
    const sql = postgres(url, { max: 1 });
    expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
    await sql.end();
  }
});

test("a database of a newer version is refused with a sentence, and left as it is: no table, no login, no password", async () => {
  const { adminUrl, prefix, admin } = await emptyDatabase();
  const logins = await migrate(adminUrl, prefix);
  await admin`insert into drizzle.__drizzle_migrations (hash, created_at) values ('of tomorrow', 99999999999999)`;
  const before = await catalogue(admin, prefix);
  await expect(migrate(adminUrl, prefix)).rejects.toThrow(MigrationTooNew);
  await expect(migrate(adminUrl, `${prefix}_zwei`)).rejects.toThrow("neueren Version");
  expect(await catalogue(admin, prefix)).toEqual(before);
  const sql = postgres(logins.api, { max: 1 });
  expect(await sql`select 1 as one`).toEqual([{ one: 1 }]);
  await sql.end();
});

test("the migrations describe the schema: generating finds nothing new", () => {
  const room = fileURLToPath(new URL("..", import.meta.url));
  const folder = mkdtempSync(join(tmpdir(), "kim-drift-"));
  try {
    cpSync(join(room, "migrations"), folder, { recursive: true });
    const before = readdirSync(folder, { recursive: true }).sort();
    const said = execFileSync(
      join(room, "node_modules/.bin/drizzle-kit"),
      [
        "generate",
        "--dialect",
        "postgresql",
        "--schema",
        "./src/schema/*.ts",
        "--out",
        relative(room, folder),
        "--casing",
        "snake_case",
      ],
      { cwd: room, encoding: "utf8" },
    );
    expect(said).toContain("No schema changes");
    expect(readdirSync(folder, { recursive: true }).sort()).toEqual(before);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
