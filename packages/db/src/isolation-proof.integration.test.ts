import { afterAll, expect, test } from "vitest";
import { furnish } from "../../../tests/support/isolation/scene.ts";
import { closeWall, openWall } from "../../../tests/support/isolation/wall.ts";
import { wallBreaches } from "../../../tests/support/isolation/breaches.ts";
import { openTestDatabase } from "../../../tests/support/datenbank/test-database.ts";

interface Policy {
  tablename: string;
  policyname: string;
  permissive: string;
  cmd: string;
  roles: string;
  qual: string | null;
  with_check: string | null;
}

interface Sabotage {
  table: string;
  deed: string;
  breaking: string;
  mending: string;
}

const database = await openTestDatabase();
await furnish(database);
const wall = await openWall(database);
afterAll(() => closeWall(wall).then(() => database.close()));

const policies = await database.admin<Policy[]>`
  select tablename, policyname, permissive, cmd, array_to_string(roles, ', ') as roles, qual, with_check
    from pg_policies where schemaname = 'kim' order by 1, 2`;
const tables = await database.admin<{ name: string; forced: boolean }[]>`
  select relname as name, relforcerowsecurity as forced from pg_class
    where relnamespace = 'kim'::regnamespace and relrowsecurity order by 1`;
// Keys into tenant tables, and the checks without which a forged row would stand.
const constraints = await database.admin<{ table: string; name: string; definition: string }[]>`
  select c.conrelid::regclass::text as "table", c.conname as name, pg_get_constraintdef(c.oid) as definition
    from pg_constraint c
  where c.connamespace = 'kim'::regnamespace and (c.conname in ('besetzung_gehalten', 'weiterleitung_gehalten',
    'weiterleitung_ende_seite', 'weiterleitung_dokument_seite', 'nachweis_vorgang_seite', 'nachweis_dokument_seite',
    'foerderkondition_vier_augen', 'rueckforderung_vorgang_seite', 'basiszinssatz_vier_augen',
    'basiszinssatz_bestaetigung_fk',
    'foerderkondition_freigabe_fk')
    or c.contype = 'f' and exists (select 1 from pg_attribute a
      where a.attrelid = c.confrelid and a.attname = 'tenant_id')) order by 1, 2`;
// What a submitted proof rests on is kept within a body: its own tests take the writes one by one.
const triggers = await database.admin<{ table: string; name: string }[]>`
  select tgrelid::regclass::text as "table", tgname as name from pg_trigger t join pg_class c on c.oid = tgrelid
    where not tgisinternal and tgname not like '%\\_marke\\_%' and tgname not like '%\\_abschluss'
      and c.relnamespace = 'kim'::regnamespace order by 1, 2`;
// Every role that may read the register is named in its policy: opening it to all changes nothing.
const harmless = ["organisation_lesen for everybody"];
const sabotages: Sabotage[] = [
  ...policies.flatMap(policySabotages),
  // The register is written by its owner, whom no policy binds.
  ...tables.flatMap(({ name, forced }) => [
    ...(forced
      ? [
          {
            table: name,
            deed: `${name} without FORCE`,
            breaking: `alter table kim.${name} no force row level security`,
            mending: `alter table kim.${name} force row level security`,
          },
        ]
      : []),
    {
      table: name,
      deed: `${name} without row security`,
      breaking: `alter table kim.${name} disable row level security`,
      mending: `alter table kim.${name} enable row level security`,
    },
  ]),
  ...constraints.map(({ table, name, definition }) => ({
    table: table.replace("kim.", ""),
    deed: `${name} dropped`,
    breaking: `alter table ${table} drop constraint ${name}`,
    mending: `alter table ${table} add constraint ${name} ${definition}`,
  })),
  ...triggers.map(({ table, name }) => ({
    table: table.replace("kim.", ""),
    deed: `${name} dropped`,
    breaking: `alter table ${table} disable trigger ${name}`,
    mending: `alter table ${table} enable trigger ${name}`,
  })),
].filter(({ deed }) => !harmless.includes(deed));

test("the wall holds before anything is taken away, and there is enough to take away", async () => {
  expect(policies.length).toBeGreaterThan(tables.length);
  expect(sabotages.length).toBeGreaterThan(5 * tables.length);
  expect(constraints.length).toBeGreaterThan(30);
  expect(triggers.length).toBe(8);
  expect(await wallBreaches(wall)).toEqual([]);
});

test.each(sabotages.map((sabotage) => [sabotage.deed, sabotage] as const))(
  "the isolation suite turns red: %s",
  async (_, { table, breaking, mending }) => {
    await database.admin.unsafe(breaking);
    const breaches = await wallBreaches(wall, table);
    await database.admin.unsafe(mending);
    expect(breaches).not.toEqual([]);
  },
);

