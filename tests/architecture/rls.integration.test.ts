import { assertRoleIsSafe, openDb, UnsafeDatabaseRole } from "@kim/db";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../support/datenbank/test-database.ts";
import { chainTriggers, invokerFunctions, openFunctions, wideFunctions } from "./functions.ts";
import { grants } from "./grants.ts";
import { marked, markTriggers, unmarked } from "./marken.ts";
import { withoutTenant } from "./without-tenant.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const applicationRoles = [
  "kim_app",
  "kim_bewilligung",
  "kim_ministerium",
  "kim_einsicht",
  "kim_state",
  "kim_jobs",
  "kim_relay",
];
const everyApplicationRole = [...applicationRoles, "kim_auth", "kim_queue", "kim_aggregat"];

/** Keys that name the other side's row, and the foreign key that binds the tenant to it. */
const keyedByGiver = {
  weiterleitung_antwort_pkey: "one answer per offer; weiterleitung_antwort_fk binds its receiver",
  weiterleitung_aenderung_antwort_pkey: "one answer per change; weiterleitung_aenderung_antwort_fk binds its receiver",
  korrekturantwort_pkey: "one answer per request; korrekturantwort_fk binds its receiver",
  weiterleitung_herkunft_fk: "the contract above belongs to its giver; the key binds that the tenant is its receiver",
  nachweis_bemerkung_zu_fk: "the remark may be the other side's; nachweis_bemerkung_fk binds both to the same proof",
};

describe("every tenant table", () => {
  test("has row security, forced, and a policy that checks what is read and what is written", async () => {
    const tables = await database.admin`
      select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
        (select coalesce(bool_or(p.polqual is not null and p.polwithcheck is not null), false) from pg_policy p
          where p.polrelid = c.oid and p.polcmd = '*') as checked,
        pg_get_userbyid(c.relowner) as owner
      from pg_class c where c.relnamespace = 'kim'::regnamespace and c.relkind in ('r', 'p')
        and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id'
          and not a.attisdropped)`;
    expect(tables.length).toBeGreaterThan(20);
    expect(tables.filter((t) => !(t["enabled"] && t["forced"] && t["checked"] && t["owner"] === "kim_owner"))).toEqual(
      [],
    );
  });

  test("no view shows more than its reader may read of the tables below it", async () => {
    const views = await database.admin<{ name: string; invoker: boolean }[]>`
      select relname as name, coalesce('security_invoker=true' = any (reloptions), false) as invoker from pg_class
        where relnamespace = 'kim'::regnamespace and relkind in ('v', 'm') order by 1`;
    expect(views).toEqual([
      { name: "vereinbarte_aenderung", invoker: true },
      { name: "vertrag", invoker: true },
    ]);
  });

  test("marks the stored figures on every change, or is listed with the reason why none follows from it", async () => {
    const tables = await database.admin<{ name: string; triggers: string[] }[]>`
      select c.relname as name, array_agg(t.tgname::text order by t.tgname) filter (where t.oid is not null) as triggers
      from pg_class c left join pg_trigger t on t.tgrelid = c.oid and t.tgname like '%\_marke\_%'
      where c.relnamespace = 'kim'::regnamespace and c.relkind in ('r', 'p')
        and (t.oid is not null or exists (select 1 from pg_attribute a where a.attrelid = c.oid
          and a.attname = 'tenant_id' and not a.attisdropped)) group by 1`;
    const mit = tables.filter(({ triggers }) => triggers !== null);
    expect(mit.map(({ name }) => name).sort()).toEqual([...marked].sort());
    expect(mit.filter(({ triggers }) => triggers.length !== 3)).toEqual([]);
    expect(
      tables
        .filter(({ triggers }) => triggers === null)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(unmarked).sort());
  });

  test("a table without tenant_id is listed with its reason, and the list has no stale entry", async () => {
    const tables = await database.admin<{ name: string }[]>`
      select c.relname as name from pg_class c where c.relnamespace = 'kim'::regnamespace and c.relkind in ('r', 'p',
        'v', 'm', 'f')
        and not exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant_id'
          and not a.attisdropped)`;
    expect(tables.map((t) => t.name).sort()).toEqual(Object.keys(withoutTenant).sort());
  });

  test("carries its tenant in its primary key and in every foreign key to another tenant table", async () => {
    const others = Object.keys(withoutTenant).map((name) => `kim.${name}`);
    const loose = await database.admin`
      select conrelid::regclass::text as "table", conname as "constraint" from pg_constraint c
      where connamespace = 'kim'::regnamespace and contype in ('p', 'f')
        and not (coalesce(nullif(confrelid, 0), conrelid)::regclass::text = any (${others}))
        and not exists (select 1 from pg_attribute a where a.attrelid = coalesce(nullif(c.confrelid, 0), c.conrelid)
          and a.attnum = any (case contype when 'f' then confkey else conkey end) and a.attname = 'tenant_id')
        and not (conname = any (${Object.keys(keyedByGiver)}))`;
    expect(loose).toEqual([]);
  });
});

