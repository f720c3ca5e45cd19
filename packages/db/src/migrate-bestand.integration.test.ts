import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { expect, onTestFinished, test } from "vitest";
import { catalogue } from "../../../tests/support/datenbank/catalogue.ts";
import { emptyDatabase } from "../../../tests/support/datenbank/empty-database.ts";
import { uuidOf } from "./scope/ids.ts";
import { databaseName, migrate } from "./migrate.ts";
import { ensureRoles } from "./roles.ts";

const id = (was: string) => uuidOf("bestand", was);
const [kreis, kommune] = [id("Kreis"), id("Kommune")];

test("a platform in use keeps its contracts: who gave, what was given and by which contract somebody spent are filled in", async () => {
  const { adminUrl, prefix, admin } = await emptyDatabase();
  await migrateUpTo(adminUrl, 3);
  await admin.unsafe(bestand);
  await migrate(adminUrl, prefix);

  expect(
    await admin`
      select id, tenant_id, eigentuemer_id, herkunft_id, ebene, stelle_bezeichnung, baustein, funktion,
        vzae_hundertstel, form, bemessung, weiterleitung_erlaubt from kim.weiterleitung
        order by beginn, vzae_hundertstel`,
  ).toEqual(
    [
      ["altes Jahr", 50],
      ["abgelehnt", 40],
      ["laufend", 60],
    ].map(([was, vzae]) => ({
      id: id(String(was)),
      tenant_id: kreis,
      eigentuemer_id: kreis,
      herkunft_id: null,
      ebene: 1,
      stelle_bezeichnung: "Case Management",
      baustein: 2,
      funktion: "case_management",
      vzae_hundertstel: vzae,
      form: "vertrag",
      bemessung: "pauschale",
      weiterleitung_erlaubt: false,
    })),
  );
  expect(
    await admin`select id, geber_id, weiterleitung_id, vzae_hundertstel from kim.besetzung order by vzae_hundertstel`,
  ).toEqual([
    { id: id("eigene Besetzung"), geber_id: null, weiterleitung_id: null, vzae_hundertstel: 40 },
    { id: id("Besetzung"), geber_id: kreis, weiterleitung_id: id("laufend"), vzae_hundertstel: 60 },
  ]);
  expect(
    await admin`select betrag_cent::int as betrag, geber_id, weiterleitung_id from kim.ausgabe order by 1`,
  ).toEqual([
    { betrag: 1, geber_id: kreis, weiterleitung_id: id("laufend") },
    { betrag: 2, geber_id: null, weiterleitung_id: null },
    { betrag: 3, geber_id: null, weiterleitung_id: null },
    // Spent while the contract of the year before ran, and after all of them.
    { betrag: 11, geber_id: kreis, weiterleitung_id: id("altes Jahr") },
    { betrag: 12, geber_id: kreis, weiterleitung_id: id("laufend") },
  ]);
  expect(
    await admin`
      select count(*)::int as antworten, count(*) filter (where angenommen)::int as zusagen
        from kim.weiterleitung_antwort`,
  ).toEqual([{ antworten: 3, zusagen: 2 }]);
});

test("what Kreise ticked and what was granted is in the register as an assumption: nobody loses what they have", async () => {
  const { adminUrl, prefix, admin } = await emptyDatabase();
  await migrateUpTo(adminUrl, 8);
  await admin.unsafe(`
    insert into kim.organisation (id, art, name, kurzname) values ('${kreis}', 'kreis', 'K', 'K');
    insert into kim.organisation (id, art, name, kurzname, kreis_id)
      values ('${kommune}', 'kreisangehoerige_kommune', 'O', 'O', '${kreis}');
    insert into kim.foerderkondition (id, jahr, fassung, werte, begruendung, vorgeschlagen_am, vorgeschlagen_von,
      vorgeschlagen_von_name) values ('${id("Kondition")}', 2024, 1, '{}', '', now(), '${id("Person")}', 'M');
    insert into kim.bescheid values ('${kommune}', '${id("Bescheid")}', 2024, 3, 'erstbescheid', null, null,
      'fachbezogene_pauschale', 'A-1', '2024-02-01', '2024-03-01', '2024-12-31', '2025-03-31', 'tagesgenau',
      '${id("Kondition")}', 50, 500, 0, 0, '', now(), 'B');
    insert into kim.zusatzstelle values
      ('${kreis}', '${id("eine")}', '${kommune}', 2025, true, true, true, null, now(), 'P'),
      ('${kreis}', '${id("andere")}', '${kommune}', 2026, true, true, true, null, now(), 'P')`);
  await migrate(adminUrl, prefix);
  expect(
    await admin`
      select tenant_id, art, von::text, bis, annahme from kim.registermerkmal order by art`,
  ).toEqual(
    [
      ["auslaenderbehoerde", "2025-01-01"],
      ["einbuergerungsbehoerde", "2024-03-01"],
      ["integrationsrat", "2025-01-01"],
      ["jugendamt", "2025-01-01"],
    ].map(([art, von]) => ({ tenant_id: kommune, art, von, bis: null, annahme: true })),
  );
  expect(await admin`select beginn::text from kim.zusatzstelle order by 1`).toEqual([
    { beginn: "2025-01-01" },
    { beginn: "2026-01-01" },
  ]);
});

