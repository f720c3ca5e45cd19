import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { hatBescheid } from "../../../../../tests/support/foerderung/mittel.ts";
import { hatNachweis } from "../../../../../tests/support/foerderung/nachweis.ts";
import { openTestApi, type Besuch, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { hatAngebot } from "../../../../../tests/support/welt/stellen.ts";
import { aKreis, aKreisMitEmpfaengern, aPerson } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

/** Before anybody logs in: a session does not last as long as these days lie apart. */
const amTag = (tag: string) => {
  server.clock.now = new Date(`${tag}T10:00:00Z`);
};
beforeEach(() => amTag("2026-06-15"));

const fristen = async ({ api }: Besuch) => (await api.frist.list.query()).fristen;
const zeilen = async (besuch: Besuch) =>
  (await fristen(besuch)).map(({ am, titel, stand, meine }) => `${am} ${stand} ${meine ? "meine" : "-"} ${titel}`);

test("a body reads its own dates: the proof not begun, then begun, and its calls", async () => {
  const kreis = await aKreis(server);
  await hatBescheid(server, kreis, { jahr: 2025, baustein: 2, instrument: "fachbezogene_pauschale" });
  expect((await zeilen(kreis)).filter((zeile) => zeile.includes("2025"))).toEqual([
    "2026-06-30 offen meine Verwendungsbestätigung 2025 einreichen, Baustein 2",
  ]);
  const anderer = await aKreis(server);
  const id = await hatNachweis(server, anderer);
  expect(await fristen(anderer)).toContainEqual(
    expect.objectContaining({
      schluessel: `nachweis:${id}`,
      nachweisstand: "entwurf",
      ziel: expect.stringContaining(id),
    }),
  );
  expect((await zeilen(anderer)).filter((zeile) => zeile.includes("2025") && zeile.includes("Baustein 2"))).toEqual([]);
});

test("who signs reads of proofs alone and finds what is to be signed as its own; who administers people reads nothing", async () => {
  const kreis = await aKreis(server);
  await hatBescheid(server, kreis, { jahr: 2026 });
  const zeichnung = await aPerson(server, [{ organisationId: kreis.id, rollen: ["zeichnung"] }]);
  expect(await zeilen(kreis)).toContain("2026-10-01 offen meine Mittel zum 01.10.2026 abrufen, Baustein 1");
  expect((await fristen(zeichnung)).map(({ anlass, meine }) => `${anlass} ${meine}`)).toEqual(["nachweis false"]);
  const verwaltung = await aPerson(server, [{ organisationId: kreis.id, rollen: ["mandantenverwaltung"] }]);
  await expect(verwaltung.api.frist.list.query()).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
});

test("both sides of a contract have an entry of their own, nobody else any", async () => {
  const { kreis, kommune, traeger } = await aKreisMitEmpfaengern(server);
  await hatAngebot(kreis, kommune, "angenommen");
  await hatAngebot(kreis, traeger);
  const anlaesse = async (besuch: Besuch) => (await fristen(besuch)).map(({ anlass }) => anlass);
  expect(await anlaesse(kommune)).toContain("nachweis");
  expect(await anlaesse(kreis)).toContain("nachweis_erwartet");
  expect((await fristen(traeger)).map(({ anlass, worum }) => `${anlass} ${worum}`)).toEqual([
    expect.stringContaining(`angebot Von ${kreis.name}`),
  ]);
  expect(JSON.stringify(await fristen(kommune))).not.toContain(traeger.name);
});

test("the authority sees every Bescheid of a year with its day, drafts as not submitted, and when somebody was reminded", async () => {
  const behoerde = await server.login("bezirksregierung@kim.example");
  const kreis = await aKreis(server);
  await hatNachweis(server, kreis, { baustein: 2, jahr: 2025, instrument: "zuwendung" });
  const { admin } = server.database;
  const zeile = async () => {
    const { zeilen: alle } = await behoerde.api.fristenstand.list.query({ jahr: 2025 });
    return alle.filter(({ organisationId }) => organisationId === kreis.id);
  };
  expect(await zeile()).toMatchObject([
    {
      baustein: 2,
      papier: "Verwendungsnachweis",
      stand: "aussteht",
      am: "2026-06-30",
      tageZuSpaet: 0,
      erinnertAm: null,
    },
  ]);
  expect(await zeile()).toMatchObject([{ nachweisId: null }]);
  const id = crypto.randomUUID();
  await admin`insert into kim.nachricht (tenant_id, id, an, betreff, erstellt_am, gesendet_am)
    values (${kreis.id}, ${id}, 'p@kim.example', 'B', '2026-06-09T05:00:00Z', '2026-06-09T05:00:00Z')`;
  await admin`insert into kim.fristerinnerung (tenant_id, benutzer_id, frist, faellig_am, stufe, nachricht_id, am)
    values (${kreis.id}, ${kreis.benutzerId}, 'nachweis-bescheid:2025:2', '2026-06-30', '21-tage', ${id},
      '2026-06-09T05:00:00Z')`;
  expect(await zeile()).toMatchObject([{ erinnertAm: "2026-06-09" }]);
  await expect(kreis.api.fristenstand.list.query({ jahr: 2025 })).rejects.toMatchObject({
    data: { code: "FORBIDDEN" },
  });
});

test("the board is a workbook for the authority alone", async () => {
  const behoerde = await server.login("bezirksregierung@kim.example");
  const kreis = await aKreis(server);
  await hatBescheid(server, kreis, { jahr: 2025, baustein: 2 });
  const datei = await behoerde.send("/dateien/fristen/2025.xlsx");
  expect([datei.status, datei.headers.get("content-disposition")]).toEqual([
    200,
    'attachment; filename="fristen-2025.xlsx"',
  ]);
  expect(
    Buffer.from(await datei.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe("PK");
  expect((await kreis.send("/dateien/fristen/2025.xlsx")).status).toBe(404);
  expect((await behoerde.send("/dateien/fristen/1999.xlsx")).status).toBe(404);
  expect((await server.visit().send("/dateien/fristen/2025.xlsx")).status).toBe(401);
});