describe("privileges", () => {
  test("people, sessions and roles are closed to everybody but the login path", async () => {
    const readable = await database.admin`
      select r.rolname as role, t.schemaname || '.' || t.tablename as "table" from pg_roles r, pg_tables t
      where r.rolname = any (${[...applicationRoles, "kim_queue", "kim_aggregat"]}) and t.schemaname in ('auth',
        'drizzle')
        and (has_table_privilege(r.oid, format('%I.%I', t.schemaname, t.tablename),
          'select, insert, update, delete, truncate, references, trigger') or has_any_column_privilege(r.oid,
          format('%I.%I', t.schemaname, t.tablename), 'select, insert, update'))`;
    const [there] = await database.admin<
      { count: number }[]
    >`select count(*)::int as count from pg_tables where schemaname = 'auth'`;
    expect(there?.count).toBe(5);
    expect(readable).toEqual([]);
    const schemas = await database.admin`
        select r.rolname as role, n.nspname as schema from pg_roles r, pg_namespace n
          where r.rolname = any (${everyApplicationRole}) and n.nspname in ('auth', 'bullmq', 'drizzle')
          and has_schema_privilege(r.oid, n.oid, 'usage') order by 1`;
    expect(schemas).toEqual([
      { role: "kim_auth", schema: "auth" },
      { role: "kim_queue", schema: "bullmq" },
    ]);
  });

  test("every role may do exactly what its list says, table by table and column by column", async () => {
    const rows = await database.admin<{ role: string; table: string; rights: string }[]>`
      with verbs as (
        select r.rolname as role, c.relname as "table", v.verb, v.rank, has_table_privilege(r.oid, c.oid,
          v.verb) as whole,
          (select string_agg(a.attname, ', ' order by a.attnum) from pg_attribute a
            where v.verb in ('select', 'insert', 'update') and a.attrelid = c.oid and a.attnum > 0
            and not a.attisdropped
            and has_column_privilege(r.oid, c.oid, a.attnum, case when v.verb in ('select', 'insert', 'update')
              then v.verb else 'select' end)) as columns,
          (select string_agg(a.attname, ', ' order by a.attnum) from pg_attribute a
            where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as every
        from pg_roles r, pg_class c, (values ('select', 1), ('insert', 2), ('update', 3), ('delete', 4), ('truncate',
          5), ('references', 6), ('trigger', 7)) as v (verb, rank)
        where r.rolname = any (${everyApplicationRole}) and c.relnamespace = 'kim'::regnamespace and c.relkind in ('r',
          'p', 'v', 'm', 'f')
      )
      select role, "table", string_agg(case when whole or columns = every then verb
        else verb || ' (' || columns || ')' end, ', ' order by rank) as rights
      from verbs where whole or columns is not null group by 1, 2 order by 1, 2`;
    const found: Record<string, Record<string, string>> = {};
    for (const { role, table, rights } of rows) (found[role] ??= {})[table] = rights;
    expect(found).toEqual(grants);
  });

  test("functions that see more than one body's rows are executed by the roles they are listed with, and by nobody else", async () => {
    const executed = await database.admin<{ role: string; functions: string[] }[]>`
      select r.rolname as role, array_agg(p.proname::text order by p.proname) as functions from pg_roles r
        join pg_proc p on p.pronamespace in ('kim'::regnamespace, 'auth'::regnamespace)
        and has_function_privilege(r.oid, p.oid, 'execute')
      where r.rolname = any (${everyApplicationRole}) and r.rolname <> 'kim_aggregat'
        and p.proname <> all (${[...openFunctions, ...invokerFunctions]}) group by 1 order by 1`;
    expect(Object.fromEntries(executed.map(({ role, functions }) => [role, functions]))).toEqual(wideFunctions);
  });

  test("no role reads or turns a sequence of its own", async () => {
    const sequences = await database.admin`
      select r.rolname as role, c.relname as name from pg_roles r, pg_class c
        where r.rolname = any (${applicationRoles}) and c.relkind = 'S' and has_sequence_privilege(r.oid, c.oid,
        'usage, select, update')`;
    expect(sequences).toEqual([]);
  });

  test("functions that run with their owner's rights fix their search path and are closed to PUBLIC", async () => {
    const definers = await database.admin`
      select p.proname as name, pg_get_userbyid(p.proowner) as owner, array_to_string(p.proconfig, ', ') as config,
        exists (select 1 from aclexplode(p.proacl) a where a.grantee = 0) as public
      from pg_proc p where p.pronamespace in ('kim'::regnamespace, 'auth'::regnamespace) and p.prosecdef order by 1`;
    const closed = { owner: "kim_aggregat", config: "search_path=pg_catalog, pg_temp", public: false };
    expect(definers).toEqual(
      [...new Set(Object.values(wideFunctions).flat()), ...chainTriggers, ...markTriggers]
        .sort()
        .map((name) => ({ name, ...closed, ...(wideFunctions.kim_auth.includes(name) && { owner: "kim_auth" }) })),
    );
  });
});

