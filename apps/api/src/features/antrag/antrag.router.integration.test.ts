import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { notFound, refused } from "../../../../../tests/support/welt/answers.ts";
import { hatStelle } from "../../../../../tests/support/welt/stellen.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import {
  eineBehoerde,
  einInhalt,
  hatAntrag,
  hatEntwurf,
  setztFenster,
} from "../../../../../tests/support/foerderung/antrag.ts";
import { aKreis, aMandant, eineKommune, twoTenants, type Mandant } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
let behoerde: Mandant;
beforeAll(async () => {
  server = await openTestApi();
  behoerde = await eineBehoerde(server);
  await setztFenster(behoerde);
});
afterAll(() => server.close());

const forbidden = { data: { code: "FORBIDDEN" } };
const stale = { data: { code: "CONFLICT", refusal: null } };
const text = "Bitte die Planung für den Herbst ergänzen.";
const step = (antragId: string) => ({ id: randomUUID(), antragId });
const submit = (mandant: Mandant, antragId: string, version = 2) =>
  mandant.api.antragEinreichung.create.mutate({ ...step(antragId), version });
const ask = (antragId: string) => behoerde.api.antragRueckfrage.create.mutate({ ...step(antragId), text });
const zeilen = (api: Mandant["api"]) =>
  api === behoerde.api ? api.antragseingang.list.query({}).then((eingang) => eingang.zeilen) : api.antrag.list.query();
const sees = async ({ api }: Mandant, id: string) => ({
  get: await api.antrag.get.query({ id }).then(
    ({ stand }) => stand,
    () => null,
  ),
  list: (await zeilen(api)).find((zeile) => zeile.id === id)?.stand ?? null,
});

describe("a draft", () => {
  test("starts from the year's posts, may be saved incomplete, and is the applicant's alone", async () => {
    const { kreis, nachbar } = await twoTenants(server);
    await hatStelle(kreis, { funktion: "koordination" });
    const { id } = await kreis.api.antrag.create.mutate({ id: randomUUID(), jahr: 2026, baustein: 1 });
    expect(await kreis.api.antrag.get.query({ id })).toMatchObject({
      stand: "entwurf",
      version: 1,
      aenderbar: true,
      einreichbar: true,
      inhalt: {
        positionen: {
          koordinationHundertstel: 100,
          personalCent: 5_700_000,
          arbeitsplaetzeCent: 570_000,
          massnahmenCent: 0,
        },
      },
    });
    await kreis.api.antrag.update.mutate({ id, version: 1, inhalt: {} });
    expect((await kreis.api.antrag.get.query({ id })).maengel?.length).toBeGreaterThan(10);
    for (const stranger of [nachbar, behoerde]) expect(await sees(stranger, id)).toEqual({ get: null, list: null });
    expect(await sees(kreis, id)).toEqual({ get: "entwurf", list: "entwurf" });
  });

  test("changed by two people at once keeps the first and tells the second", async () => {
    const kreis = await aKreis(server);
    const id = await hatEntwurf(kreis);
    const save = () => kreis.api.antrag.update.mutate({ id, version: 2, inhalt: einInhalt() });
    const outcomes = await Promise.allSettled([save(), save()]);
    expect(outcomes.filter((o) => o.status === "fulfilled")).toHaveLength(1);
    await expect(save()).rejects.toMatchObject(stale);
    await expect(submit(kreis, id, 2)).rejects.toMatchObject(stale);
  });

  test("exists once per Baustein and year, however often it is started", async () => {
    const kreis = await aKreis(server);
    const anlage = { id: randomUUID(), jahr: 2026, baustein: 1 as const };
    await Promise.all([kreis.api.antrag.create.mutate(anlage), kreis.api.antrag.create.mutate(anlage)]);
    await expect(kreis.api.antrag.create.mutate({ ...anlage, id: randomUUID() })).rejects.toMatchObject(
      refused({ reason: "antrag-besteht-schon" }),
    );
    expect(await kreis.api.antrag.list.query()).toHaveLength(1);
  });

  test("is for a Zuwendung: Baustein 2 from 2025 on, Baustein 3 never, and only for the 54", async () => {
    const kreis = await aKreis(server);
    const create = (mandant: Mandant, jahr: number, baustein: number) =>
      mandant.api.antrag.create.mutate({ id: randomUUID(), jahr, baustein: baustein as 1 });
    await expect(create(kreis, 2024, 2)).rejects.toMatchObject(
      refused({ reason: "antrag-nur-fuer-zuwendung", feld: "baustein" }),
    );
    await expect(create(kreis, 2025, 2)).resolves.toBeDefined();
    await expect(create(kreis, 2026, 3)).rejects.toMatchObject({
      data: { code: "BAD_REQUEST", felder: [{ feld: "baustein" }] },
    });
    await expect(create(kreis, 2099, 1)).rejects.toMatchObject(refused({ reason: "kein-foerderjahr" }));
    await expect(create(await eineKommune(server, kreis), 2026, 1)).rejects.toMatchObject(
      refused({ reason: "antrag-nur-fuer-empfaenger" }),
    );
  });

  test("is written by whoever keeps applications, and by nobody else", async () => {
    const finanzen = await aKreis(server, { rollen: ["finanzen"] });
    await expect(
      finanzen.api.antrag.create.mutate({ id: randomUUID(), jahr: 2026, baustein: 1 }),
    ).rejects.toMatchObject(forbidden);
    await expect(
      behoerde.api.antrag.create.mutate({ id: randomUUID(), jahr: 2026, baustein: 1 }),
    ).rejects.toMatchObject(forbidden);
    const ministerium = await aMandant(server, { art: "ministerium", rollen: ["ministerium"] });
    await expect(ministerium.api.antrag.list.query()).rejects.toMatchObject(forbidden);
    await expect(ministerium.api.antragseingang.list.query({})).rejects.toMatchObject(forbidden);
    await expect(finanzen.api.antragseingang.list.query({})).rejects.toMatchObject(forbidden);
  });
});