test("published rules for vacancies follow the instrument and keep what they said; workplaces stay uncut", async () => {
  const { adminUrl, prefix, admin } = await emptyDatabase();
  await migrateUpTo(adminUrl, "0021_fristen");
  const regel = (methode: string) => ({ methode, quelle: `Erlass ${methode}`, annahme: false });
  const werte = (vakanz: readonly string[], instrumente: readonly string[]) =>
    JSON.stringify({
      vakanz: Object.fromEntries(vakanz.map((methode, i) => [i + 1, regel(methode)])),
      instrumente: Object.fromEntries(instrumente.map((instrument, i) => [i + 1, { instrument }])),
    });
  const [zuwendung, pauschale] = ["zuwendung", "fachbezogene_pauschale"];
  for (const [jahr, inhalt] of [
    [2022, werte(["monatsgenau", "ohne_kuerzung", "ohne_kuerzung"], [zuwendung, pauschale, pauschale])],
    [2025, werte(["monatsgenau", "monatsgenau", "monatsgenau"], [zuwendung, zuwendung, zuwendung])],
  ] as const)
    await admin.unsafe(`insert into kim.foerderkondition (id, jahr, fassung, werte, begruendung, vorgeschlagen_am,
      vorgeschlagen_von, vorgeschlagen_von_name)
      values ('${id(`Kondition ${jahr}`)}', ${jahr}, 1, '${inhalt}', '', now(), '${id("Person")}', 'M')`);
  await migrate(adminUrl, prefix);
  const rows = await admin<{ vakanz: Record<string, Record<string, { methode: string; quelle: string }>> }[]>`
    select werte -> 'vakanz' as vakanz from kim.foerderkondition order by jahr`;
  expect(rows.map(({ vakanz }) => vakanz)).toMatchObject([
    {
      zuwendung: { personal: regel("monatsgenau"), arbeitsplaetze: { methode: "ohne_kuerzung", annahme: true } },
      fachbezogene_pauschale: { personal: regel("ohne_kuerzung"), arbeitsplaetze: { methode: "ohne_kuerzung" } },
    },
    {
      zuwendung: { personal: regel("monatsgenau"), arbeitsplaetze: { methode: "ohne_kuerzung" } },
      fachbezogene_pauschale: { personal: { methode: "ohne_kuerzung", annahme: true } },
    },
  ]);
  expect(Object.keys(rows[0]?.vakanz ?? {}).sort()).toEqual([pauschale, zuwendung]);
});

test("its holder goes on working, and its wall stands again", async () => {
  const { adminUrl, prefix, admin } = await emptyDatabase();
  await migrateUpTo(adminUrl, 3);
  await admin.unsafe(bestand);
  const { api } = await migrate(adminUrl, prefix);
  const open = await admin`
      select relname from pg_class where relnamespace = 'kim'::regnamespace and relrowsecurity
        and not relforcerowsecurity`;
  expect(open.map((row) => row["relname"])).toEqual(["organisation"]);
  const sql = postgres(api, { max: 1, onnotice: () => {} });
  onTestFinished(() => sql.end());
  const seen = await sql.begin(async (tx) => {
    await tx.unsafe(`set local role kim_app; set local app.tenant_id = '${kommune}'`);
    await tx.unsafe(`
      insert into kim.ausgabe (tenant_id, id, jahr, art, bezeichnung, datum, betrag_cent, eigentuemer_id, stelle_id,
        geber_id, weiterleitung_id, monat)
      values ('${kommune}', gen_random_uuid(), 2026, 'personal', 'P', '2026-05-31', 4, '${kreis}', '${id("Stelle")}',
        '${kreis}', '${id("laufend")}', 5)`);
    return tx<{ table: string; count: number }[]>`
      select 'weiterleitung' as "table", count(*)::int from kim.weiterleitung union all select 'ausgabe', count(*)::int
        from kim.ausgabe union all select 'besetzung', count(*)::int from kim.besetzung`;
  });
  expect(Object.fromEntries(seen.map((row) => [row.table, row.count]))).toEqual({
    weiterleitung: 3,
    ausgabe: 4,
    besetzung: 1,
  });
});