describe("login roles", () => {
  const names = () => Object.values(inject("logins")).map((url) => new URL(url).username);

  test("are neither superuser nor exempt from row security, create nothing, and step into the groups they are listed with", async () => {
    const roles = await database.admin<{ login: string; risky: boolean; inherits: boolean; groups: string }[]>`
      select regexp_replace(r.rolname, '^.*_login_', '') as login, (r.rolsuper or r.rolbypassrls or r.rolcreaterole
        or r.rolcreatedb or r.rolreplication) as risky, r.rolinherit as inherits,
        (select string_agg(g.rolname, ', ' order by g.rolname) from pg_roles g
          where g.oid <> r.oid and pg_has_role(r.oid, g.oid, 'member')) as groups
      from pg_roles r where r.rolname = any (${names()}) order by 1`;
    expect(roles).toEqual([
      {
        login: "api",
        risky: false,
        inherits: false,
        groups: "kim_app, kim_bewilligung, kim_einsicht, kim_ministerium, kim_state",
      },
      { login: "auth", risky: false, inherits: true, groups: "kim_auth" },
      { login: "queue", risky: false, inherits: true, groups: "kim_queue" },
      { login: "worker", risky: false, inherits: false, groups: "kim_jobs, kim_relay" },
    ]);
  });

  test("own nothing, and no group they reach owns a table", async () => {
    const owned = await database.admin`
        select c.relname, pg_get_userbyid(c.relowner) as owner from pg_class c
          where pg_get_userbyid(c.relowner) = any (${[...names(), ...everyApplicationRole]})`;
    expect(owned).toEqual([]);
  });

  test("are all let in by the check at start", async () => {
    for (const url of Object.values(database.urls)) await expect(checked(url)).resolves.toBeUndefined();
  });

  test.each([
    ["SUPERUSER", "superuser", ""],
    ["BYPASSRLS", "bypassrls", ""],
    ["Eigentümer", "", "kim_owner"],
    ["Eigentümer", "noinherit", "kim_owner"],
  ])("one that is %s (%s %s) is refused with a sentence that says so", async (fault, attribute, memberOf) => {
    const name = new URL(database.urls.api).username.replace("_login_api", `_unsafe_${attribute}${memberOf}`);
    await database.admin.unsafe(
      `create role ${name} login password 'x' ${attribute} ${memberOf ? `in role ${memberOf}` : ""}`,
    );
    const url = new URL(database.urls.api);
    url.username = name;
    url.password = "x";
    const refusal = await checked(url.toString()).catch((error: unknown) => error);
    await database.admin.unsafe(`drop role ${name}`);
    expect(refusal).toBeInstanceOf(UnsafeDatabaseRole);
    expect(String(refusal)).toContain(`„${name}“ ist ${fault}`);
  });
});

async function checked(url: string): Promise<void> {
  const db = openDb(url, 1);
  try {
    await assertRoleIsSafe(db.sql);
  } finally {
    await db.close();
  }
}