describe("handing in", () => {
  test("lists everything that is missing at once, each with its field and rule, and hands in nothing", async () => {
    const kreis = await aKreis(server);
    await hatStelle(kreis, {
      funktion: "koordination",
      anbindung: "sozialamt",
      anbindungBegruendung: "Nähe zur Leistung",
      bezeichnung: "Koordination Süd",
    });
    const id = await hatEntwurf(kreis, {
      inhalt: einInhalt({
        skizze: { ...einInhalt().skizze, kreisangehoerigerRaum: "" },
        voraussetzungen: { ...einInhalt().voraussetzungen, kiInBetrieb: false },
      }),
    });
    await expect(submit(kreis, id)).rejects.toMatchObject(
      refused({
        reason: "antrag-unvollstaendig",
        maengel: [
          {
            reason: "skizze-fehlt",
            punkt: "kreisangehoerigerRaum",
            regel: "R10",
            feld: "skizze.kreisangehoerigerRaum",
          },
          {
            reason: "voraussetzung-fehlt",
            voraussetzung: "kiInBetrieb",
            regel: "R24",
            feld: "voraussetzungen.kiInBetrieb",
          },
          {
            reason: "ausnahmegenehmigung-fehlt",
            stelle: "Koordination Süd",
            stand: null,
            regel: "R9",
            feld: "ausnahmen[0].stand",
          },
        ],
      }),
    );
    expect(await sees(kreis, id)).toMatchObject({ get: "entwurf" });
  });

  test("brings it to the authority with the applicant's name, and freezes it", async () => {
    const { kreis, nachbar } = await twoTenants(server);
    const id = await hatAntrag(kreis);
    expect(await sees(behoerde, id)).toEqual({ get: "eingereicht", list: "eingereicht" });
    expect(await behoerde.api.antrag.get.query({ id })).toMatchObject({
      organisationName: kreis.name,
      umfeld: null,
      maengel: null,
      aenderbar: false,
      rueckfragbar: true,
      ablehnbar: true,
      bescheidbar: true,
      inhalt: { skizze: { planung: einInhalt().skizze?.planung } },
    });
    await expect(kreis.api.antrag.update.mutate({ id, version: 2, inhalt: {} })).rejects.toMatchObject(
      refused({ reason: "antrag-nicht-aenderbar", stand: "eingereicht" }),
    );
    await expect(submit(kreis, id)).rejects.toMatchObject(refused({ reason: "antragsschritt-nicht-moeglich" }));
    expect(await sees(nachbar, id)).toEqual({ get: null, list: null });
    await expect(submit(nachbar, id)).rejects.toMatchObject(notFound);
    await expect(nachbar.api.antrag.update.mutate({ id, version: 2, inhalt: {} })).rejects.toMatchObject(notFound);
    await expect(nachbar.api.antragRuecknahme.create.mutate({ ...step(id), text })).rejects.toMatchObject(notFound);
  });

  test("needs a window of the year and Baustein, open today", async () => {
    const kreis = await aKreis(server);
    const id = await hatEntwurf(kreis, { jahr: 2025, inhalt: einInhalt() });
    await expect(submit(kreis, id)).rejects.toMatchObject(
      refused({ reason: "antragsfenster-fehlt", jahr: 2025, baustein: 1 }),
    );
    await setztFenster(behoerde, { jahr: 2025, von: "2024-12-19", bis: "2025-01-16" });
    await expect(submit(kreis, id)).rejects.toMatchObject(
      refused({ reason: "antragsfenster-geschlossen", bis: "2025-01-16" }),
    );
    await setztFenster(behoerde, { jahr: 2025, von: "2026-06-15", bis: "2026-06-15" });
    await expect(submit(kreis, id)).resolves.toBeDefined();
    expect((await kreis.api.antragsfenster.list.query()).filter(({ jahr }) => jahr === 2025)).toEqual([
      { jahr: 2025, baustein: 1, von: "2026-06-15", bis: "2026-06-15" },
    ]);
  });

  test("twice with the same click is one submission", async () => {
    const kreis = await aKreis(server);
    const id = await hatEntwurf(kreis);
    const click = { ...step(id), version: 2 };
    await Promise.all([
      kreis.api.antragEinreichung.create.mutate(click),
      kreis.api.antragEinreichung.create.mutate(click),
    ]);
    expect((await kreis.api.antrag.get.query({ id })).vorgaenge).toHaveLength(1);
  });
});

