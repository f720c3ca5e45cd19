import { afterAll, beforeAll, expect, test } from "vitest";
import { furnish, scene } from "../../../tests/support/isolation/scene.ts";
import { isolationBreaches } from "../../../tests/support/isolation/breaches.ts";
import { openTestDatabase, type TestDatabase } from "../../../tests/support/datenbank/test-database.ts";

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
  await furnish(database);
});
afterAll(() => database.close());

test("there is something to hide from everybody in every tenant table", async () => {
  const tables = await database.admin<
    { name: string }[]
  >`select table_name as name from information_schema.columns where table_schema = 'kim' and column_name = 'tenant_id'`;
  expect(tables.length).toBeGreaterThan(20);
  const counts = tables.flatMap(({ name }) =>
    Object.entries(scene).map(
      ([who, tenant]) =>
        `select '${name}: ${who}' as place from kim.${name} where tenant_id <> '${tenant}' having count(*) = 0`,
    ),
  );
  expect(await database.admin.unsafe(counts.join(" union all "))).toEqual([]);
});

test("nobody reads or writes beyond the own rows and what was passed on", async () => {
  expect(await isolationBreaches(database)).toEqual([]);
});

test("the receiver sees exactly the posts offered to it or held by it, until its last day", async () => {
  const posts = (tenantId: string) =>
    database.db.scoped({ role: "kim_app", tenantId, userId: scene.geber }, (tx) =>
      tx.execute<{ bezeichnung: string }>(
        "select bezeichnung from kim.stelle where bezeichnung like 'Kette %' order by 1",
      ),
    );
  const names = async (tenantId: string) => (await posts(tenantId)).map((row) => row.bezeichnung);
  expect(await names(scene.empfaenger)).toEqual(["Kette erster", "Kette geaendert", "Kette offen"]);
  // Passed on to it, on every level; what was handed back and what ended from above is hidden.
  expect(await names(scene.nachbar)).toEqual(["Kette erster"]);
  expect(await names(scene.dritte)).toEqual(["Kette erster"]);
  // Two owners' posts: held of one, offered of the other.
  expect(await names(scene.traeger)).toEqual(["Kette erster", "Kette fremd"]);
  // A declined offer, a withdrawn one, and none at all.
  for (const tenant of [scene.ablehnend, scene.zurueckgewiesen, scene.behoerde, scene.ministerium])
    expect(await names(tenant)).toEqual([]);
});
