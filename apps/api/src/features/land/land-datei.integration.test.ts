import { organisationIdOf } from "@kim/db/seed";
import { landsumme, messwert } from "@kim/domain/landesstand";
import { unzip } from "@kim/xlsx/testing";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openTestApi, type Besuch, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { dieBehoerde, hatBescheid } from "../../../../../tests/support/foerderung/bescheid.ts";
import { rechneNach } from "../../../../../tests/support/jahreslauf/rechnungsstand.ts";
import { aKreis } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
let ministerium: Besuch;
beforeAll(async () => {
  server = await openTestApi();
  ministerium = await server.login("ministerium@kim.example");
  await hatBescheid(await dieBehoerde(server), organisationIdOf("05111"), {
    jahr: 2026,
    baustein: 2,
    datum: "2026-02-15",
    von: "2026-01-01",
    bis: "2026-12-31",
    nachweisFaelligAm: "2027-06-30",
    vzaeHundertstel: 150,
    personalCent: 5_700_000,
  });
  await rechneNach(server.database, server.clock.now);
});
afterAll(() => server.close());

type Zeile = { ags: string; baustein: number | null; werte: Record<string, number | null> };
const json = async (adresse: string) =>
  (await (await ministerium.send(adresse)).json()) as { zeilen: Zeile[]; stichtag: string; bekanntAm: string | null };

describe("the figures of a day", () => {
  test("are the page's: each recipient together and by Baustein, each measure", async () => {
    const { empfaenger } = await ministerium.api.land.uebersicht.query({ jahr: 2026 });
    const { zeilen, stichtag, bekanntAm } = await json("/dateien/land/stand/2026.json");
    expect([stichtag, bekanntAm]).toEqual(["2026-06-15", null]);
    const zusammen = zeilen.filter(({ baustein }) => baustein === null);
    expect(zusammen).toHaveLength(54);
    const gesamt = landsumme(empfaenger.flatMap(({ bausteine }) => bausteine));
    for (const mass of ["bewilligteStellen", "besetzteStellen", "bewilligt", "ausgegeben"] as const)
      expect(zusammen.reduce((summe, { werte }) => summe + (werte[mass] ?? 0), 0)).toBe(messwert(mass, gesamt));
    const duesseldorf = zeilen.filter(({ ags }) => ags === "05111");
    expect(duesseldorf.find(({ baustein }) => baustein === 2)?.werte).toMatchObject({
      bewilligteStellen: 150,
      bewilligt: 5_700_000,
    });
  });

  test("are those of another day, known then, where that is asked", async () => {
    const davor = await json("/dateien/land/stand/2026.json?tag=2026-02-14");
    const bewilligt = ({ zeilen }: { zeilen: Zeile[] }) =>
      zeilen.find(({ ags, baustein }) => ags === "05111" && baustein === null)?.werte["bewilligt"];
    expect(bewilligt(davor)).toBe(0);
    expect(bewilligt(await json("/dateien/land/stand/2026.json?tag=2026-02-15"))).toBe(5_700_000);
    const damals = await json("/dateien/land/stand/2026.json?tag=2026-06-14&wissen=damals");
    expect([damals.bekanntAm, bewilligt(damals)]).toEqual(["2026-06-14", 0]);
  });

  test("open in a spreadsheet: CSV with decimal commas, XLSX with one row more than there are", async () => {
    const csv = await (await ministerium.send("/dateien/land/stand/2026.csv")).text();
    const [kopf = "", ...zeilen] = csv.trimEnd().split("\r\n");
    const spalte = kopf.split(";").indexOf("Bewilligt EUR");
    const duesseldorf = zeilen.find((zeile) => zeile.startsWith("05111;") && zeile.includes(";Alle;"));
    expect(duesseldorf?.split(";")[spalte]).toBe("57000,00");
    const datei = await ministerium.send("/dateien/land/stand/2026.xlsx");
    expect(datei.headers.get("content-disposition")).toContain("kim-land-2026-stand-2026-06-15.xlsx");
    const blatt = unzip(Buffer.from(await datei.arrayBuffer())).get("xl/worksheets/sheet1.xml") ?? "";
    expect(blatt.match(/<row /g)).toHaveLength(zeilen.length + 1);
  });
});

describe("series", () => {
  test("are the page's, by month without what holds for a year", async () => {
    const { reihen } = await ministerium.api.land.reihe.query({ ags: ["05111"] });
    const datei = await ministerium.send("/dateien/land/verlauf/monat.json?wer=05111");
    const { zeilen } = (await datei.json()) as {
      zeilen: { empfaenger: string; zeitpunkt: string; werte: Record<string, number | null> }[];
    };
    expect(zeilen).toHaveLength(6 * 12 + 6);
    const mai = zeilen.find(({ zeitpunkt }) => zeitpunkt === "2026-05");
    expect(mai?.empfaenger).toBe(reihen[0]?.name);
    expect(mai?.werte).toMatchObject({ bewilligteStellen: 150, bewilligt: 0 });
    expect(Object.keys(mai?.werte ?? {})).not.toContain("foerderfaehig");
    const jahre = await ministerium.send("/dateien/land/verlauf/jahr.csv?bezirk=Arnsberg");
    const [kopf, ...rest] = (await jahre.text()).trimEnd().split("\r\n");
    expect(kopf).toContain("Förderfähig EUR");
    expect(rest.map((zeile) => zeile.split(";").slice(0, 2))).toEqual(
      [2020, 2021, 2022, 2023, 2024, 2025, 2026].map((jahr) => ["Regierungsbezirk Arnsberg", String(jahr)]),
    );
  });
});

test.each([
  ["stand/2019.xlsx", 404],
  ["stand/2026.pdf", 404],
  ["stand/2026", 404],
  ["stand/2026.csv.xlsx", 404],
  ["stand/2026.csv?tag=2025-12-31", 400],
  ["stand/2026.csv?tag=2026-06-16", 400],
  ["stand/2026.csv?tag=gestern", 404],
  ["stand/2026.csv?sonst=was", 404],
  ["verlauf/woche.csv", 404],
  ["verlauf/jahr.csv?bezirk=Atlantis", 404],
  ["verlauf/jahr.csv?wer=99999", 404],
  ["verlauf/jahr.csv?wer=05111,05112,05113,05114,05116,05117,05119", 404],
])("%s is answered with %i", async (datei, status) =>
  expect((await ministerium.send(`/dateien/land/${datei}`)).status).toBe(status),
);

test("nobody below the state reads them", async () => {
  const kreis = await aKreis(server);
  for (const datei of ["stand/2026.csv", "verlauf/jahr.json"]) {
    expect((await kreis.send(`/dateien/land/${datei}`)).status).toBe(404);
    expect((await server.visit().send(`/dateien/land/${datei}`)).status).toBe(401);
  }
});
