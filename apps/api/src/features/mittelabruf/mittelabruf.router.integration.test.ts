import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { notFound, refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { einAbruf, eineBehoerde, hatAbruf, hatBescheid } from "../../../../../tests/support/foerderung/mittel.ts";
import { personalkosten } from "../../../../../tests/support/foerderung/ausgaben.ts";
import { hatStelle } from "../../../../../tests/support/welt/stellen.ts";
import { aMandant, twoTenants, type Mandant } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
let behoerde: Mandant;
beforeAll(async () => {
  server = await openTestApi();
  behoerde = await eineBehoerde(server);
});
afterAll(() => server.close());

const forbidden = { data: { code: "FORBIDDEN" } };
const mittelVon = async ({ api }: Mandant, bescheidId: string) =>
  (await api.mittelabruf.list.query()).find(({ id }) => id === bescheidId);
const entscheide = (mandant: Mandant, mittelabrufId: string, bewilligt = true, wer = behoerde) =>
  wer.api.mittelabrufEntscheidung.create.mutate({
    organisationId: mandant.id,
    mittelabrufId,
    entscheidung: bewilligt ? { bewilligt } : { bewilligt, grund: "Der Bedarf ist nicht belegt." },
  });

describe("a call", () => {
  test("is written by its recipient, counted against the grant, and seen by the authority and nobody else", async () => {
    const { kreis, nachbar } = await twoTenants(server);
    const bescheidId = await hatBescheid(server, kreis);
    const id = await hatAbruf(kreis, bescheidId);
    expect(await mittelVon(kreis, bescheidId)).toMatchObject({
      stand: {
        zugesagtCent: 10_000_000,
        abgerufenCent: 2_500_000,
        bewilligtCent: 0,
        ausgezahltCent: 0,
        abrufbarCent: 7_500_000,
      },
      rahmen: [
        {
          gegenstand: "stellen_und_massnahmen",
          mittelfrist: null,
          vorschlag: { termin: "2026-06-15", benoetigtBis: "2026-12-31" },
        },
        { gegenstand: "begleitung", mittelfrist: 2, vorschlag: { termin: "2026-06-15", benoetigtBis: "2026-08-15" } },
      ],
      abrufe: [{ id, stand: "offen", vonName: "Petra Probe", ausgezahltAm: null, entscheidung: null }],
    });
    expect(await nachbar.api.mittelabruf.list.query()).toEqual([]);
    await expect(nachbar.api.mittelabruf.create.mutate(einAbruf(bescheidId))).rejects.toMatchObject(notFound);
    const eingang = await behoerde.api.mittelabrufEingang.listOffene.query({ jahr: 2026, suche: kreis.name });
    expect(eingang.zeilen).toMatchObject([
      { id, abrufbarCent: 7_500_000, bescheid: { id: bescheidId, organisationName: kreis.name } },
    ]);
    expect(eingang.jahre.find(({ jahr }) => jahr === 2026)?.anzahl).toBeGreaterThan(0);
  });

  test("R33: of a Bescheid that came after its year goes through from its day on, is paid, and the year's costs are booked", async () => {
    const { kreis } = await twoTenants(server);
    const bescheidId = await hatBescheid(server, kreis, { jahr: 2025, datum: "2026-03-10" });
    const am = (termin: string) => ({ termin, benoetigtBis: "2026-05-10" });
    expect(await mittelVon(kreis, bescheidId)).toMatchObject({
      rahmen: [
        { gegenstand: "stellen_und_massnahmen", termine: [], vorschlag: { termin: "2026-06-15" } },
        { gegenstand: "begleitung", termine: [], vorschlag: { termin: "2026-06-15" } },
      ],
    });
    await expect(kreis.api.mittelabruf.create.mutate(einAbruf(bescheidId, am("2026-03-09")))).rejects.toMatchObject(
      refused({ reason: "termin-vor-bescheid", regel: "R25", feld: "termin", datum: "2026-03-10" }),
    );
    const id = await hatAbruf(kreis, bescheidId, behoerde, am("2026-03-10"));
    expect((await mittelVon(kreis, bescheidId))?.abrufe).toMatchObject([{ id, stand: "bewilligt" }]);
    const stelleId = await hatStelle(kreis, { beginn: "2025-01-01" });
    await expect(
      kreis.api.ausgabe.create.mutate(personalkosten(stelleId, { jahr: 2025, monat: 12, betragCent: 100_000 })),
    ).resolves.toBeDefined();
  });

  test.each([
    ["stellen_und_massnahmen", "2026-05-01", "2026-05-01", true],
    ["stellen_und_massnahmen", "2026-05-02", "2026-05-01", false],
    ["begleitung", "2026-05-10", "2026-05-10", true],
    ["begleitung", "2026-05-10", "2026-05-09", false],
  ] as const)("R25: no call lies before its Bescheid: %s, granted on %s, called for %s: %s", async (...fall) => {
    const [gegenstand, datum, termin, ok] = fall;
    const { kreis } = await twoTenants(server);
    const bescheidId = await hatBescheid(server, kreis, { datum });
    const abruf = kreis.api.mittelabruf.create.mutate(
      einAbruf(bescheidId, { gegenstand, termin, benoetigtBis: "2026-06-30" }),
    );
    if (ok) await abruf;
    else
      await expect(abruf).rejects.toMatchObject(
        refused({ reason: "termin-vor-bescheid", regel: "R25", feld: "termin", datum }),
      );
    expect((await mittelVon(kreis, bescheidId))?.abrufe).toHaveLength(ok ? 1 : 0);
  });

  test("clicked twice is one call", async () => {
    const { kreis } = await twoTenants(server);
    const bescheidId = await hatBescheid(server, kreis);
    const abruf = einAbruf(bescheidId, { betragCent: 8_000_000 });
    for (const _ of [1, 2]) expect(await kreis.api.mittelabruf.create.mutate(abruf)).toEqual({ id: abruf.id });
    expect((await mittelVon(kreis, bescheidId))?.abrufe).toHaveLength(1);
  });

  test("of twenty at the same moment, only as many are taken as the grant carries", async () => {
    const { kreis } = await twoTenants(server);
    const bescheidId = await hatBescheid(server, kreis);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () =>
        kreis.api.mittelabruf.create.mutate(einAbruf(bescheidId, { betragCent: 3_000_000 })),
      ),
    );
    expect(outcomes.filter((o) => o.status === "fulfilled")).toHaveLength(3);
    for (const outcome of outcomes)
      if (outcome.status === "rejected")
        expect(outcome.reason).toMatchObject(refused({ reason: "mehr-als-abrufbar", abrufbarCent: 1_000_000 }));
    expect((await mittelVon(kreis, bescheidId))?.stand).toMatchObject({
      abgerufenCent: 9_000_000,
      abrufbarCent: 1_000_000,
    });
  });

  test("beyond two months is refused with R32 at its field, and nothing is recorded", async () => {
    const { kreis } = await twoTenants(server);
    const bescheidId = await hatBescheid(server, kreis);
    await expect(
      kreis.api.mittelabruf.create.mutate(einAbruf(bescheidId, { benoetigtBis: "2026-07-16" })),
    ).rejects.toMatchObject(refused({ reason: "laenger-als-zwei-monate", regel: "R32", feld: "benoetigtBis" }));
    expect((await mittelVon(kreis, bescheidId))?.abrufe).toEqual([]);
  });

  test.each([
    ["betragCent", { betragCent: -1 }],
    ["betragCent", { betragCent: 0 }],
    ["termin", { termin: "2026-02-30" }],
    ["begruendung", { begruendung: " " }],
  ])("with a bad %s is told at that field: %j", async (feld, angaben) => {
    const { kreis } = await twoTenants(server);
    const bescheidId = await hatBescheid(server, kreis);
    await expect(kreis.api.mittelabruf.create.mutate(einAbruf(bescheidId, angaben))).rejects.toMatchObject({
      data: { code: "BAD_REQUEST", felder: [{ feld }] },
    });
  });

  test("needs the right to call: auditors read, case managers and the state's two offices do not even that", async () => {
    const pruefung = await aMandant(server, { art: "kreis", rollen: ["pruefung"] });
    const ministerium = await aMandant(server, { art: "ministerium", rollen: ["ministerium"] });
    const bescheidId = await hatBescheid(server, pruefung);
    expect(await pruefung.api.mittelabruf.list.query()).toHaveLength(1);
    for (const { api } of [pruefung, behoerde, ministerium])
      await expect(api.mittelabruf.create.mutate(einAbruf(bescheidId))).rejects.toMatchObject(forbidden);
    for (const { api } of [behoerde, ministerium])
      await expect(api.mittelabruf.list.query()).rejects.toMatchObject(forbidden);
    for (const { api } of [ministerium, pruefung]) {
      const { listOffene, listBewilligte, listRaten, listAuszahlbare } = api.mittelabrufEingang;
      for (const list of [listOffene, listBewilligte, listRaten])
        await expect(list.query({ jahr: 2026 })).rejects.toMatchObject(forbidden);
      await expect(listAuszahlbare.query({ jahr: 2026, art: "abrufe" })).rejects.toMatchObject(forbidden);
    }
  });
});

