import type { OrganisationId } from "@kim/domain/grundlagen";
import type { Sql, TransactionSql } from "postgres";
import {
  aggregateBreaches,
  ausdruckBreaches,
  chainSumBreaches,
  forgedReferenceBreaches,
  loginBreaches,
  moneyAggregateBreaches,
  narrowRoleBreaches,
  storedFigureBreaches,
  unscopedBreaches,
} from "./roles.ts";
import { authBreaches, chainEndBreaches, registerBreaches } from "./register.ts";
import { deedBreaches } from "./deeds.ts";
import { markBreaches } from "./marken.ts";
import { milestoneBreaches, repaymentBreaches } from "./landessummen.ts";
import { proofSumBreaches } from "./nachweissummen.ts";
import { scene } from "./scene.ts";
import { views } from "./views.ts";
import { attempt, closeWall, openWall, type OfficeRole, type TenantRole, type TenantTable, type Wall } from "./wall.ts";
import type { TestDatabase } from "../datenbank/test-database.ts";

const tenantRoles = ["kim_app", "kim_jobs", "kim_owner"] as const satisfies TenantRole[];
const offices = [
  ["kim_bewilligung", "behoerde"],
  ["kim_ministerium", "ministerium"],
  ["kim_einsicht", "geber"],
  ["kim_einsicht", "empfaenger"],
  ["kim_einsicht", "fremd"],
  ["kim_einsicht", "rechnungshof"],
] as const;

/**
 * Acts as several tenants, through every role, on every tenant table of the catalog and answers what leaked, one
 * sentence each; [] when the wall holds. Changes nothing. Expects a database that went through `furnish`.
 */
export async function isolationBreaches(database: TestDatabase): Promise<string[]> {
  const wall = await openWall(database);
  try {
    return await wallBreaches(wall);
  } finally {
    await closeWall(wall);
  }
}

/** With `only`, what is tried on this table alone: a part of the whole, so what turns it red turns the whole red. */
export async function wallBreaches(whole: Wall, only?: string): Promise<string[]> {
  const wall = only ? { ...whole, tables: whole.tables.filter((t) => t.name === only) } : whole;
  const unknown = wall.tables.filter((t) => !t.column).map((t) => `Die Tabelle ${t.name} kennt diese Prüfung nicht.`);
  const found = await Promise.all([
    ...Object.keys(scene).flatMap((who) =>
      tenantRoles.map((role) => readBreaches(wall, role, who as keyof typeof scene)),
    ),
    ...(["fremd", "empfaenger"] as const).flatMap((who) => tenantRoles.map((role) => writeBreaches(wall, role, who))),
    ...offices.flatMap(([role, who]) => [readBreaches(wall, role, who), writeBreaches(wall, role, who)]),
    deedBreaches(wall, only),
    authBreaches(wall),
    registerBreaches(wall),
    chainEndBreaches(wall),
    forgedReferenceBreaches(wall, only),
    unscopedBreaches(wall),
    narrowRoleBreaches(wall),
    aggregateBreaches(wall),
    chainSumBreaches(wall),
    ausdruckBreaches(wall),
    moneyAggregateBreaches(wall),
    storedFigureBreaches(wall),
    markBreaches(wall),
    proofSumBreaches(wall),
    repaymentBreaches(wall),
    milestoneBreaches(wall),
    loginBreaches(wall),
  ]);
  return [...unknown, ...found.flat()];
}

/** Which rows are seen, not how many: a leak must not hide behind a missing row. */
async function readBreaches(wall: Wall, role: OfficeRole, who: keyof typeof scene): Promise<string[]> {
  const readable = wall.tables.filter((t) => t.rights[role].select);
  if (readable.length === 0) return [];
  const rows = (tx: Sql | TransactionSql, condition: (table: string) => string) =>
    tx.unsafe<{ name: string; keys: string }[]>(
      readable
        .map(
          ({ name, key }) =>
            `
              select '${name}' as name, coalesce(string_agg(${key}::text, ' ' order by ${key}), '') as keys
                from kim.${name} t where ${condition(name)}`,
        )
        .join(" union all "),
    );
  // An auditor works for a body whose rows are not his.
  const own = role === "kim_einsicht" ? "false" : `t.tenant_id = '${scene[who]}'`;
  const mine = (table: string) => `${own} or ${(views[role][table] ?? "false").replaceAll("$1", `'${scene[who]}'`)}`;
  const expected = new Map((await rows(wall.admin, mine)).map((row) => [row.name, row.keys]));
  const seen = await wall.as(role, scene[who], (tx) => rows(tx, () => "true"));
  return seen
    .filter((row) => row.keys !== expected.get(row.name))
    .map((row) => `${who} (${role}) sieht in ${row.name} andere Zeilen als die eigenen und die übertragenen.`);
}

