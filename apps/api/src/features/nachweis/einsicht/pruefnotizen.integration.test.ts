import { randomUUID } from "node:crypto";
import { organisationIdOf } from "@kim/db/seed";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  gewaehrt,
  heute,
  mittags,
  pruefwelt,
  schluessel,
  widerruft,
  type Pruefperson,
} from "../../../../../../tests/support/foerderung/pruefwelt.ts";
import { notFound, refused, stale } from "../../../../../../tests/support/welt/answers.ts";
import { openTestApi, type Besuch, type TestApi } from "../../../../../../tests/support/welt/api.ts";
import { aPerson } from "../../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
let kreis: Welt["kreis"];
let papier: Welt["papier"];
let geprueftes: Welt["geprueftes"];
let entwurf: Welt["entwurf"];
let verwaltung: Welt["verwaltung"];
let rpa: Welt["rpa"];
let lrh: Welt["lrh"];
let behoerde: Welt["behoerde"];
type Welt = Awaited<ReturnType<typeof pruefwelt>>;

beforeAll(async () => {
  server = await openTestApi();
  ({ kreis, papier, geprueftes, entwurf, verwaltung, rpa, lrh, behoerde } = await pruefwelt(server));
});
afterAll(() => server.close());
beforeEach(() => {
  server.clock.now = mittags(heute);
});

describe("wer Einsicht gewährt", () => {
  test("lehnt ab, wer keine prüfende Rolle hat oder am Nachweis beteiligt ist", async () => {
    await expect(gewaehrt(verwaltung, kreis.zeichnung as Pruefperson)).rejects.toMatchObject(
      refused({ reason: "person-prueft-nicht" }),
    );
    const beide = await aPerson(server, [{ organisationId: kreis.id, rollen: ["pruefeinsicht", "finanzen"] }]);
    await expect(gewaehrt(verwaltung, beide)).rejects.toMatchObject(refused({ reason: "pruefer-beteiligt" }));
    const selbst = await aPerson(server, [
      { organisationId: kreis.id, rollen: ["pruefeinsicht", "mandantenverwaltung"] },
    ]);
    await expect(gewaehrt(selbst, selbst)).rejects.toMatchObject(refused({ reason: "einsicht-sich-selbst" }));
  });

  test("niemandem eines anderen Hauses, und nicht länger als zwölf Monate", async () => {
    await expect(gewaehrt(verwaltung, lrh)).rejects.toMatchObject(notFound);
    await expect(gewaehrt(behoerde, rpa)).rejects.toMatchObject(notFound);
    await expect(gewaehrt(verwaltung, rpa, { bis: "2027-11-22" })).rejects.toMatchObject(
      refused({ reason: "einsicht-zu-lang", spaetestens: "2027-11-21" }),
    );
    const einsicht = await gewaehrt(verwaltung, rpa, { bis: "2027-11-21" });
    await widerruft(verwaltung, einsicht);
  });

  test("sonst niemand: nicht die Leitung, nicht das Ministerium, nicht der Landesrechnungshof", async () => {
    for (const wer of [kreis, kreis.gegenlesen, await server.login("ministerium@kim.example")])
      await expect(wer.api.pruefeinsicht.list.query()).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
    const hof = await aPerson(server, [
      { organisationId: organisationIdOf("landesrechnungshof"), rollen: ["mandantenverwaltung"] },
    ]);
    expect((await hof.api.pruefeinsicht.list.query()).art).toBeNull();
    await expect(gewaehrt(hof, lrh)).rejects.toMatchObject(refused({ reason: "einsicht-hier-nicht" }));
  });
});