describe("what lies with the authority", () => {
  test("is asked back, answered with a mended content, and lies there again", async () => {
    const kreis = await aKreis(server);
    const id = await hatAntrag(kreis);
    await ask(id);
    expect(await kreis.api.antrag.get.query({ id })).toMatchObject({
      stand: "rueckfrage",
      aenderbar: false,
      beantwortbar: true,
    });
    await expect(ask(id)).rejects.toMatchObject(refused({ stand: "rueckfrage" }));
    const answer = (inhalt = einInhalt()) =>
      kreis.api.antragBeantwortung.create.mutate({ ...step(id), version: 2, text: "Die Planung ist ergänzt.", inhalt });
    await expect(answer({})).rejects.toMatchObject(refused({ reason: "antrag-unvollstaendig" }));
    const skizze = { ...einInhalt().skizze, planung: "Herbst: Fachtag mit allen Kommunen." };
    await answer(einInhalt({ skizze }));
    const gelesen = await behoerde.api.antrag.get.query({ id });
    expect(gelesen).toMatchObject({ stand: "eingereicht", inhalt: { skizze: { planung: skizze.planung } } });
    expect(gelesen.vorgaenge.map(({ art, text: gesagt }) => [art, gesagt])).toEqual([
      ["eingereicht", null],
      ["rueckfrage", text],
      ["beantwortet", "Die Planung ist ergänzt."],
    ]);
  });

  test("is taken back, reworked out of the authority's sight, and handed in again", async () => {
    const kreis = await aKreis(server);
    const id = await hatAntrag(kreis);
    await kreis.api.antragRuecknahme.create.mutate({ ...step(id), text: "Die Stellenzahl ändert sich noch." });
    expect(await sees(behoerde, id)).toEqual({ get: null, list: null });
    await expect(ask(id)).rejects.toMatchObject(notFound);
    await kreis.api.antrag.update.mutate({ id, version: 2, inhalt: einInhalt() });
    await submit(kreis, id, 3);
    expect(await sees(behoerde, id)).toEqual({ get: "eingereicht", list: "eingereicht" });
  });

  test("is refused with a reason, and that is the end of it", async () => {
    const kreis = await aKreis(server);
    const id = await hatAntrag(kreis);
    await expect(behoerde.api.antragAblehnung.create.mutate({ ...step(id), text: "Nein" })).rejects.toMatchObject({
      data: { code: "BAD_REQUEST", felder: [{ feld: "text" }] },
    });
    await behoerde.api.antragAblehnung.create.mutate({ ...step(id), text });
    expect(await kreis.api.antrag.get.query({ id })).toMatchObject({
      stand: "abgelehnt",
      aenderbar: false,
      einreichbar: false,
      zurueckziehbar: false,
    });
    await expect(submit(kreis, id)).rejects.toMatchObject(refused({ stand: "abgelehnt" }));
  });

  test("asked back and taken back at the same moment keeps the order it happened in", async () => {
    for (let round = 0; round < 3; round++) {
      const kreis = await aKreis(server);
      const id = await hatAntrag(kreis);
      await Promise.allSettled([ask(id), kreis.api.antragRuecknahme.create.mutate({ ...step(id), text })]);
      expect(await sees(kreis, id)).toMatchObject({ get: "zurueckgezogen" });
    }
  });

  test("is decided by the authority alone; the applicant cannot act for it, nor it for the applicant", async () => {
    const kreis = await aKreis(server);
    const id = await hatAntrag(kreis);
    await expect(kreis.api.antragRueckfrage.create.mutate({ ...step(id), text })).rejects.toMatchObject(forbidden);
    await expect(kreis.api.antragAblehnung.create.mutate({ ...step(id), text })).rejects.toMatchObject(forbidden);
    await expect(setztFenster(kreis)).rejects.toMatchObject(forbidden);
    await expect(behoerde.api.antragRuecknahme.create.mutate({ ...step(id), text })).rejects.toMatchObject(forbidden);
    await expect(setztFenster(behoerde, { von: "2026-02-01", bis: "2026-01-01" })).rejects.toMatchObject(
      refused({ reason: "antragsfenster-verdreht", feld: "bis" }),
    );
  });
});
