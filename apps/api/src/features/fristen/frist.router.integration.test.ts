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
  expect((await kreis.api.fristenstand.list.query({ jahr: 2025 })).zeilen).toEqual([]);
  const zeichnung = await aPerson(server, [{ organisationId: kreis.id, rollen: ["zeichnung"] }]);
  await expect(zeichnung.api.fristenstand.list.query({ jahr: 2025 })).rejects.toMatchObject({
    data: { code: "FORBIDDEN" },
  });
});

test("the board is a workbook for whoever checks, and for nobody else", async () => {
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
  const zeichnung = await aPerson(server, [{ organisationId: kreis.id, rollen: ["zeichnung"] }]);
  expect((await zeichnung.send("/dateien/fristen/2025.xlsx")).status).toBe(404);
  expect((await kreis.send("/dateien/fristen/2025.xlsx")).status).toBe(200);
  expect((await behoerde.send("/dateien/fristen/1999.xlsx")).status).toBe(404);
  expect((await server.visit().send("/dateien/fristen/2025.xlsx")).status).toBe(401);
});

test("R106: the authority gives more time with a reason; board, dates and proof know the new day, both sides of it", async () => {
  const behoerde = await server.login("bezirksregierung@kim.example");
  const kreis = await aKreis(server);
  const id = await hatNachweis(server, kreis, { baustein: 2, jahr: 2025, instrument: "zuwendung" });
  const gegenstand = { art: "bescheid" as const, inhaberId: kreis.id, jahr: 2025, baustein: 2 as const };
  const verlaengere = (bis: string) =>
    behoerde.api.fristverlaengerung.create.mutate({
      id: crypto.randomUUID(),
      gegenstand,
      bis,
      grund: "Die Finanzabteilung ist krank.",
    });
  await expect(verlaengere("2026-06-30")).rejects.toMatchObject({
    data: { refusal: { reason: "fristverlaengerung-nicht-spaeter", regel: "R106" } },
  });
  await verlaengere("2026-07-01");
  await verlaengere("2026-07-15");
  const zeile = async () =>
    (await behoerde.api.fristenstand.list.query({ jahr: 2025, suche: kreis.name })).zeilen.at(0);
  expect(await zeile()).toMatchObject({ am: "2026-07-15", verlaengerung: { grund: "Die Finanzabteilung ist krank." } });
  const frist = async () => (await fristen(kreis)).find(({ schluessel }) => schluessel === `nachweis:${id}`);
  expect(await frist()).toMatchObject({
    am: "2026-07-15",
    stand: "offen",
    quelle: expect.stringMatching(/^Verlängert; /),
  });
  const { nachweis } = await kreis.api.nachweis.get.query({ inhaberId: kreis.id, id });
  expect(nachweis.frist).toMatchObject({ am: "2026-07-15" });
  amTag("2026-07-16");
  const spaeter = await server.login("bezirksregierung@kim.example");
  const [ueberfaellig] = (await spaeter.api.fristenstand.list.query({ jahr: 2025, suche: kreis.name })).zeilen;
  expect(ueberfaellig?.tageZuSpaet).toBe(1);
});

test("a click on the board promises one job, for rows that wait, and is the last contact; a second one changes nothing", async () => {
  const behoerde = await server.login("bezirksregierung@kim.example");
  const kreis = await aKreis(server);
  await hatBescheid(server, kreis, { jahr: 2025, baustein: 2 });
  const zeile = { art: "bescheid" as const, inhaberId: kreis.id, jahr: 2025, baustein: 2 as const };
  const id = crypto.randomUUID();
  for (let i = 0; i < 2; i += 1) await behoerde.api.fristmahnung.create.mutate({ id, zeilen: [zeile, zeile] });
  const auftraege = await server.database.admin`
    select from kim.outbox where name = 'fristen-mahnen' and payload ->> 'mahnungId' = ${id}`;
  expect(auftraege).toHaveLength(1);
  const [auf] = (await behoerde.api.fristenstand.list.query({ jahr: 2025, suche: kreis.name })).zeilen;
  expect(auf?.erinnertAm).toBe("2026-06-15");
  await expect(
    behoerde.api.fristmahnung.create.mutate({ id: crypto.randomUUID(), zeilen: [{ ...zeile, baustein: 3 }] }),
  ).rejects.toMatchObject({ data: { refusal: { reason: "frist-nicht-auf-der-tafel" } } });
});

test("a Kreis has the same board over those who hold its contracts, and over nobody else", async () => {
  const { kreis, kommune, traeger } = await aKreisMitEmpfaengern(server);
  const anderer = await aKreis(server);
  const angebot = await hatAngebot(kreis, kommune, "angenommen");
  await hatAngebot(kreis, traeger);
  amTag("2027-01-10");
  const [ich, fremd] = [
    await server.login(`${kreis.benutzerId}@kim.example`),
    await server.login(`${anderer.benutzerId}@kim.example`),
  ];
  const tafel = async () => (await ich.api.fristenstand.list.query({ jahr: 2026 })).zeilen;
  expect((await tafel()).map((z) => `${z.organisationName} ${z.stand}`)).toEqual([`${kommune.name} aussteht`]);
  const [zeile] = await tafel();
  if (!zeile) throw new Error("leere Tafel");
  expect(zeile.gegenstand).toMatchObject({ art: "vertrag", weiterleitungId: angebot.weiterleitungId });
  const mahnung = { id: crypto.randomUUID(), zeilen: [zeile.gegenstand] };
  await ich.api.fristmahnung.create.mutate(mahnung);
  expect((await tafel())[0]?.erinnertAm).toBe("2027-01-10");
  await expect(fremd.api.fristmahnung.create.mutate({ ...mahnung, id: crypto.randomUUID() })).rejects.toMatchObject({
    data: { refusal: { reason: "frist-nicht-auf-der-tafel" } },
  });
  await expect(
    fremd.api.fristverlaengerung.create.mutate({
      id: crypto.randomUUID(),
      gegenstand: zeile.gegenstand,
      bis: "2027-12-31",
      grund: "Weil es schneller nicht geht.",
    }),
  ).rejects.toMatchObject({ data: { refusal: { reason: "frist-nicht-auf-der-tafel" } } });
});

test("filters and pages are the server's", async () => {
  const behoerde = await server.login("bezirksregierung@kim.example");
  const kreis = await aKreis(server);
  for (const baustein of [1, 2]) await hatBescheid(server, kreis, { jahr: 2025, baustein });
  const liste = (filter: object) => behoerde.api.fristenstand.list.query({ jahr: 2025, suche: kreis.name, ...filter });
  expect(await liste({})).toMatchObject({ gesamt: 2, seiten: 1, summen: { alle: 2, ohneZeichnende: 2 } });
  expect((await liste({ baustein: 1 })).zeilen.map((z) => z.baustein)).toEqual([1]);
  expect(await liste({ spaet: true })).toMatchObject({ gesamt: 0, seite: 1 });
  expect(await liste({ seite: 9 })).toMatchObject({ seite: 1 });
});