describe("Prüfnotizen", () => {
  test("liest nur, wer sie schreibt: nicht das Haus, nicht der andere Prüfer, auch nicht im Protokoll", async () => {
    const [meine, seine] = [await gewaehrt(verwaltung, rpa), await gewaehrt(behoerde, lrh)];
    const geheim = "Beleg 12 wirkt nachträglich geschrieben.";
    const notiz = { ...schluessel(meine, papier), id: randomUUID(), ort: "allgemein", text: geheim };
    await rpa.api.pruefnotiz.create.mutate(notiz);
    expect((await rpa.api.pruefnachweis.get.query(schluessel(meine, papier))).notizen).toMatchObject([
      { text: geheim, version: 1 },
    ]);
    expect((await lrh.api.pruefnachweis.get.query(schluessel(seine, papier))).notizen).toEqual([]);
    await expect(lrh.api.pruefnotiz.update.mutate({ id: notiz.id, version: 1, text: "X" })).rejects.toMatchObject(
      notFound,
    );
    const kollegin = await aPerson(server, [{ organisationId: kreis.id, rollen: ["pruefeinsicht"] }]);
    const ihre = await gewaehrt(verwaltung, kollegin);
    expect((await kollegin.api.pruefnachweis.get.query(schluessel(ihre, papier))).notizen).toEqual([]);
    const zeilen = await server.database.admin`select befehl, eingabe from kim.protokoll where tenant_id = ${kreis.id}`;
    expect(zeilen.map(({ befehl }) => befehl)).toContain("pruefnotiz.create");
    expect(JSON.stringify(zeilen)).not.toContain(geheim);
    for (const [wer, id] of [
      [verwaltung, meine],
      [verwaltung, ihre],
      [behoerde, seine],
    ] as const)
      await widerruft(wer, id);
  });

  test("lassen sich ändern und löschen, bis die Prüfung abgeschlossen ist", async () => {
    const einsicht = await gewaehrt(verwaltung, rpa);
    const nachweis = schluessel(einsicht, papier);
    const notiz = { ...nachweis, id: randomUUID(), ort: "allgemein", text: "Erste Fassung." };
    await rpa.api.pruefnotiz.create.mutate(notiz);
    await rpa.api.pruefnotiz.update.mutate({ id: notiz.id, version: 1, text: "Zweite Fassung." });
    await expect(rpa.api.pruefnotiz.update.mutate({ id: notiz.id, version: 1, text: "X" })).rejects.toMatchObject(
      stale,
    );
    await expect(
      rpa.api.pruefnotiz.create.mutate({ ...notiz, id: randomUUID(), ort: "zeile:gibt es nicht" }),
    ).rejects.toMatchObject(refused({ reason: "notizort-unbekannt" }));
    const zweite = { ...notiz, id: randomUUID() };
    await rpa.api.pruefnotiz.create.mutate(zweite);
    await rpa.api.pruefnotiz.delete.mutate({ id: zweite.id });
    await rpa.api.pruefabschluss.create.mutate(nachweis);
    const zu = refused({ reason: "pruefung-schon-abgeschlossen", am: heute });
    for (const tat of [
      () => rpa.api.pruefnotiz.create.mutate({ ...notiz, id: randomUUID() }),
      () => rpa.api.pruefnotiz.update.mutate({ id: notiz.id, version: 2, text: "Dritte Fassung." }),
      () => rpa.api.pruefnotiz.delete.mutate({ id: notiz.id }),
    ])
      await expect(tat()).rejects.toMatchObject(zu);
    const { notizen, abgeschlossenAm } = await rpa.api.pruefnachweis.get.query(nachweis);
    expect(notizen.map(({ text }) => text)).toEqual(["Zweite Fassung."]);
    expect(abgeschlossenAm).not.toBeNull();
    // The proof stands where it stood: an auditor moves nothing.
    expect((await kreis.api.nachweis.get.query(papier)).lauf.stand).toBe("eingereicht");
    const datei = await rpa.send(`/dateien/pruefnotizen/${einsicht}`);
    expect([datei.status, datei.headers.get("content-type")]).toEqual([
      200,
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]);
    await widerruft(verwaltung, einsicht);
  });
});

test("was gelesen wurde, sieht, wer die Einsicht gewährt hat", async () => {
  const [eigene, vomLand] = [await gewaehrt(verwaltung, rpa), await gewaehrt(behoerde, lrh)];
  await rpa.api.pruefnachweis.get.query(schluessel(eigene, papier));
  await lrh.api.pruefnachweis.get.query(schluessel(vomLand, geprueftes));
  const gelesen = async (wer: Besuch, einsichtId: string) =>
    (await wer.api.einsichtnahme.list.query({ einsichtId })).zeilen.map(({ befehl, was }) => [
      befehl,
      was.slice(0, 28),
    ]);
  expect(await gelesen(verwaltung, eigene)).toEqual([["pruefnachweis.gelesen", "Verwendungsbestätigung 2025,"]]);
  expect(await gelesen(behoerde, vomLand)).toEqual([["pruefnachweis.gelesen", "Verwendungsbestätigung 2024,"]]);
  await expect(gelesen(verwaltung, vomLand)).rejects.toMatchObject(notFound);
  await widerruft(verwaltung, eigene);
  await widerruft(behoerde, vomLand);
});

test("Papiere öffnet der Prüfer nur in seiner Einsicht, und auch das steht im Protokoll", async () => {
  const { inhaberId, id } = papier;
  await server.database.admin`
    insert into kim.nachweis_dokument (tenant_id, inhaber_id, nachweis_id, version, pruefstelle_id, art, dateiname,
      bytes, sha256, inhalt, am)
    select tenant_id, tenant_id, nachweis_id, 1, pruefstelle_id, 'papier', 'nachweis.pdf', 4,
      encode(sha256('%PDF'), 'hex'), '%PDF', now()
    from kim.nachweis_fassung where tenant_id = ${inhaberId} and nachweis_id = ${id}`;
  const oeffnet = async (wer: Besuch) => (await wer.send(`/dateien/nachweispapier/${inhaberId}/${id}/1/papier`)).status;
  expect(await oeffnet(rpa)).toBe(404);
  const einsicht = await gewaehrt(verwaltung, rpa);
  expect(await oeffnet(rpa)).toBe(200);
  expect((await rpa.send(`/dateien/nachweisausdruck/${entwurf.id}`)).status).toBe(404);
  const { zeilen } = await verwaltung.api.einsichtnahme.list.query({ einsichtId: einsicht });
  expect(zeilen).toMatchObject([{ befehl: "pruefdatei.gelesen", was: "nachweis.pdf", inhaberId }]);
  await widerruft(verwaltung, einsicht);
  expect(await oeffnet(rpa)).toBe(404);
});