test("whichever migration a database stopped at, it ends as a fresh one does", async () => {
  const fresh = await emptyDatabase();
  await migrate(fresh.adminUrl, fresh.prefix);
  const expected = await catalogue(fresh.admin, fresh.prefix);
  expect(expected.filter((row) => row.kind === "policy").length).toBeGreaterThan(80);
  for (const last of [0, 1, 2, 3, 4, 5]) {
    const old = await emptyDatabase();
    await migrateUpTo(old.adminUrl, last);
    await migrate(old.adminUrl, fresh.prefix);
    expect({ last, ...differences(expected, await catalogue(old.admin, fresh.prefix)) }).toEqual({
      last,
      missing: [],
      surplus: [],
    });
  }
}, 240_000);

type Rows = Awaited<ReturnType<typeof catalogue>>;

function differences(expected: Rows, found: Rows) {
  const [left, right] = [expected, found].map((rows) => new Set(rows.map((row) => JSON.stringify(row))));
  return {
    missing: [...(left ?? [])].filter((row) => !right?.has(row)),
    surplus: [...(right ?? [])].filter((row) => !left?.has(row)),
  };
}

/** As an older version of the platform would have left it. */
async function migrateUpTo(adminUrl: string, last: number | string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "kim-bestand-"));
  const admin = postgres(adminUrl, { max: 1, onnotice: () => {} });
  try {
    cpSync(fileURLToPath(new URL("../migrations", import.meta.url)), folder, { recursive: true });
    const journal = join(folder, "meta/_journal.json");
    const whole = JSON.parse(readFileSync(journal, "utf8")) as { entries: { idx: number; tag: string }[] };
    const bis = typeof last === "number" ? last : (whole.entries.find(({ tag }) => tag === last)?.idx ?? -1);
    writeFileSync(journal, JSON.stringify({ ...whole, entries: whole.entries.filter(({ idx }) => idx <= bis) }));
    await ensureRoles(admin);
    await admin.unsafe(`grant create on database "${databaseName(adminUrl)}" to kim_owner; set role kim_owner`);
    await applyMigrations(drizzle(admin), { migrationsFolder: folder });
  } finally {
    await admin.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

const vertrag = (was: string, vzae: number, jahr: number) =>
  `('${kreis}', '${id(was)}', '${id("Stelle")}', '${kommune}', ${vzae}, 1000, '${jahr}-01-01', '${jahr}-12-31', 'Z',
    '${jahr + 1}-03-31', '', true, now())`;
const bestand = `
  insert into kim.organisation (id, art, name, kurzname) values ('${kreis}', 'kreis', 'K', 'K');
  insert into kim.organisation (id, art, name, kurzname, kreis_id)
    values ('${kommune}', 'kreisangehoerige_kommune', 'O', 'O', '${kreis}');
  insert into kim.stelle (tenant_id, id, bezeichnung, baustein, funktion, vzae_hundertstel, anbindung, beginn)
    values ('${kreis}', '${id("Stelle")}', 'Case Management', 2, 'case_management', 100, 'ki', '2024-01-01');
  insert into kim.weiterleitung values
    ${[vertrag("altes Jahr", 50, 2025), vertrag("laufend", 60, 2026), vertrag("abgelehnt", 40, 2026)].join(", ")};
  insert into kim.weiterleitung_antwort (tenant_id, geber_id, weiterleitung_id, angenommen, grund,
    beantwortet_am) values
    ('${kommune}', '${kreis}', '${id("altes Jahr")}', true, null, now()),
    ('${kommune}', '${kreis}', '${id("laufend")}', true, null, now()),
    ('${kommune}', '${kreis}', '${id("abgelehnt")}', false, 'Kein eigener Bedarf.', now());
  insert into kim.besetzung (tenant_id, id, eigentuemer_id, stelle_id, weiterleitung_id, pseudonym, qualifikation,
    vzae_hundertstel, von) values
    ('${kommune}', '${id("Besetzung")}', '${kreis}', '${id("Stelle")}', '${id("laufend")}', 'P', 'andere', 60, '2026-01-01'),
    ('${kreis}', '${id("eigene Besetzung")}', '${kreis}', '${id("Stelle")}', null, 'P', 'andere', 40, '2026-01-01');
  insert into kim.ausgabe (tenant_id, id, jahr, art, bezeichnung, datum, betrag_cent, eigentuemer_id, stelle_id,
    monat) values
    ('${kommune}', gen_random_uuid(), 2026, 'personal', 'P', '2026-04-30', 1, '${kreis}', '${id("Stelle")}', 4),
    ('${kreis}', gen_random_uuid(), 2026, 'personal', 'P', '2026-04-30', 2, '${kreis}', '${id("Stelle")}', 4),
    ('${kreis}', gen_random_uuid(), 2026, 'arbeitsplatz', 'P', '2026-04-30', 3, null, null, null),
    ('${kommune}', gen_random_uuid(), 2025, 'personal', 'P', '2026-01-15', 11, '${kreis}', '${id("Stelle")}', 12),
    ('${kommune}', gen_random_uuid(), 2027, 'personal', 'P', '2027-01-31', 12, '${kreis}', '${id("Stelle")}', 1);`;
