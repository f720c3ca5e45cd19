import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { emptyDatabase } from "../../../tests/support/datenbank/empty-database.ts";
import { migrate, SqlFileFailed } from "./migrate.ts";

const own = fileURLToPath(new URL("..", import.meta.url));

test("as long as no file changed, nothing is made anew", async () => {
  const { admin, again } = await migrated();
  const before = await made(admin);
  expect(before.length).toBeGreaterThan(100);
  await again();
  expect(await made(admin)).toEqual(before);
});

test("a changed function is there after the next start, and everything that uses it still stands", async () => {
  const { admin, change, again } = await migrated();
  const before = await names(admin);
  change("1-grundlage/heute.sql", (text) => text.replace("Europe/Berlin", "Pacific/Auckland"));
  await again();
  const [row] = await admin`select prosrc like '%Auckland%' as changed from pg_proc where proname = 'heute'`;
  expect(row?.["changed"]).toBe(true);
  expect(await names(admin)).toEqual(before);
});

test("what a file no longer holds is gone: a policy, a trigger, a view, a right of one column", async () => {
  const { admin, change, again } = await migrated();
  const before = await names(admin);
  change("5-wand/einladung.sql", (text) => without(text, "create policy einladung_select_for_auth"));
  change("5-wand/organisation.sql", (text) => text.replace("(id, art, name, kurzname)", "(id, art, name)"));
  change("3-kette/ende.sql", (text) => without(text, "create trigger weiterleitung_nach_ende"));
  change("4-land/vorschau.sql", (text) => `create view kim.nur_heute as select 1 as eins;\n${text}`);
  await again();
  const between = await names(admin);
  expect(before.filter((name) => !between.includes(name))).toEqual([
    "policy einladung.einladung_select_for_auth",
    "right kim.organisation.kurzname {kim_app=a/kim_owner}",
    "trigger weiterleitung_nach_ende",
  ]);
  expect(between.filter((name) => !before.includes(name))).toEqual(["view nur_heute"]);
  change("4-land/vorschau.sql", (text) => text.replace(/^.*nur_heute.*\n/, ""));
  await again();
  expect(await names(admin)).toEqual(between.filter((name) => name !== "view nur_heute"));
});

test("a file that is taken away takes along what it brought", async () => {
  const { admin, folder, again } = await migrated();
  rmSync(join(folder, "sql/4-land/nachweise.sql"));
  await again();
  expect(await admin`select proname from pg_proc where proname = 'land_nachweise'`).toEqual([]);
  expect(await admin`select name from drizzle.repeatable where name like '%nachweise%'`).toEqual([]);
});

test("a new table with a tenant stands behind the wall without a file that names it", async () => {
  const { admin, folder, again } = await migrated();
  addMigration(folder, "create table kim.neu (tenant_id uuid not null, wert integer)");
  await again();
  const [table] = await admin`
    select relrowsecurity and relforcerowsecurity as walled, (select count(*)::int from aclexplode(relacl)
      where grantee <> relowner) as rights,
      (select count(*)::int from pg_policies where tablename = 'neu') as policies from pg_class where relname = 'neu'`;
  expect(table).toEqual({ walled: true, rights: 0, policies: 1 });
});

test("a migration changes a column that views, policies and functions stand on, and reaches every body's rows", async () => {
  const { admin, folder, again } = await migrated();
  await admin`insert into kim.organisation (id, art, name, kurzname) values (gen_random_uuid(), 'kreis', 'K', 'K')`;
  await admin`insert into kim.kontingent select id, 2026, 2, 100, 'B' from kim.organisation`;
  addMigration(
    folder,
    `alter table kim.weiterleitung alter column ende type timestamptz;
      alter table kim.weiterleitung alter column ende type date`,
    "update kim.kontingent set vzae_hundertstel = 200",
  );
  await again();
  expect(await admin`select vzae_hundertstel from kim.kontingent`).toEqual([{ vzae_hundertstel: 200 }]);
});

