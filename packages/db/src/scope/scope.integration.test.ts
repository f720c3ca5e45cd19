import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../../../tests/support/datenbank/test-database.ts";
import { leverkusen } from "../../seed/grundstock/leverkusen-und-duesseldorf.ts";
import { organisationIdOf } from "../../seed/grundstock/organisationen.ts";
import { zufall } from "../../seed/grundstock/zufall.ts";
import { isOverdue } from "./errors.ts";
import { openDb, type Db, type Reading, type Scope, type Tx } from "./scope.ts";
import { timeouts } from "./connections.ts";
import { ConnectionLost } from "./transaction.ts";

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
    Array.from({ length: 8 }, () =>
      db.scoped({ role: "kim_state", userId }, (tx) =>
        tx.execute(sql`select coalesce(current_setting('app.tenant_id', true), '') as tenant, current_user as role,
          pg_sleep(0.01)`),
      ),
    ),
  );
  expect(rest.flat().map(({ role, tenant }) => ({ role, tenant }))).toEqual(
    Array.from({ length: 8 }, () => ({ role: "kim_state", tenant: "" })),
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

const eigene: Reading<unknown[]> = {
  text: "select distinct tenant_id from kim.stelle",
  params: [],
  rows: (rows) => [...rows],
};

test("readings see their own tenant alone, write nothing, and answer in their order", async () => {
  const zahl = (n: number): Reading<unknown> => ({
    text: "select $1::int as n",
    params: [n],
    rows: ([row]) => row?.["n"],
  });
  expect(await db.read(leverkusensLeute, [zahl(1), eigene, zahl(2)])).toEqual([1, [{ tenant_id: tenantId }], 2]);
  expect(await db.read({ role: "kim_app", tenantId: organisationIdOf("05111"), userId }, [eigene])).toEqual([
    [{ tenant_id: organisationIdOf("05111") }],
  ]);
  const schreibend = { ...eigene, text: "update kim.stelle set bezeichnung = 'gelesen' returning id" };
  await expect(db.read(leverkusensLeute, [schreibend])).rejects.toMatchObject({ code: "25006" });
});

test("a reading that fails gives up the others, and the connection serves the next tenant", async () => {
  const einzelne = openDb(database.urls.api, 1);
  const falsch = { ...eigene, text: "select 1/0" };
  await expect(einzelne.read(leverkusensLeute, [eigene, falsch, eigene])).rejects.toMatchObject({ code: "22012" });
  expect(await einzelne.read({ role: "kim_app", tenantId: organisationIdOf("05111"), userId }, [eigene])).toEqual([
    [{ tenant_id: organisationIdOf("05111") }],
  ]);
  await einzelne.close();
});

describe("when the server ends connections", () => {
  const endAll = () =>
    database.admin`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'kim'`;

  test("a transaction that lost its connection is not taken for written, and goes on nowhere else", async () => {
    const work = db.scoped(leverkusensLeute, async (tx) => {
      await tx.execute(insertion("verloren"));
      await endAll();
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    await expect(work).rejects.toThrow(ConnectionLost);
    const weiter = db.scoped(leverkusensLeute, async (tx) => {
      await tx.execute(sql`select 1`);
      await endAll();
      await new Promise((resolve) => setTimeout(resolve, 100));
      await tx.execute(insertion("verloren"));
    });
    await expect(weiter).rejects.toMatchObject({ cause: { name: "ConnectionLost" } });
    expect(await written("verloren")).toEqual([]);
  });

  test("under load the process lives on, every request ends, and the next one is answered", async () => {
    let open = true;
    const killing = (async () => {
      for (let i = 0; i < 15; i++) {
        await endAll();
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      open = false;
    })();
    let answered = 0;
    const asking = Array.from({ length: 12 }, async (_, i) => {
      while (open) {
        const asked =
          i % 2 === 0
            ? db.scoped(leverkusensLeute, (tx) => tx.execute(sql`select 1, pg_sleep(0.002)`))
            : db.read(leverkusensLeute, [eigene]);
        await asked.then(
          () => void answered++,
          () => {},
        );
      }
    });
    await Promise.all([killing, ...asking]);
    expect(answered).toBeGreaterThan(0);
    expect(await db.read(leverkusensLeute, [eigene])).toEqual([[{ tenant_id: tenantId }]]);
  });
});

describe("a statement does not wait for ever", () => {
  test("for a lock that nobody releases, nor for its own end; the answer says which", async () => {
    const knapp = openDb(database.urls.api, 2, { lock_timeout: 50, statement_timeout: 300 });
    const sperre = (tx: Tx) => tx.execute(sql`select pg_advisory_xact_lock(4711)`);
    await database.admin.begin(async (holder) => {
      await holder`select pg_advisory_xact_lock(4711)`;
      const fault: unknown = await knapp.scoped(leverkusensLeute, sperre).catch((error: unknown) => error);
      expect(fault).toMatchObject({ cause: { code: "55P03" } });
      expect(isOverdue(fault)).toBe(true);
    });
    await knapp.scoped(leverkusensLeute, sperre);
    await expect(knapp.scoped(leverkusensLeute, (tx) => tx.execute(sql`select pg_sleep(5)`))).rejects.toMatchObject({
      cause: { code: "57014" },
    });
    await knapp.close();
  });

  test("the limits stand on every connection of the platform", async () => {
    const names = Object.keys(timeouts) as (keyof typeof timeouts)[];
    const asked = await db.scoped(leverkusensLeute, (tx) =>
      tx.execute(sql`select name, setting::int from pg_settings where name like '%timeout'`),
    );
    const auth = await database.authDb.sql`select name, setting::int from pg_settings where name like '%timeout'`;
    const bare = await db.sql`select name, setting::int from pg_settings where name like '%timeout'`;
    for (const rows of [asked, auth, bare])
      for (const name of names) expect(rows).toContainEqual({ name, setting: timeouts[name] });
  });

  test("a transaction that was begun and forgotten is ended, and so are its locks", async () => {
    const knapp = openDb(database.urls.api, 1, { idle_in_transaction_session_timeout: 50 });
    const forgotten = knapp.scoped(leverkusensLeute, async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(4712)`);
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    await expect(forgotten).rejects.toThrow(ConnectionLost);
    expect(await database.admin`select pg_try_advisory_lock(4712) as frei`).toEqual([{ frei: true }]);
    await knapp.close();
  });
});
