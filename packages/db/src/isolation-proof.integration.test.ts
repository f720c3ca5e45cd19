import { afterAll, expect, test } from "vitest";
import { furnish } from "../../../tests/support/isolation-scene.ts";
import { closeWall, openWall } from "../../../tests/support/isolation-wall.ts";
import { wallBreaches } from "../../../tests/support/isolation.ts";
import { openTestDatabase } from "../../../tests/support/test-database.ts";

interface Policy {
  tablename: string;
  policyname: string;
  cmd: string;
  roles: string;
  qual: string | null;
  with_check: string | null;
}

interface Sabotage {
  deed: string;
  breaking: string;
  mending: string;
}

const database = await openTestDatabase();
await furnish(database);
const wall = await openWall(database);
afterAll(() => closeWall(wall).then(() => database.close()));

const policies = await database.admin<Policy[]>`select tablename, policyname, cmd, array_to_string(roles, ', ') as roles, qual, with_check from pg_policies where schemaname = 'kim' order by 1, 2`;
const tables = await database.admin<{ name: string }[]>`select relname as name from pg_class where relnamespace = 'kim'::regnamespace and relrowsecurity order by 1`;
// Keys over tenant and id together, and the check that binds an occupancy to what its keeper holds.
const bindings = await database.admin<{ name: string; tablename: string; definition: string }[]>`
  select conname as name, conrelid::regclass::text as tablename, pg_get_constraintdef(oid) as definition from pg_constraint
  where connamespace = 'kim'::regnamespace and ((contype = 'f' and cardinality(conkey) > 1) or conname = 'besetzung_gehalten') order by 1`;
const sabotages: Sabotage[] = [
  ...policies.flatMap(policySabotages),
  ...tables.flatMap(({ name }) => [
    {
      deed: `${name} without FORCE`,
      breaking: `alter table kim.${name} no force row level security`,
      mending: `alter table kim.${name} force row level security`,
    },
    {
      deed: `${name} without row security`,
      breaking: `alter table kim.${name} disable row level security`,
      mending: `alter table kim.${name} enable row level security`,
    },
  ]),
  ...bindings.map(
    ({ name, tablename, definition }) => ({
      deed: `${name} dropped`,
      breaking: `alter table ${tablename} drop constraint ${name}`,
      mending: `alter table ${tablename} add constraint ${name} ${definition}`,
    }),
  ),
];

test("the wall holds before anything is taken away, and there is enough to take away", async () => {
  expect(policies.length).toBeGreaterThan(tables.length);
  expect(bindings.length).toBeGreaterThan(6);
  expect(sabotages.length).toBeGreaterThan(3 * tables.length);
  expect(await wallBreaches(wall)).toEqual([]);
});

test.each(sabotages.map((sabotage) => [sabotage.deed, sabotage] as const))("the isolation suite turns red: %s", async (_, { breaking, mending }) => {
  await database.admin.unsafe(breaking);
  const breaches = await wallBreaches(wall);
  await database.admin.unsafe(mending);
  expect(breaches).not.toEqual([]);
});

test.each([
  ["a declined offer", "NOT a.angenommen"],
  ["a withdrawn offer", "r.weiterleitung_id = w.id"],
])("the isolation suite turns red: a post stays visible after %s", async (_, clause) => {
  const written = policies.find((p) => p.policyname === "stelle_select_as_empfaenger")?.qual ?? "";
  expect(written).toContain(clause);
  await database.admin.unsafe(`alter policy stelle_select_as_empfaenger on kim.stelle using (${written.replace(clause, "false")})`);
  const breaches = await wallBreaches(wall);
  await database.admin.unsafe(`alter policy stelle_select_as_empfaenger on kim.stelle using (${written})`);
  expect(breaches).not.toEqual([]);
});

test("everything was put back: the wall holds again", async () => {
  expect(await wallBreaches(wall)).toEqual([]);
});

/** Takes each restriction of a policy away on its own: its rows, its check, its roles, and the policy itself. */
function policySabotages({ tablename, policyname, cmd, roles, qual, with_check }: Policy): Sabotage[] {
  const on = `policy ${policyname} on kim.${tablename}`;
  const using = qual === null ? "" : ` using (${qual})`;
  const check = with_check === null ? "" : ` with check (${with_check})`;
  return [
    { deed: `${policyname} dropped`, breaking: `drop ${on}`, mending: `create ${on} for ${cmd} to ${roles}${using}${check}` },
    ...(qual === "true"
      ? [{ deed: `${policyname} for everybody`, breaking: `alter ${on} to public`, mending: `alter ${on} to ${roles}` }]
      : [{ deed: `${policyname} with USING (true)`, breaking: `alter ${on} using (true)`, mending: `alter ${on}${using}` }]),
    ...(with_check === null || with_check === "true"
      ? []
      : [{ deed: `${policyname} with CHECK (true)`, breaking: `alter ${on} with check (true)`, mending: `alter ${on}${check}` }]),
  ];
}