async function writeBreaches(wall: Wall, role: OfficeRole, who: keyof typeof scene): Promise<string[]> {
  const tenant = scene[who];
  const breaches: string[] = [];
  // Where everybody's rows are in sight, the role decides about them; what it may write there stands in the deeds.
  const deeds = await Promise.all(
    wall.tables
      .filter(({ name }) => views[role][name] !== "true")
      .map((table) => forbiddenDeeds(wall, table, role, tenant)),
  );
  await wall.as(role, tenant, async (tx) => {
    for (const { deed, statement, allowed } of deeds.flat()) {
      const outcome = await attempt(tx, statement);
      if (outcome !== "42501" && !(typeof outcome === "number" && outcome <= allowed))
        breaches.push(`${who} (${role}) kann ${deed}: ${outcome}.`);
    }
  });
  return breaches;
}

/** The update reads no column: only the policy for updates stands between it and everybody's rows. */
async function forbiddenDeeds(
  { admin }: Wall,
  { name, column, rights }: TenantTable,
  role: OfficeRole,
  tenant: OrganisationId,
) {
  const { insert, update, delete: remove } = rights[role];
  const [foreign] = await admin.unsafe<{ row: string; value: string; tenant_id: string; own: number }[]>(
    `
      select quote_literal(to_jsonb(t)::text) as row, quote_nullable(${column}) as value, tenant_id,
        (select count(*)::int from kim.${name} where tenant_id = $1) as own
     from kim.${name} t where tenant_id <> $1 order by tenant_id <> $2, ${unendedFirst(name)} limit 1`,
    [tenant, scene.geber],
  );
  if (!foreign)
    return [{ deed: `in ${name} nichts Fremdes finden, die Prüfung ist leer`, statement: "select 1", allowed: 0 }];
  const columns = insert.map((c) => `"${c}"`).join(", ");
  return [
    ...(insert.length > 0
      ? [
          {
            deed: `in ${name} eine fremde Zeile anlegen`,
            statement: `
              insert into kim.${name} (${columns}) select ${columns}
                from jsonb_populate_record(null::kim.${name}, ${foreign.row})`,
            allowed: 0,
          },
        ]
      : []),
    ...(update
      ? [
          {
            deed: `in ${name} fremde Zeilen ändern`,
            statement: `update kim.${name} set ${column} = ${foreign.value}`,
            allowed: foreign.own,
          },
        ]
      : []),
    ...(role === "kim_owner"
      ? [
          {
            deed: `in ${name} eine eigene Zeile verschenken`,
            statement: `update kim.${name} set tenant_id = '${foreign.tenant_id}' where tenant_id = '${tenant}'`,
            allowed: 0,
          },
        ]
      : []),
    ...(remove
      ? [
          {
            deed: `in ${name} fremde Zeilen löschen`,
            statement: `delete from kim.${name} where tenant_id <> '${tenant}'`,
            allowed: 0,
          },
        ]
      : []),
  ];
}

// An answer to what has ended is refused before row security is asked.
const unendedFirst = (name: string) => unendedIn[name as keyof typeof unendedIn] ?? "tenant_id";
const unendedIn = {
  weiterleitung_antwort: "weiterleitung_id in (select weiterleitung_id from kim.weiterleitung_ende)",
  // An end of somebody else's may lie before the begin of one's own.
  zeichnungsbefugnis: "bis is not null",
  // The authority's own kinds break the key first: the row is there already.
  schriftstueck: "art in ('bescheid', 'abrufentscheidung', 'auszahlung')",
};
