import { organisationIdOf } from "@kim/db/seed";
import type { OrganisationId, PlainDate } from "@kim/domain/grundlagen";
import { landsumme, type Landwerte } from "@kim/domain/landesstand";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApi, type Besuch, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { dieBehoerde, hatBescheid } from "../../../../../tests/support/foerderung/bescheid.ts";
import { rechneNach } from "../../../../../tests/support/jahreslauf/rechnungsstand.ts";
import { eineBesetzung, hatStelle } from "../../../../../tests/support/welt/stellen.ts";
import { aKreis } from "../../../../../tests/support/welt/tenants.ts";

const bescheid2026 = {
  jahr: 2026,
  baustein: 2,
  datum: "2026-02-15",
  von: "2026-01-01",
  bis: "2026-12-31",
  nachweisFaelligAm: "2027-06-30",
} as const;

let server: TestApi;
let ministerium: Besuch;
let behoerde: Besuch;
beforeAll(async () => {
  server = await openTestApi();
  [ministerium, behoerde] = [await server.login("ministerium@kim.example"), await dieBehoerde(server)];
});
afterAll(() => server.close());

const tag = (text: string) => text as PlainDate;
const rechne = () => rechneNach(server.database, server.clock.now);
/** What the worker would have stored on that day. */
const rechneAm = (text: string) => rechneNach(server.database, new Date(`${text}T10:00:00Z`));

async function werteVon(
  id: OrganisationId,
  frage: { jahr: number; tag?: PlainDate; wissen?: "heute" | "damals" },
): Promise<Landwerte> {
  const { empfaenger } = await ministerium.api.land.uebersicht.query(frage);
  return landsumme(empfaenger.find((zeile) => zeile.id === id)?.bausteine ?? []);
}

describe("a day of the past", () => {
  test("shows what is known of it now, or what was known then: an entry that came late is only in the first", async () => {
    const kreis = await aKreis(server);
    const stelle = await hatStelle(kreis, { funktion: "case_management", beginn: tag("2026-01-01") });
    await rechneAm("2026-05-01");
    await kreis.api.besetzung.create.mutate(eineBesetzung(stelle, { von: "2026-03-01" }));
    await rechneAm("2026-05-20");
    const am = (wissen: "heute" | "damals", t: string) => werteVon(kreis.id, { jahr: 2026, tag: tag(t), wissen });
    expect((await am("heute", "2026-05-10")).besetztHundertstel).toBe(100);
    expect((await am("damals", "2026-05-10")).besetztHundertstel).toBe(0);
    expect((await am("damals", "2026-05-19")).besetztHundertstel).toBe(0);
    expect((await am("damals", "2026-05-20")).besetztHundertstel).toBe(100);
    expect((await am("heute", "2026-02-28")).besetztHundertstel).toBe(0);
    expect((await am("heute", "2026-03-01")).besetztHundertstel).toBe(100);
    expect((await am("damals", "2026-05-01")).eingerichtetHundertstel).toBe(100);
    // Before the platform knew anything of the body it knew nothing.
    expect((await am("damals", "2026-04-30")).eingerichtetHundertstel).toBe(0);
  });

  test("what was stored and changed on one day was never known on any", async () => {
    const kreis = await aKreis(server);
    const stelle = await hatStelle(kreis, { funktion: "case_management", beginn: tag("2026-02-01") });
    await rechne();
    await kreis.api.besetzung.create.mutate(eineBesetzung(stelle, { von: "2026-02-01" }));
    await rechne();
    const zeilen = await server.database.admin`
      select besetzt_hundertstel, bekannt_bis::text from kim.landstellen where tenant_id = ${kreis.id} and jahr = 2026`;
    expect(zeilen).toEqual([{ besetzt_hundertstel: 100, bekannt_bis: "infinity" }]);
  });
});

describe("what nobody can answer", () => {
  test.each([
    [{ jahr: 2020 }, true],
    [{ jahr: 2019 }, false],
    [{ jahr: 2027 }, false],
    [{ jahr: 2026, tag: tag("2026-06-15") }, true],
    [{ jahr: 2026, tag: tag("2026-06-16") }, false],
    [{ jahr: 2025, tag: tag("2025-01-01") }, true],
    [{ jahr: 2025, tag: tag("2024-12-31") }, false],
    [{ jahr: 2025, tag: tag("2026-02-01") }, true],
    [{ jahr: 2025, tag: "gestern" as PlainDate }, false],
  ])("%j wird beantwortet: %s", async (frage, antwort) => {
    const frist = ministerium.api.land.uebersicht.query(frage);
    if (antwort) expect((await frist).empfaenger.length).toBeGreaterThanOrEqual(54);
    else await expect(frist).rejects.toMatchObject({ data: { code: "BAD_REQUEST" } });
  });

  test("six recipients are compared, a seventh is refused; nobody unknown", async () => {
    const { empfaenger } = await ministerium.api.land.uebersicht.query({ jahr: 2026 });
    const ags = empfaenger.flatMap((zeile) => zeile.ags ?? []);
    const sechs = await ministerium.api.land.reihe.query({ ags: ags.slice(0, 6) });
    expect(sechs.reihen.map((reihe) => reihe.ags)).toEqual(ags.slice(0, 6));
    for (const [frage, code] of [
      [{ ags: ags.slice(0, 7) }, "BAD_REQUEST"],
      [{ ags: ["99999"] }, "NOT_FOUND"],
      [{ bezirk: "Bayern" }, "NOT_FOUND"],
    ] satisfies [object, string][])
      await expect(ministerium.api.land.reihe.query(frage)).rejects.toMatchObject({ data: { code } });
  });
});

