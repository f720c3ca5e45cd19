import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../../tests/support/datenbank/test-database.ts";
import { leverkusen } from "../seed/leverkusen-und-duesseldorf.ts";
import { organisationIdOf } from "../seed/organisationen.ts";
import { zufall } from "../seed/zufall.ts";
import { openDb, type Db, type Scope, type Tx } from "./scope.ts";

const userId = "00000000-0000-4000-8000-000000000001";
const tenantId = organisationIdOf(leverkusen.schluessel);
const leverkusensLeute: Scope = { role: "kim_app", tenantId, userId };
const insertion = (befehl: string) =>
  sql`
    insert into kim.protokoll (tenant_id, am, benutzer_name, befehl, eingabe)
      values (${tenantId}, now(), 'P', ${befehl}, '{}')`;

let database: TestDatabase;
let db: Db;
beforeAll(async () => {
  database = await openTestDatabase();
  db = openDb(database.urls.api, 4);
});
afterAll(() => db.close().then(() => database.close()));

const written = (befehl: string) => database.admin`select tenant_id from kim.protokoll where befehl = ${befehl}`;

test("outside a scope every statement fails", async () => {
  await expect(db.sql`select 1 from kim.stelle`).rejects.toMatchObject({ code: "42501" });
});

test("a query after the end of its scope is refused", async () => {
  let kept: Tx | undefined;
  await db.scoped(leverkusensLeute, async (tx) => {
    kept = tx;
  });
  await expect(Promise.resolve(kept?.execute(insertion("zu spät")))).rejects.toMatchObject({
    cause: { message: "query after end of scope" },
  });
  expect(await written("zu spät")).toEqual([]);
});

test("a forgotten await never lands in another tenant's transaction", async () => {
  const andere: Scope = { role: "kim_app", tenantId: organisationIdOf("05111"), userId };
  const forgotten: Promise<unknown>[] = [];
  await Promise.all(
    Array.from({ length: 40 }, async () => {
      await db
        .scoped(andere, async (tx) => {
          const late = new Promise((resolve) => setTimeout(resolve, 3)).then(() => tx.execute(insertion("vergessen")));
          forgotten.push(late.catch((error: unknown) => error));
        })
        .catch(() => {}); // early enough to meet its own transaction: row security refuses it there
      await db.scoped(leverkusensLeute, (tx) => tx.execute(sql`select pg_sleep(0.005)`));
    }),
  );
  const outcomes = await Promise.all(forgotten);
  expect(outcomes).toHaveLength(40);
  expect(outcomes.filter((outcome) => !(outcome instanceof Error))).toEqual([]);
  expect(await written("vergessen")).toEqual([]);
});

test("a transaction whose error was swallowed does not commit and says so", async () => {
  const work = db.scoped(leverkusensLeute, async (tx) => {
    await tx.execute(insertion("halb"));
    await Promise.resolve(tx.execute(sql`select 1/0`)).catch(() => {});
  });
  await expect(work).rejects.toThrow("transaction was aborted");
  expect(await written("halb")).toEqual([]);
});

test("an error of the work rolls everything back and is handed on as it is", async () => {
  const fault = new Error("mitten darin");
  await expect(
    db.scoped(leverkusensLeute, async (tx) => {
      await tx.execute(insertion("mittendrin"));
      throw fault;
    }),
  ).rejects.toBe(fault);
  expect(await written("mittendrin")).toEqual([]);
});

test("200 random scopes on four connections each see their own tenant alone, and the pool remembers none", async () => {
  const tenants = await database.admin<{ id: string }[]>`select distinct tenant_id as id from kim.stelle`;
  const z = zufall(7);
  const outcomes = await Promise.all(
    Array.from({ length: 200 }, async (_, i) => {
      const tenant = tenants[z.ganz(0, tenants.length - 1)]?.id ?? "";
      const fails = z.wahr(0.2);
      const scope: Scope = z.wahr(0.2) ? { role: "kim_state", userId } : { role: "kim_app", tenantId: tenant, userId };
      return db
        .scoped(scope, async (tx) => {
          const [who] = await tx.execute<{ rolle: string; mandant: string | null }>(
            sql`select current_user as rolle, kim.app_tenant() as mandant, pg_sleep(${z.ganz(0, 4) / 1000})`,
          );
          expect(who).toMatchObject({ rolle: scope.role, mandant: scope.role === "kim_app" ? tenant : null });
          if (scope.role === "kim_app") {
            expect(await tx.execute(sql`select distinct tenant_id from kim.stelle`)).toEqual([{ tenant_id: tenant }]);
            expect(await tx.execute(sql`select distinct tenant_id from kim.kontingent where ${i}::int >= 0`)).toEqual([
              { tenant_id: tenant },
            ]);
          }
          if (fails) await tx.execute(sql`select 1/0`);
          return "ok";
        })
        .catch((error: unknown) => (fails && error instanceof Error && !("matcherResult" in error) ? "ok" : error));
    }),
  );
  expect(outcomes.filter((outcome) => outcome !== "ok")).toEqual([]);
  const rest = await Promise.all(
    Array.from(
      { length: 8 },
      () =>
        db.sql`
          select current_user = session_user as bare, coalesce(current_setting('app.tenant_id', true), '') as tenant,
            pg_sleep(0.01)`,
    ),
  );
  expect(rest.flat().map(({ bare, tenant }) => ({ bare, tenant }))).toEqual(
    Array.from({ length: 8 }, () => ({ bare: true, tenant: "" })),
  );
});

test.each([
  "'; reset role; --",
  `${tenantId}'; set local role kim_owner; --`,
  "",
  `${tenantId} `,
  tenantId.toUpperCase(),
  `${tenantId}\n`,
])("a tenant or person that is not a plain uuid is refused before anything is sent: %j", async (text) => {
  let ran = false;
  const work = async () => {
    ran = true;
  };
  await expect(db.scoped({ role: "kim_app", tenantId: text, userId }, work)).rejects.toThrow("not a uuid");
  await expect(db.scoped({ role: "kim_state", userId: text }, work)).rejects.toThrow("not a uuid");
  expect(ran).toBe(false);
});

test("the login may not step into a role that is not its own", async () => {
  const others: Scope[] = [{ role: "kim_jobs", tenantId }, { role: "kim_relay" }, { role: "kim_owner", tenantId }];
  for (const scope of others)
    await expect(db.scoped(scope, async () => "leer")).rejects.toThrow("permission denied to set role");
});
