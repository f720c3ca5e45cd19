import { rechneNach } from "../../../../../tests/support/jahreslauf/rechnungsstand.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { eineBesetzung, einAngebot, hatStelle } from "../../../../../tests/support/welt/stellen.ts";
import { openTestApi, type Besuch, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { personalkosten } from "../../../../../tests/support/foerderung/ausgaben.ts";
import { dieBehoerde, hatBescheid } from "../../../../../tests/support/foerderung/bescheid.ts";
import { hatAbruf } from "../../../../../tests/support/foerderung/mittel.ts";
import { aKreisMitEmpfaengern, aPerson, type Mandant } from "../../../../../tests/support/welt/tenants.ts";
import { cellsOf, unzip } from "@kim/xlsx/testing";

let server: TestApi;
let kreis: Mandant;
let traeger: Mandant;
let fremd: Mandant;
let behoerde: Besuch;
let eigene: string;
let weitergeleitete: string;
const jahr = 2026;
const stand = () => kreis.api.foerderstand.get.query({ jahr });

// Two posts of case management: one at home, vacant until March; one at a Träger from March on.
beforeAll(async () => {
  server = await openTestApi();
  ({ kreis, traeger, fremd } = await aKreisMitEmpfaengern(server));
  behoerde = await dieBehoerde(server);
  eigene = await hatStelle(kreis, { bezeichnung: "CM Nord" });
  weitergeleitete = await hatStelle(kreis, { bezeichnung: "CM Süd", beginn: "2026-03-01" });
  await kreis.api.besetzung.create.mutate(eineBesetzung(eigene, { von: "2026-03-01" }));
  const { id: weiterleitungId } = await kreis.api.weiterleitung.create.mutate(einAngebot(weitergeleitete, traeger));
  await traeger.api.weiterleitungAntwort.create.mutate({ weiterleitungId, antwort: { angenommen: true } });
  await traeger.api.besetzung.create.mutate(eineBesetzung(weitergeleitete, { weiterleitungId, pseudonym: "T-1" }));
});
afterAll(() => server.close());

describe("ein Jahr vom Plan bis zu den Mehrkosten", () => {
  test("R25: vor dem Bescheid steht nur der Plan da", async () => {
    expect((await stand()).summe).toMatchObject({
      planCent: 57_000_00 + 47_786_30,
      bewilligtCent: 0,
      abgerufenCent: 0,
      ausgezahltCent: 0,
      mehrkostenCent: 0,
    });
  });

  test("R35, R39: bewilligt, ausgegeben und gezahlt steht je Stelle, Arbeitgeber und Baustein, und die Teile ergeben das Ganze", async () => {
    const bescheidId = await hatBescheid(behoerde, kreis.id, {
      jahr,
      vakanzMethode: "monatsgenau",
      personalCent: 104_500_00,
      vzaeHundertstel: 200,
      datum: "2026-01-20",
      von: "2026-01-01",
      bis: "2026-12-31",
      nachweisFaelligAm: "2027-06-30",
    });
    await behoerde.api.abruftermin.create.mutate({ jahr, baustein: 2, termin: "2026-05-15" });
    await hatAbruf(kreis, bescheidId, undefined, { gegenstand: null, betragCent: 20_000_00 });
    await kreis.api.ausgabe.create.mutate(personalkosten(eigene, { monat: 3, betragCent: 6_000_00 }));
    await traeger.api.ausgabe.create.mutate(personalkosten(weitergeleitete, { monat: 3, betragCent: 4_000_00 }));

    const { summe, zeilen, jeArbeitgeber, jeBaustein, vakanzen, befunde } = await stand();
    expect(
      zeilen.map((z) => [
        z.bezeichnung,
        z.arbeitgeber.name,
        z.planCent,
        z.bewilligtCent,
        z.ausgegebenCent,
        z.prognoseCent,
        z.foerderfaehigCent,
        z.mehrkostenCent,
      ]),
    ).toEqual([
      ["CM Nord", kreis.name, 57_000_00, 57_000_00, 6_000_00, 60_000_00, 55_000_00, 5_000_00],
      ["CM Süd", traeger.name, 47_500_00, 47_500_00, 4_000_00, 40_000_00, 40_000_00, 0],
    ]);
    expect(summe).toMatchObject({
      bewilligtCent: 104_500_00,
      abgerufenCent: 20_000_00,
      ausgegebenCent: 10_000_00,
      verbleibendCent: 94_500_00,
      vakanzKuerzungCent: 9_500_00,
      mehrkostenCent: 5_000_00,
    });
    expect(jeArbeitgeber.map((g) => [g.bezeichnung, g.mehrkostenCent])).toEqual([
      [kreis.name, 5_000_00],
      [traeger.name, 0],
    ]);
    expect(jeBaustein).toMatchObject([{ schluessel: "2", bewilligtCent: 104_500_00 }]);
    expect(vakanzen.find((v) => v.methode === "monatsgenau")).toMatchObject({ kuerzungCent: 9_500_00, gilt: [2] });
    expect(befunde.filter((b) => b.schwere === "fehler")).toEqual([]);
  });

  test("Das Land sieht dieselben Summen, und die 54 stehen vollzählig in einer Antwort", async () => {
    const ministerium = await server.login("ministerium@kim.example");
    await rechneNach(server.database, server.clock.now);
    const { summe } = await kreis.api.foerderstand.get.query({ jahr });
    const land = await ministerium.api.landFoerderung.get.query({ jahr });
    expect(land.empfaenger.length).toBeGreaterThanOrEqual(54);
    expect(land.empfaenger.find(({ id }) => id === kreis.id)?.summe).toEqual({
      ...summe,
      bewilligtCent: 104_500_00,
      abgerufenCent: 20_000_00,
      ausgezahltCent: 0,
      ausgegebenCent: 10_000_00,
    });
    expect(land.offen).toBe(0);
    const vorjahr = await ministerium.api.landFoerderung.get.query({ jahr: jahr - 1 });
    expect([land.abgeschlossen, vorjahr.abgeschlossen]).toEqual([false, true]);
    const [alle] = await server.database.admin<{ cent: string }[]>`
      select sum(personal_cent + arbeitsplaetze_cent + massnahmen_cent) as cent from kim.bescheid b where jahr = ${jahr}
        and not exists (select 1 from kim.bescheid n where n.vorgaenger_id = b.id)`;
    expect(land.summe.bewilligtCent).toBe(Number(alle?.cent));
    expect(land.bausteine.reduce((summe, b) => summe + b.bewilligtCent, 0)).toBe(land.summe.bewilligtCent);
  });

  test("Die Tabelle zum Herunterladen nennt dieselben Zahlen", async () => {
    const response = await kreis.send(`/dateien/foerderstand/${jahr}.xlsx`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-disposition")).toBe('attachment; filename="foerderstand-2026.xlsx"');
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    const files = unzip(Buffer.from(await response.arrayBuffer()));
    const blaetter = [...(files.get("xl/workbook.xml") ?? "").matchAll(/<sheet name="([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(blaetter).toEqual([
      "Ratsvorlage",
      "Bausteine",
      "Kategorien",
      "Stellen",
      "Arbeitgeber",
      "Vakanzen",
      "Rechenwege",
      "Befunde",
    ]);
    const stellen = cellsOf(files.get("xl/worksheets/sheet4.xml") ?? "");
    expect([stellen["C2"]?.value, stellen["H2"]?.value, stellen["Q2"]?.value]).toEqual([
      "CM Nord",
      "57000.00",
      "5000.00",
    ]);
    const vorlage = cellsOf(files.get("xl/worksheets/sheet1.xml") ?? "");
    expect([vorlage["A6"]?.value, vorlage["D6"]?.value]).toEqual(["Summe", "5000.00"]);
  });
});

describe("wer nichts davon sehen darf", () => {
  test("ein fremder Kreis sieht seine eigenen leeren Zahlen, in Seite und Datei", async () => {
    const { summe, zeilen, organisation } = await fremd.api.foerderstand.get.query({ jahr });
    expect({ zeilen, bewilligt: summe.bewilligtCent, id: organisation.id }).toEqual({
      zeilen: [],
      bewilligt: 0,
      id: fremd.id,
    });
    const files = unzip(Buffer.from(await (await fremd.send(`/dateien/foerderstand/${jahr}.xlsx`)).arrayBuffer()));
    expect([...files.values()].join("")).not.toContain("CM Nord");
  });

  test("ohne das Recht gibt es weder Seite noch Datei", async () => {
    const caseManager = await aPerson(server, [{ organisationId: kreis.id, rollen: ["case_management"] }]);
    await expect(caseManager.api.foerderstand.get.query({ jahr })).rejects.toMatchObject({
      data: { code: "FORBIDDEN" },
    });
    expect((await caseManager.send(`/dateien/foerderstand/${jahr}.xlsx`)).status).toBe(404);
    await expect(kreis.api.landFoerderung.get.query({ jahr })).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
    expect((await server.visit().send(`/dateien/foerderstand/${jahr}.xlsx`)).status).toBe(401);
  });

  test.each(["2026", "2019.xlsx", "9999.xlsx", "x.xlsx", "2026.xlsx.xlsx"])(
    "/dateien/foerderstand/%s gibt es nicht",
    async (datei) => {
      expect((await kreis.send(`/dateien/foerderstand/${datei}`)).status).toBe(404);
    },
  );

  test("ein Jahr ohne Fördersätze wird gesagt, nicht geraten", async () => {
    await expect(kreis.api.foerderstand.get.query({ jahr: 2099 })).rejects.toMatchObject({
      data: { refusal: { reason: "kein-foerderjahr", jahr: 2099 } },
    });
    await expect(kreis.api.foerderstand.get.query({ jahr: 1999 })).rejects.toMatchObject({ data: { httpStatus: 400 } });
  });
});