describe("the series", () => {
  test("adds up what each recipient has: the Land is the sum of its Regierungsbezirke", async () => {
    const { empfaenger } = await ministerium.api.land.uebersicht.query({ jahr: 2026 });
    const bezirke = [...new Set(empfaenger.flatMap(({ regierungsbezirk }) => regierungsbezirk ?? []))];
    const summe = async (frage: { bezirk?: string }) => {
      const { reihen } = await ministerium.api.land.reihe.query(frage);
      const { monate, geld, jahre } = reihen[0] ?? { monate: [], geld: [], jahre: [] };
      return [
        monate.reduce((s, m) => s + m.besetztHundertstel, 0),
        geld.reduce((s, g) => s + g.ausgezahltCent, 0),
        jahre.reduce((s, j) => s + j.foerderfaehigCent, 0),
      ];
    };
    const teile = await Promise.all(bezirke.map((bezirk) => summe({ bezirk })));
    // Bodies of these tests lie in no Regierungsbezirk.
    const ohne = empfaenger.flatMap(({ id, regierungsbezirk }) => (regierungsbezirk === null ? [id] : []));
    const land = await summe({});
    const [uebrige] = await server.database.admin`
      select coalesce((select sum(besetzt_hundertstel) from kim.landmonat where tenant_id = any (${ohne})), 0)::float
          as besetzt, coalesce((select sum(foerderfaehig_cent) from kim.landjahr where bekannt_bis = 'infinity'
          and tenant_id = any (${ohne})), 0)::float as foerderfaehig`;
    teile.push([uebrige?.["besetzt"], 0, uebrige?.["foerderfaehig"]]);
    expect(land[0]).toBeGreaterThan(0);
    expect([0, 1, 2].map((i) => teile.reduce((s, teil) => s + (teil[i] ?? 0), 0))).toEqual(land);
  });

  test("of a year's money is what the overview says", async () => {
    const kreis = { id: organisationIdOf("05113") };
    await hatBescheid(behoerde, kreis.id, {
      ...bescheid2026,
      vzaeHundertstel: 100,
      personalCent: 5_700_000,
    });
    await rechne();
    const { empfaenger } = await ministerium.api.land.uebersicht.query({ jahr: 2026 });
    const zeile = empfaenger.find(({ id }) => id === kreis.id);
    const { reihen } = await ministerium.api.land.reihe.query({ ags: ["05113"] });
    const ausReihe = reihen[0]?.geld.filter((g) => g.jahr === 2026).reduce((s, g) => s + g.bewilligtCent, 0);
    expect(ausReihe).toBeGreaterThanOrEqual(5_700_000);
    expect(landsumme(zeile?.bausteine ?? []).bewilligtCent).toBe(ausReihe);
  });
});

describe("the answer that is kept", () => {
  test("is given anew as soon as a figure is computed anew, and says what waits", async () => {
    const kreis = await aKreis(server);
    await rechne();
    const davor = await ministerium.api.land.frische.query();
    await ministerium.api.land.uebersicht.query({ jahr: 2026 });
    await hatStelle(kreis, { funktion: "case_management", beginn: tag("2026-01-01") });
    expect((await ministerium.api.land.frische.query()).offen).toBe(1);
    expect((await werteVon(kreis.id, { jahr: 2026 })).eingerichtetHundertstel).toBe(0);
    await rechne();
    expect((await werteVon(kreis.id, { jahr: 2026 })).eingerichtetHundertstel).toBe(100);
    const danach = await ministerium.api.land.frische.query();
    expect([danach.offen, danach.marke === davor.marke]).toEqual([0, false]);
  });

  test("is the same for both offices and for nobody else", async () => {
    const [a, b] = [ministerium, behoerde].map(({ api }) => api.land.uebersicht.query({ jahr: 2025 }));
    expect(await a).toEqual(await b);
    const { api } = await server.login("kreis@kim.example");
    for (const frage of [
      () => api.land.uebersicht.query({ jahr: 2025 }),
      () => api.land.nachweise.query({ jahr: 2025 }),
      () => api.land.reihe.query({}),
      () => api.land.frische.query(),
    ])
      await expect(frage()).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
  });
});

test("with whom the posts of a recipient are adds up to what it has", async () => {
  const { bausteine, arbeitgeber } = await ministerium.api.land.organisation.query({ ags: "05570", jahr: 2026 });
  const gesamt = landsumme(bausteine);
  const summe = (feld: "eingerichtetHundertstel" | "besetztHundertstel") =>
    arbeitgeber.reduce((s, zeile) => s + zeile[feld], 0);
  expect(arbeitgeber.length).toBeGreaterThan(3);
  expect([summe("eingerichtetHundertstel"), summe("besetztHundertstel")]).toEqual([
    gesamt.eingerichtetHundertstel,
    gesamt.besetztHundertstel,
  ]);
});

test("what the state reads holds no text that a tenant typed", async () => {
  const spalten = await server.database.admin`
    select table_name, column_name, data_type from information_schema.columns
    where table_schema = 'kim' and table_name in ('landstellen', 'landgeld', 'landjahr', 'landmonat')`;
  expect(spalten.length).toBeGreaterThan(30);
  expect(
    spalten.filter(({ data_type }) => !["uuid", "smallint", "integer", "bigint", "date"].includes(data_type)),
  ).toEqual([]);
});
