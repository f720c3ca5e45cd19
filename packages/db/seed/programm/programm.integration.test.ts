import type { OrganisationId } from "@kim/domain/grundlagen";
import type { Organisation } from "@kim/domain/organisation";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demotag, openTestDatabase, type TestDatabase } from "../../../../tests/support/datenbank/test-database.ts";
import { listZuwendungsempfaenger } from "../../src/queries/organisation.ts";
import { asTenant, type TenantTx } from "../../src/scope/tenant-tx.ts";
import { demoPersonen, organisationIdOf } from "../seed.ts";
import { ausgabenablehnungen } from "../testing/ausgabenablehnungen.ts";
import { fingerprints } from "../testing/fingerprints.ts";
import { bescheidablehnungen, mittelablehnungen, zusatzstellenablehnungen } from "../testing/geldablehnungen.ts";
import { stellenablehnungen } from "../testing/stellenablehnungen.ts";
import { programmjahre } from "./stichtag.ts";

let database: TestDatabase;
let empfaenger: Organisation[];
const as = <T>(id: OrganisationId, work: (tx: TenantTx) => Promise<T>) =>
  asTenant(database.db, id, demoPersonen[0]?.id ?? "", work);
beforeAll(async () => {
  database = await openTestDatabase("voll");
  empfaenger = await as(organisationIdOf("ministerium"), listZuwendungsempfaenger);
}, 240_000);
afterAll(() => database.close());

describe("every row of the programme could have been entered", () => {
  test("posts, occupancy, offers and answers pass the rules of the domain, on every level", async () => {
    const { decided, refusals } = await stellenablehnungen(database);
    expect(refusals).toEqual([]);
    expect(decided).toBeGreaterThan(4000);
  }, 120_000);

  test("Bescheide, calls, decisions and payments of the 54 pass them, each at the moment it was made", async () => {
    for (const { id } of empfaenger) {
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

test("the same day brings the same rows", async () => {
  const zweite = await openTestDatabase("voll");
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