test.each([
  [
    "an Antrag stays visible after it was taken back",
    "antrag_select_eingereicht",
    "FILTER (WHERE (v.art = 'zurueckgezogen'::text))",
    "FILTER (WHERE false)",
  ],
  ["the authority asks about a draft", "antrag_vorgang_bewilligung", "a.id = antrag_vorgang.antrag_id", "true"],
  ["an offer is enough to spend on the post", "ausgabe_nur_auf_gehaltene_stelle", "AND v.angenommen", ""],
  [
    "one contract is enough to spend on every offer of the giver",
    "ausgabe_nur_auf_gehaltene_stelle",
    "v.id = ausgabe.weiterleitung_id",
    "true",
  ],
  [
    "a post stays visible after its last day",
    "stelle_select_as_empfaenger",
    "v.letzter_tag >= ( SELECT kim.heute() AS heute)",
    "true",
  ],
  ["an offer is enough to fill the post", "besetzung_nur_im_vertrag", "AND v.angenommen", ""],
  ["a post is filled before the contract", "besetzung_nur_im_vertrag", "besetzung.von >= v.beginn", "true"],
  ["a post is filled after its last day", "besetzung_nur_im_vertrag", "besetzung.von <= v.letzter_tag", "true"],
  ["an entry is moved before the contract", "besetzung_bleibt_im_vertrag", "besetzung.von >= v.beginn", "true"],
  [
    "an entry is led beyond the last day",
    "besetzung_bleibt_im_vertrag",
    "COALESCE(besetzung.bis, besetzung.von) <= v.letzter_tag",
    "true",
  ],
  [
    "an entry without a last day is moved behind an early end",
    "besetzung_bleibt_im_vertrag",
    "COALESCE(besetzung.bis, besetzung.von)",
    "COALESCE(besetzung.bis, v.letzter_tag)",
  ],
  [
    "whoever gave anything invites anywhere",
    "einladung_nur_eigene_oder_empfaenger",
    "w.empfaenger_id = einladung.organisation_id",
    "true",
  ],
  ["a tenant enters a Kreis", "organisation_traeger_anlegen", "art = 'traeger'::text", "true"],
  [
    "the triggers end a contract by themselves",
    "weiterleitung_ende_mit_herkunft",
    "art = 'mit_herkunft'::text",
    "true",
  ],
])("the isolation suite turns red: %s", async (_, name, clause, instead) => {
  const policy = policies.find((p) => p.policyname === name);
  const [kind, written] = policy?.qual
    ? (["using", policy.qual] as const)
    : (["with check", policy?.with_check ?? ""] as const);
  expect(written).toContain(clause);
  const alter = (expression: string) =>
    database.admin.unsafe(`alter policy ${name} on kim.${policy?.tablename} ${kind} (${expression})`);
  await alter(written.replace(clause, instead));
  const breaches = await wallBreaches(wall, policy?.tablename);
  await alter(written);
  expect(breaches).not.toEqual([]);
});

const [agreedEnd, earlyEnd] = ["LEAST(w.ende, (", "e.weiterleitung_id = w.id"];
test.each([
  ["a post stays visible after a declined offer", "stelle", "a.angenommen IS DISTINCT FROM false", "true"],
  ["a post stays visible after a withdrawn offer", "stelle", "r.weiterleitung_id = w.id", "false"],
  ["a post stays visible after the agreed end", "stelle", agreedEnd, "LEAST('infinity'::date, ("],
  ["a post stays visible after an early end", "stelle", earlyEnd, "false"],
  ["every offer counts as accepted where a post is filled", "besetzung", "COALESCE(a.angenommen, false)", "true"],
  ["every offer counts as accepted where money is spent", "ausgabe", "COALESCE(a.angenommen, false)", "true"],
  ["a post is filled after the agreed end", "besetzung", agreedEnd, "LEAST('infinity'::date, ("],
  ["a post is filled after an early end", "besetzung", earlyEnd, "false"],
])("the isolation suite turns red when the view of live contracts lies: %s", async (_, table, clause, instead) => {
  const [view] = await database.admin<{ written: string }[]>`select pg_get_viewdef('kim.vertrag'::regclass) as written`;
  const written = view?.written ?? "";
  expect(written).toContain(clause);
  const replace = (definition: string) =>
    database.admin.unsafe(`create or replace view kim.vertrag with (security_invoker = true) as ${definition}`);
  await replace(written.replace(clause, instead));
  const breaches = await wallBreaches(wall, table);
  await replace(written);
  expect(breaches).not.toEqual([]);
});

test("everything was put back: the wall holds again", async () => {
  expect(await wallBreaches(wall)).toEqual([]);
});

/** Takes each restriction of a policy away on its own: its rows, its check, its roles, and the policy itself. */
function policySabotages({ tablename, policyname, permissive, cmd, roles, qual, with_check }: Policy): Sabotage[] {
  const on = `policy ${policyname} on kim.${tablename}`;
  const using = qual === null ? "" : ` using (${qual})`;
  const check = with_check === null ? "" : ` with check (${with_check})`;
  const dropped = [
    `${policyname} dropped`,
    `drop ${on}`,
    `create ${on} as ${permissive} for ${cmd} to ${roles}${using}${check}`,
  ];
  const open = [`${policyname} for everybody`, `alter ${on} to public`, `alter ${on} to ${roles}`];
  const allRows = [`${policyname} with USING (true)`, `alter ${on} using (true)`, `alter ${on}${using}`];
  const unchecked = [`${policyname} with CHECK (true)`, `alter ${on} with check (true)`, `alter ${on}${check}`];
  return [
    dropped,
    ...(qual === "true" ? [open] : []),
    ...(qual === null || qual === "true" ? [] : [allRows]),
    ...(with_check === null || with_check === "true" ? [] : [unchecked]),
  ].map(([deed = "", breaking = "", mending = ""]) => ({ table: tablename, deed, breaking, mending }));
}
