import type { OrganisationId } from "@kim/domain/grundlagen";
import type { Sql, TransactionSql } from "postgres";
import {
  aggregateBreaches,
  ausdruckBreaches,
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
import { einsichtViews, entschieden } from "./einsicht-views.ts";
import { proofSumBreaches } from "./nachweissummen.ts";
import { scene } from "./scene.ts";
import { attempt, closeWall, openWall, type OfficeRole, type TenantRole, type TenantTable, type Wall } from "./wall.ts";
import type { TestDatabase } from "../datenbank/test-database.ts";

const eingereichtBei = `t.pruefstelle_id = $1 and (t.inhaber_id, t.nachweis_id, t.version) in
  (select tenant_id, nachweis_id, version from kim.nachweis_fassung)`;
const zurueckBeim = `t.inhaber_id = $1 and ${entschieden}`;

const genanntBei = `exists (select from kim.nachweis_fassung f where f.tenant_id = t.tenant_id
  and f.nachweis_id = t.nachweis_id and f.pruefstelle_id = $1 and f.text like '%' || t.id || '%')`;

/** A claim that its debtor was told of, or owes unasked; in `t` stand its creditor and its id. */
const gesagtVon = (glaeubiger: string, id: string) => `(exists (select from kim.rueckforderung r
    where r.tenant_id = ${glaeubiger} and r.id = ${id} and r.unaufgefordert_bis is not null)
  or exists (select from kim.rueckforderung_vorgang v where v.glaeubiger_id = ${glaeubiger}
    and v.rueckforderung_id = ${id} and v.schritt in ('anhoerung_versandt', 'bescheid_erlassen')))`;

/**
 * The rows beyond the tenant's own that its people and jobs may read: the two ends of a contract, the starter of a
 * run, and what the register says of a Kreis's Kommunen.
 */
const narrowViews: Record<string, string> = {
  besetzung: "t.geber_id = $1",
  weiterleitung: "t.empfaenger_id = $1",
  weiterleitung_antwort: "t.geber_id = $1",
  weiterleitung_ruecknahme: "t.empfaenger_id = $1",
  weiterleitung_ende: "$1 in (t.geber_id, t.empfaenger_id)",
  weiterleitung_aenderung: "t.empfaenger_id = $1",
  weiterleitung_aenderung_antwort: "t.geber_id = $1",
  weiterleitung_dokument: "$1 in (t.geber_id, t.empfaenger_id)",
  korrekturbitte: "t.empfaenger_id = $1",
  korrekturantwort: "t.geber_id = $1",
  einladung: "t.organisation_id = $1",
  jahreslauf_schritt: "t.lauf_tenant_id = $1",
  ausgabe: "t.geber_id = $1",
  registermerkmal: "t.tenant_id in (select id from kim.organisation where kreis_id = $1)",
  nachweis: "t.pruefstelle_id = $1 and t.weiterleitung_id is not null",
  nachweis_fassung: "t.pruefstelle_id = $1",
  nachweis_vorgang: `t.inhaber_id = $1 or ${eingereichtBei}`,
  nachweis_bemerkung: "$1 in (t.inhaber_id, t.pruefstelle_id)",
  nachweis_verzicht: "t.empfaenger_id = $1",
  nachweis_datei: genanntBei,
  nachweis_dokument: "$1 in (t.inhaber_id, t.pruefstelle_id)",
  rueckforderung: `t.schuldner_id = $1 and ${gesagtVon("t.tenant_id", "t.id")}`,
  rueckforderung_vorgang: `t.glaeubiger_id = $1 or t.schuldner_id = $1
    and t.schritt not in ('einstellung_entworfen', 'bescheid_entworfen', 'niederschlagung_vorgeschlagen',
      'erlass_vorgeschlagen', 'entwurf_verworfen')
    and ${gesagtVon("t.glaeubiger_id", "t.rueckforderung_id")}`,
  rueckzahlung: `t.schuldner_id = $1 and ${gesagtVon("t.tenant_id", "t.rueckforderung_id")}`,
  auflagenvorgang: "t.inhaber_id = $1",
  mitteilungseingang: "t.inhaber_id = $1",
  landesanteil: "t.empfaenger_id = $1",
  fristverlaengerung: "t.inhaber_id = $1",
  schriftstueck: `t.gegenueber_id = $1 and (t.art = 'vertragsende' or exists (
    select from kim.rueckforderung_vorgang s where s.tenant_id = t.tenant_id and s.id = t.forderungsvorgang_id
      and ${gesagtVon("s.glaeubiger_id", "s.rueckforderung_id")}))`,
  zeilenpruefung: zurueckBeim,
  stichprobe: zurueckBeim,
  stelle: `t.id in (select w.stelle_id from kim.weiterleitung w
    left join kim.weiterleitung_antwort a on a.weiterleitung_id = w.id
    left join kim.weiterleitung_ruecknahme r on r.weiterleitung_id = w.id
    where w.empfaenger_id = $1 and a.angenommen is distinct from false and r.weiterleitung_id is null
      and least(w.ende, (select min(e.letzter_tag) from kim.weiterleitung_ende e
        where e.weiterleitung_id = w.id)) >= kim.heute())`,
};

/**
 * The granting authority reads every recipient's money up to the payment; of the Anträge what was handed in and not
 * taken back.
 */
const bewilligungViews: Record<string, string> = {
  antrag: `(select v.art from kim.antrag_vorgang v where v.tenant_id = t.tenant_id and v.antrag_id = t.id
    and v.art in ('eingereicht', 'zurueckgezogen') order by v.am desc limit 1) = 'eingereicht'`,
  antrag_vorgang: "true",
  bescheid: "true",
  mittelabruf: "true",
  mittelabruf_entscheidung: "true",
  auszahlung: "true",
  bescheidauflage: "true",
  auflagenvorgang: "true",
  mitteilung: "t.an_id = $1",
  zeichnungsbefugnis: "true",
  fristerinnerung: "true",
  zusatzstelle: "true",
  zusatzstelle_bewilligung: "true",
  kontingent: "true",
  registermerkmal: "true",
  outbox: "t.aufgegeben_am is not null or t.runde > 0",
  nachweis: `t.pruefstelle_id = $1
    and (t.tenant_id, t.id) in (select tenant_id, nachweis_id from kim.nachweis_fassung)`,
  nachweis_fassung: "t.pruefstelle_id = $1",
  nachweis_vorgang: eingereichtBei,
  nachweis_bemerkung: "t.pruefstelle_id = $1",
  nachweis_datei: genanntBei,
  nachweis_dokument: "t.pruefstelle_id = $1",
  rueckforderung_vorgang: "t.glaeubiger_id = $1",
  schriftstueck: `t.gegenueber_id = $1 and (t.art <> 'antrag' or (select l.art from kim.antrag_vorgang v
    join kim.antrag_vorgang l on l.tenant_id = v.tenant_id and l.antrag_id = v.antrag_id
      and l.art in ('eingereicht', 'zurueckgezogen')
    where v.tenant_id = t.tenant_id and v.id = t.vorgang_id order by l.am desc limit 1) = 'eingereicht')`,
};

const views: Record<OfficeRole, Record<string, string>> = {
  kim_app: narrowViews,
  kim_jobs: {
    ...narrowViews,
    // What the level above decided reaches the holder's people, not its jobs.
    zeilenpruefung: "false",
    stichprobe: "false",
    // Letters about shares are the authority's jobs' to write.
    landesanteil: "false",
    // The authority's jobs set what it found of a proof, and the paper of every step.
    nachweis: `t.pruefstelle_id = $1 and (t.weiterleitung_id is not null
      or (t.tenant_id, t.id) in (select tenant_id, nachweis_id from kim.nachweis_fassung))`,
    schriftstueck: "t.gegenueber_id = $1",
  },
  kim_owner: {},
  kim_bewilligung: bewilligungViews,
  kim_ministerium: {
    registermerkmal: "true",
    landesverteilung: `(t.tenant_id, t.id) in (select tenant_id, landesverteilung_id
      from kim.landesverteilung_vorgang where schritt = 'veroeffentlicht')`,
    landesverteilung_vorgang: "t.schritt = 'veroeffentlicht'",
    landesanteil: "true",
  },
  kim_einsicht: einsichtViews,
};
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
    ausdruckBreaches(wall),
    moneyAggregateBreaches(wall),
    storedFigureBreaches(wall),
    markBreaches(wall),
    proofSumBreaches(wall),
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