describe("the decision", () => {
  test("is the authority's alone and falls once; refusing frees the money and tells why", async () => {
    const { kreis, nachbar } = await twoTenants(server);
    const bescheidId = await hatBescheid(server, kreis);
    const id = await hatAbruf(kreis, bescheidId);
    for (const wer of [kreis, nachbar]) await expect(entscheide(kreis, id, true, wer)).rejects.toMatchObject(forbidden);
    await expect(entscheide(nachbar, id)).rejects.toMatchObject(notFound);
    await expect(
      behoerde.api.mittelabrufEntscheidung.create.mutate({
        organisationId: kreis.id,
        mittelabrufId: id,
        entscheidung: { bewilligt: false, grund: "Nein." },
      }),
    ).rejects.toMatchObject({ data: { code: "BAD_REQUEST", felder: [{ feld: "entscheidung.grund" }] } });
    await entscheide(kreis, id, false);
    await entscheide(kreis, id, false);
    await expect(entscheide(kreis, id)).rejects.toMatchObject(
      refused({ reason: "abruf-schon-entschieden", bewilligt: false }),
    );
    expect(await mittelVon(kreis, bescheidId)).toMatchObject({
      stand: { abrufbarCent: 10_000_000 },
      abrufe: [{ stand: "abgelehnt", entscheidung: { grund: "Der Bedarf ist nicht belegt." } }],
    });
  });

  test("made twice at the same moment, once yes and once no, ends in one of the two", async () => {
    const { kreis } = await twoTenants(server);
    const id = await hatAbruf(kreis, await hatBescheid(server, kreis));
    const outcomes = await Promise.allSettled([entscheide(kreis, id, true), entscheide(kreis, id, false)]);
    expect(outcomes.filter((o) => o.status === "fulfilled")).toHaveLength(1);
  });

  test("after a lowering Änderungsbescheid approves no more than is left", async () => {
    const { kreis } = await twoTenants(server);
    const vorgaengerId = await hatBescheid(server, kreis);
    const id = await hatAbruf(kreis, vorgaengerId);
    const neu = await hatBescheid(server, kreis, { vorgaengerId, cent: 2_499_999 });
    await expect(entscheide(kreis, id)).rejects.toMatchObject(
      refused({ reason: "bescheidsumme-ueberschritten", freiCent: 2_499_999 }),
    );
    await expect(hatAbruf(kreis, vorgaengerId)).rejects.toMatchObject(refused({ reason: "bescheid-ersetzt" }));
    expect(await mittelVon(kreis, neu)).toMatchObject({ stand: { abrufbarCent: 0 }, abrufe: [{ id }] });
    await entscheide(kreis, id, false);
    expect((await mittelVon(kreis, neu))?.stand.abrufbarCent).toBe(2_499_999);
  });
});

