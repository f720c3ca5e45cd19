import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestDatabase, type TestDatabase } from "../../../../tests/support/datenbank/test-database.ts";
import { anmeldeversuch, benutzer } from "../schema/auth.ts";
import type { Tx } from "./scope.ts";
import { ConnectionLost } from "./transaction.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

describe("when the server ends connections of the login path and those beside the scopes", () => {
  const endAll = () =>
    database.admin`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name like 'kim%'`;
  const bothStatements = (tx: Pick<Tx, "execute">) =>
    tx.execute(sql`select 1, pg_sleep(0.002)`).then(() => tx.execute(sql`select 2`));
  const asked: [string, () => Promise<unknown>][] = [
    ["a transaction", () => database.authDb.db.transaction(bothStatements)],
    ["a statement", async () => database.authDb.db.execute(sql`select 1, pg_sleep(0.001)`)],
    ["rows as drizzle maps them", async () => database.authDb.db.select().from(benutzer).limit(1)],
    ["a template", () => database.authDb.sql`select ${1}::int`],
    ["the health of the server", () => database.db.sql`select 1`],
  ];

  test("under load the process lives on, every request ends, and the next ones of each kind are answered", async () => {
    let open = true;
    const killing = (async () => {
      for (let i = 0; i < 30; i++) {
        await endAll();
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      open = false;
    })();
    let answered = 0;
    const asking = Array.from({ length: 20 }, async (_, i) => {
      const [, ask] = asked[i % asked.length] ?? [];
      while (open && ask)
        await ask().then(
          () => void answered++,
          () => {},
        );
    });
    await Promise.all([killing, ...asking]);
    expect(answered).toBeGreaterThan(0);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const after = await Promise.allSettled(Array.from({ length: 20 }, (_, i) => asked[i % asked.length]?.[1]()));
    expect(after.filter(({ status }) => status === "rejected")).toEqual([]);
  });

  test("a transaction of the login path that lost its connection is not taken for written", async () => {
    const work = database.authDb.db.transaction(async (tx) => {
      await tx.insert(anmeldeversuch).values({ schluessel: "verloren", am: new Date() });
      await endAll();
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    await expect(work).rejects.toThrow(ConnectionLost);
    expect(await database.admin`select 1 from auth.anmeldeversuch where schluessel = 'verloren'`).toEqual([]);
  });
});
