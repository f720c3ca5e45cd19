import type { OrganisationId } from "@kim/domain/grundlagen";
import type { Organisation } from "@kim/domain/organisation";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  demotag,
  openNeueVolleDemo,
  openTestDatabase,
  type TestDatabase,
} from "../../../../tests/support/datenbank/test-database.ts";
import { listZuwendungsempfaenger } from "../../src/queries/organisation.ts";
import { asTenant, type TenantTx } from "../../src/scope/tenant-tx.ts";
import { demoPersonen, organisationIdOf } from "../seed.ts";
import { ausgabenablehnungen } from "../testing/ausgabenablehnungen.ts";
import { fingerprints } from "../testing/fingerprints.ts";
import { bescheidablehnungen, mittelablehnungen, zusatzstellenablehnungen } from "../testing/geldablehnungen.ts";
import { stellenablehnungen } from "../testing/stellenablehnungen.ts";
import { direktempfaenger } from "./direktempfaenger.ts";
import { programmjahre } from "./stichtag.ts";

let database: TestDatabase;
let empfaenger: Organisation[];
/** Who has a Bescheid: the 54, and the Kommunen that receive Baustein 3 directly. */
let beschiedene: OrganisationId[];
const as = <T>(id: OrganisationId, work: (tx: TenantTx) => Promise<T>) =>
  asTenant(database.db, id, demoPersonen[0]?.id ?? "", work);
beforeAll(async () => {
  database = await openTestDatabase("voll");
  empfaenger = await as(organisationIdOf("ministerium"), listZuwendungsempfaenger);
  const rows = await database.admin<{ id: OrganisationId }[]>`
    select distinct tenant_id as id from kim.bescheid order by 1`;
  beschiedene = rows.map(({ id }) => id);
}, 240_000);
afterAll(() => database.close());

describe("every row of the programme could have been entered", () => {
  test("posts, occupancy, offers and answers pass the rules of the domain, on every level", async () => {
    const { decided, refusals } = await stellenablehnungen(database);
    expect(refusals).toEqual([]);
    expect(decided).toBeGreaterThan(4000);
  }, 120_000);

  test("Bescheide, calls, decisions and payments of everybody pass them, each at the moment it was made", async () => {
    expect(beschiedene).toHaveLength(54 + direktempfaenger.length);
    for (const id of beschiedene) {
      expect(await as(id, bescheidablehnungen)).toEqual([]);
      expect(await as(id, mittelablehnungen)).toEqual([]);
    }
  }, 120_000);

  test("extra posts of Kreise stand on what the register says of their Kommunen (R6)", async () => {
    let gesamt = 0;
    for (const { id } of empfaenger) {
      const { geprueft, ablehnungen } = await as(id, zusatzstellenablehnungen);
      expect(ablehnungen).toEqual([]);
      gesamt += geprueft;
    }
    expect(gesamt).toBeGreaterThan(8);
  });

  test("expenses, income and other programmes' money pass them, of everybody who spent something", async () => {
    const arbeitgeber = await database.admin<{ id: OrganisationId }[]>`
      select distinct tenant_id as id from kim.ausgabe order by 1`;
    let gesamt = 0;
    for (const { id } of arbeitgeber)
      for (const jahr of programmjahre(demotag)) {
        const { geprueft, ablehnungen } = await as(id, (tx) => ausgabenablehnungen(tx, jahr));
        expect(ablehnungen).toEqual([]);
        gesamt += geprueft;
      }
    expect(gesamt).toBeGreaterThan(60_000);
  }, 300_000);
});

describe("the Kommunen that receive Baustein 3 directly", () => {
  test("have an Ausländerbehörde by the register; one lies next to Warendorf, and no other Kommune has a Bescheid", async () => {
    const rows = await database.admin<{ ags: string; belegt: boolean }[]>`
      select o.ags, exists (select from kim.registermerkmal m where m.tenant_id = o.id and m.art = 'auslaenderbehoerde'
          and not m.annahme) as belegt
      from kim.organisation o where o.art = 'kreisangehoerige_kommune'
        and exists (select from kim.bescheid b where b.tenant_id = o.id) order by o.ags`;
    expect(rows).toEqual(direktempfaenger.toSorted().map((ags) => ({ ags, belegt: true })));
    expect(rows.length).toBeGreaterThanOrEqual(3);
    expect(rows.some(({ ags }) => ags.startsWith("05754"))).toBe(true);
  });

  test.each(direktempfaenger)(
    "%s tells every year from its first to the day: granted, paid, spent, Baustein 3 alone",
    async (ags) => {
      const id = organisationIdOf(ags);
      const jahre = await database.admin<{ jahr: number; baustein: number[]; gezahlt: boolean; monate: number }[]>`
      select b.jahr, array_agg(distinct b.baustein) as baustein,
        bool_and(exists (select from kim.auszahlung z
          where z.tenant_id = b.tenant_id and z.bescheid_id = b.id)) as gezahlt,
        (select count(distinct a.monat)::int from kim.ausgabe a
          where a.tenant_id = b.tenant_id and a.eigentuemer_id = b.tenant_id and a.jahr = b.jahr) as monate
      from kim.bescheid b where b.tenant_id = ${id} group by b.tenant_id, b.jahr order by b.jahr`;
      expect([2023, 2024]).toContain(jahre[0]?.jahr);
      expect(jahre.map(({ jahr }) => jahr)).toEqual(programmjahre(demotag, jahre[0]?.jahr));
      for (const { baustein, gezahlt, monate } of jahre) {
        expect([baustein, gezahlt]).toEqual([[3], true]);
        expect(monate).toBeGreaterThan(5);
      }
      expect(await database.admin`select from kim.ausgabe where tenant_id = ${id} and art <> 'personal'`).toEqual([]);
    },
  );

  test.each(direktempfaenger)(
    "%s misses somebody today, and of one of the last two years a rest goes back",
    async (ags) => {
      const id = organisationIdOf(ags);
      const vakant = await database.admin`
      select from kim.stelle s where s.tenant_id = ${id} and not exists (select from kim.besetzung b
        where b.stelle_id = s.id and b.von <= ${demotag} and (b.bis is null or b.bis >= ${demotag}))`;
      expect(vakant.length).toBeGreaterThan(0);
      const reste = await database.admin<{ jahr: number; cent: number }[]>`
      select jahr, (werte -> 'summe' ->> 'rueckzahlungCent')::int as cent from kim.rechnungsstand
      where tenant_id = ${id} and jahr in (2024, 2025) and (werte -> 'summe' ->> 'rueckzahlungCent')::int > 0`;
      expect(reste).toHaveLength(1);
    },
  );
});