test("a broken file leaves everything as it was, and is named with its line", async () => {
  const { admin, folder, change, again } = await migrated();
  const before = await made(admin);
  addMigration(folder, "create table kim.neu (tenant_id uuid)");
  change("5-wand/verteilung.sql", (text) => `${text}\n\ngrant select on kim.gibt_es_nicht to kim_app;\n`);
  const line = readFileSync(join(folder, "sql/5-wand/verteilung.sql"), "utf8").split("\n").length - 1;
  const refusal = await again().catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(SqlFileFailed);
  expect(String(refusal)).toContain("5-wand/verteilung.sql");
  expect(String(refusal)).toContain("gibt_es_nicht");
  expect(await made(admin)).toEqual(before);
  expect(await admin`select to_regclass('kim.neu') as table`).toEqual([{ table: null }]);
  // A statement that cannot even be read carries the place of its fault.
  change("5-wand/verteilung.sql", (text) => text.replace("grant select on kim.gibt", "gront select on kim.gibt"));
  await expect(again()).rejects.toThrow(`5-wand/verteilung.sql, Zeile ${line}`);
});

async function migrated() {
  const { adminUrl, prefix, admin } = await emptyDatabase();
  const folder = mkdtempSync(join(tmpdir(), "kim-sql-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const room of ["migrations", "sql"]) cpSync(join(own, room), join(folder, room), { recursive: true });
  const again = () =>
    migrate(adminUrl, prefix, () => {}, { migrations: join(folder, "migrations"), repeatable: join(folder, "sql") });
  const change = (file: string, how: (text: string) => string) => {
    const text = readFileSync(join(folder, "sql", file), "utf8");
    expect(how(text)).not.toBe(text);
    writeFileSync(join(folder, "sql", file), how(text));
  };
  await again();
  return { admin, folder, change, again };
}

function addMigration(folder: string, ...statements: string[]) {
  const journal = join(folder, "migrations/meta/_journal.json");
  const whole = JSON.parse(readFileSync(journal, "utf8")) as { entries: { when: number }[] };
  const when = Math.max(...whole.entries.map((entry) => entry.when)) + 1;
  whole.entries.push({ ...whole.entries[0], when, tag: "9999_neu" } as { when: number });
  writeFileSync(journal, JSON.stringify(whole));
  writeFileSync(join(folder, "migrations/9999_neu.sql"), statements.join(";\n--> statement-breakpoint\n"));
}

const without = (text: string, statement: string) => {
  const start = text.indexOf(statement);
  return text.slice(0, start) + text.slice(text.indexOf(";", start) + 1);
};

type Admin = Awaited<ReturnType<typeof emptyDatabase>>["admin"];

/** Every object of that kind with its identity and its birth: made anew, even alike, it is another one. */
const made = (admin: Admin) => admin`
  select 'policy' as kind, oid::text, xmin::text from pg_policy
  union all select 'trigger', oid::text, xmin::text from pg_trigger where not tgisinternal
  union all select 'routine', oid::text, xmin::text from pg_proc where pronamespace = 'kim'::regnamespace
  union all select 'table', oid::text, xmin::text from pg_class where relnamespace = 'kim'::regnamespace
  order by 1, 2`;

async function names(admin: Admin): Promise<string[]> {
  const rows = await admin<{ name: string }[]>`
    select 'policy ' || tablename || '.' || policyname as name from pg_policies where schemaname = 'kim'
    union all select 'trigger ' || tgname from pg_trigger where not tgisinternal
    union all select 'view ' || viewname from pg_views where schemaname = 'kim'
    union all select 'routine ' || oid::regprocedure || ' ' || coalesce(proacl::text, '') from pg_proc
      where pronamespace = 'kim'::regnamespace
    union all select 'right ' || attrelid::regclass || '.' || attname || ' ' || attacl::text from pg_attribute
      where attacl is not null
    order by 1`;
  return rows.map(({ name }) => name);
}