describe("the calendar of calls", () => {
  test("is kept by the authority, read by recipients, and binds their calls", async () => {
    const { kreis } = await twoTenants(server);
    const bescheidId = await hatBescheid(server, kreis, { jahr: 2027, baustein: 2 });
    const termin = { jahr: 2027, baustein: 2 as const, termin: "2027-02-15" };
    const am = (tag: string) =>
      kreis.api.mittelabruf.create.mutate(
        einAbruf(bescheidId, { gegenstand: null, termin: tag, benoetigtBis: tag, betragCent: 100 }),
      );
    await am("2027-05-02");
    await expect(kreis.api.abruftermin.create.mutate(termin)).rejects.toMatchObject(forbidden);
    await behoerde.api.abruftermin.create.mutate(termin);
    await behoerde.api.abruftermin.create.mutate(termin);
    expect((await kreis.api.abruftermin.list.query()).filter(({ jahr }) => jahr === 2027)).toEqual([termin]);
    await expect(am("2027-05-02")).rejects.toMatchObject(
      refused({ reason: "kein-abruftermin", termine: ["2027-02-15"] }),
    );
    await am("2027-02-15");
    await expect(behoerde.api.abruftermin.create.mutate({ ...termin, termin: "2028-02-15" })).rejects.toMatchObject(
      refused({ reason: "abruftermin-ausserhalb-des-jahres" }),
    );
    await expect(kreis.api.abruftermin.delete.mutate(termin)).rejects.toMatchObject(forbidden);
    await behoerde.api.abruftermin.delete.mutate(termin);
    expect((await behoerde.api.abruftermin.list.query()).filter(({ jahr }) => jahr === 2027)).toEqual([]);
  });
});

test("an unknown Bescheid, call or recipient is not found", async () => {
  const { kreis } = await twoTenants(server);
  await expect(kreis.api.mittelabruf.create.mutate(einAbruf(randomUUID()))).rejects.toMatchObject(notFound);
  await expect(entscheide(kreis, randomUUID())).rejects.toMatchObject(notFound);
});