test("the same day brings the same rows", async () => {
  const zweite = await openNeueVolleDemo();
  const [eine, andere] = [await fingerprints(database.admin), await fingerprints(zweite.admin)];
  await zweite.close();
  expect(andere).toEqual(eine);
}, 240_000);

test("Leverkusen and Düsseldorf 2022 are as their sources give them", async () => {
  const [leverkusen] = await database.admin`
    select sum(betrag_cent)::int as cent from kim.ausgabe
    where eigentuemer_id = ${organisationIdOf("05316")} and jahr = 2022 and art = 'personal'`;
  expect(leverkusen).toEqual({ cent: 91_325_724 });
  const kontingente = await database.admin`
    select tenant_id, array_agg(vzae_hundertstel order by baustein) as vzae from kim.kontingent
    where jahr = 2022 and tenant_id in ${database.admin(["05316", "05111"].map(organisationIdOf))} group by 1`;
  const von = (ags: string) => kontingente.find(({ tenant_id }) => tenant_id === organisationIdOf(ags))?.["vzae"];
  expect([von("05316"), von("05111")]).toEqual([
    [300, 500, 225],
    [300, 1600, 300],
  ]);
  const bescheide = await database.admin`
    select datum::text, personal_cent::int, arbeitsplaetze_cent::int, massnahmen_cent::int from kim.bescheid
    where tenant_id = ${organisationIdOf("05316")} and jahr = 2022 order by baustein`;
  expect(bescheide).toEqual([
    { datum: "2021-02-15", personal_cent: 16_000_000, arbeitsplaetze_cent: 2_910_000, massnahmen_cent: 4_900_000 },
    { datum: "2022-01-27", personal_cent: 27_500_000, arbeitsplaetze_cent: 0, massnahmen_cent: 0 },
    { datum: "2022-02-01", personal_cent: 11_250_000, arbeitsplaetze_cent: 0, massnahmen_cent: 0 },
  ]);
});

test("what no source says about Leverkusen and Düsseldorf is marked as assumed, and nothing of others", async () => {
  const bezeichnungen = await database.admin`
    select distinct eigentuemer_id as wer, jahr, bezeichnung from kim.ausgabe where art = 'personal' and jahr <= 2023`;
  const von = (ags: string, jahr: number) =>
    bezeichnungen.filter((b) => b["wer"] === organisationIdOf(ags) && b["jahr"] === jahr).map((b) => b["bezeichnung"]);
  expect(von("05316", 2022)).toEqual([expect.stringContaining("Annahme: Belegt ist die Summe des Jahres")]);
  for (const [ags, jahr] of [
    ["05316", 2023],
    ["05111", 2022],
  ] as const)
    expect(von(ags, jahr)).toEqual([expect.stringContaining("Annahme: Keine Quelle")]);
  const andere = bezeichnungen.filter(
    (b) => ![organisationIdOf("05316"), organisationIdOf("05111")].includes(b["wer"]),
  );
  expect(new Set(andere.map((b) => b["bezeichnung"]))).toEqual(new Set(["Personalkosten"]));
});

test("the programme has a cut, a late Bescheid, a move, three levels and everything that can happen to a contract", async () => {
  const [was] = await database.admin`
    select (select count(*)::int from kim.bescheid n join kim.bescheid v on v.tenant_id = n.tenant_id
        and v.id = n.vorgaenger_id where n.personal_cent + n.massnahmen_cent < v.personal_cent + v.massnahmen_cent)
          as kuerzungen,
      (select count(*)::int from kim.bescheid where art = 'erstbescheid' and datum > make_date(jahr, 8, 31)) as spaet,
      (select count(*)::int from kim.weiterleitung where uebergang is not null) as umzuege,
      (select count(*)::int from kim.weiterleitung where ebene = 3) as dritte_ebene,
      (select count(*)::int from kim.weiterleitung_antwort where not angenommen) as abgelehnt,
      (select count(*)::int from kim.weiterleitung_ruecknahme) as zurueckgezogen,
      (select count(*)::int from kim.weiterleitung_ende where art = 'zurueckgegeben') as zurueckgegeben,
      (select count(*)::int from kim.weiterleitung_aenderung_antwort where angenommen) as geaendert,
      (select count(*)::int from kim.mittelabruf m where not exists (select 1 from kim.mittelabruf_entscheidung e
        where e.tenant_id = m.tenant_id and e.mittelabruf_id = m.id)) as offene_abrufe`;
  for (const [name, anzahl] of Object.entries(was ?? {})) expect(anzahl, name).toBeGreaterThan(2);
});
