import { randomUUID } from "node:crypto";
import { organisationIdOf } from "@kim/db/seed";
import type { Rolle } from "@kim/domain/organisation";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { demotag } from "../../../../../../tests/support/datenbank/test-database.ts";
import { hatNachweis } from "../../../../../../tests/support/foerderung/nachweis.ts";
import {
  bescheinigt,
  dieBehoerde,
  fuelltAus,
  mitPersonen,
  reichtEin,
  tut,
  type EinPapier,
  type Nachweishaus,
} from "../../../../../../tests/support/foerderung/nachweiskette.ts";
import { notFound, refused, stale } from "../../../../../../tests/support/welt/answers.ts";
import { openTestApi, type Besuch, type TestApi } from "../../../../../../tests/support/welt/api.ts";
import { aKreis, aPerson } from "../../../../../../tests/support/welt/tenants.ts";

type Person = Awaited<ReturnType<typeof aPerson>>;

let server: TestApi;
let kreis: Nachweishaus;
let nachbar: Nachweishaus;
let verwaltung: Person;
let rpa: Person;
let lrh: Person;
let behoerde: Person;
/** Submitted by the Kreis for 2025, certified for 2024, a draft of another Baustein; submitted by its neighbour. */
let papier: EinPapier;
let geprueftes: EinPapier;
let entwurf: EinPapier;
let fremdes: EinPapier;

// The day of the policies; the server's clock is set to it, and back to let somebody in earlier.
const heute = demotag;
const mittags = (tag: string) => new Date(`${tag}T10:00:00Z`);
const zweck = "Prüfung der Verwendung 2025";
const grund = "Die Erhebungen dauern länger.";

beforeAll(async () => {
  server = await openTestApi();
  server.clock.now = mittags(heute);
  const [ich, andere] = await Promise.all([aKreis(server), aKreis(server)]);
  [kreis, nachbar] = await Promise.all([mitPersonen(server, ich), mitPersonen(server, andere)]);
  papier = await eingereicht(kreis, 2025);
  geprueftes = await eingereicht(kreis, 2024);
  fremdes = await eingereicht(nachbar, 2025);
  entwurf = { inhaberId: kreis.id, id: await hatNachweis(server, kreis, { baustein: 2 }) };
  const ansicht = await kreis.api.nachweis.get.query(papier);
  await bescheinigt(await dieBehoerde(server, ansicht.nachweis.pruefstelleId), geprueftes);
  const person = (organisationId: Nachweishaus["id"], ...rollen: Rolle[]) =>
    aPerson(server, [{ organisationId, rollen }]);
  [verwaltung, rpa, lrh, behoerde] = await Promise.all([
    person(kreis.id, "mandantenverwaltung"),
    person(kreis.id, "pruefeinsicht"),
    person(organisationIdOf("landesrechnungshof"), "pruefeinsicht"),
    person(ansicht.nachweis.pruefstelleId, "bewilligungsbehoerde"),
  ]);
});
afterAll(() => server.close());
beforeEach(() => {
  server.clock.now = mittags(heute);
});

async function eingereicht(haus: Nachweishaus, jahr: number): Promise<EinPapier> {
  const neues = { inhaberId: haus.id, id: await hatNachweis(server, haus, { jahr }) };
  await fuelltAus(haus, neues);
  await reichtEin(haus, neues);
  return neues;
}

type Eingabe = Parameters<Besuch["api"]["pruefeinsicht"]["create"]["mutate"]>[0];
/** Grants; answers the id. */
async function gewaehrt(von: Besuch, wem: { benutzerId: Eingabe["benutzerId"] }, rest: Partial<Eingabe> = {}) {
  const { id } = await von.api.pruefeinsicht.create.mutate({
    id: randomUUID(),
    benutzerId: wem.benutzerId,
    jahre: null,
    empfaenger: null,
    zweck,
    von: heute,
    bis: heute,
    ...rest,
  });
  return id;
}
const widerruft = (von: Besuch, einsichtId: string) =>
  von.api.pruefeinsichtwiderruf.create.mutate({ id: randomUUID(), einsichtId, grund });
const schluessel = (einsichtId: string, { inhaberId, id }: EinPapier) => ({ einsichtId, inhaberId, nachweisId: id });
const sieht = async (wer: Besuch) =>
  (await wer.api.pruefnachweis.list.query()).nachweise.map(({ id }) => id).toSorted();

describe("was ein Prüfer sieht", () => {
  test("das RPA die eingereichten Nachweise des eigenen Hauses, nie einen Entwurf, nie fremde", async () => {
    const einsicht = await gewaehrt(verwaltung, rpa);
    expect(await sieht(rpa)).toEqual([papier.id, geprueftes.id].toSorted());
    for (const nicht of [entwurf, fremdes])
      await expect(rpa.api.pruefnachweis.get.query(schluessel(einsicht, nicht))).rejects.toMatchObject(notFound);
    await widerruft(verwaltung, einsicht);
  });

  test("nur die gewählten Jahre und Empfänger", async () => {
    const jahr = await gewaehrt(verwaltung, rpa, { jahre: [2024] });
    expect(await sieht(rpa)).toEqual([geprueftes.id]);
    await expect(rpa.api.pruefnachweis.get.query(schluessel(jahr, papier))).rejects.toMatchObject(notFound);
    await widerruft(verwaltung, jahr);
    const einer = await gewaehrt(behoerde, lrh, { jahre: [2025], empfaenger: [nachbar.id] });
    expect(await sieht(lrh)).toEqual([fremdes.id]);
    await widerruft(behoerde, einer);
    const alle = await gewaehrt(behoerde, lrh);
    expect(await sieht(lrh)).toEqual(expect.arrayContaining([papier.id, geprueftes.id, fremdes.id]));
    await widerruft(behoerde, alle);
  });

  test("die Fassung, wie sie eingereicht ist, mit Prüfvermerk nach der Bescheinigung, ohne Gespräch und Schritte", async () => {
    const einsicht = await gewaehrt(behoerde, lrh);
    const { ansicht, stand } = await lrh.api.pruefnachweis.get.query(schluessel(einsicht, geprueftes));
    expect(stand).toBe("bescheinigt");
    expect(ansicht.eingereicht?.sha256).toBe((await kreis.api.nachweis.get.query(geprueftes)).eingereicht?.sha256);
    expect(ansicht).toMatchObject({ entwurf: null, bemerkungen: [], schritte: [], berichtigung: null });
    const offen = await lrh.api.pruefnachweis.get.query(schluessel(einsicht, papier));
    expect(offen.stand).toBe("eingereicht");
    await widerruft(behoerde, einsicht);
  });

  test("was zurückgezogen ist, gilt nicht als eingereicht", async () => {
    const weg = await eingereicht(nachbar, 2023);
    const einsicht = await gewaehrt(behoerde, lrh, { empfaenger: [nachbar.id] });
    expect(await sieht(lrh)).toContain(weg.id);
    await tut(nachbar.einreichung, weg, "zurueckgezogen", { text: "Ein Betrag fehlt noch darin." });
    expect(await sieht(lrh)).toEqual([fremdes.id]);
    await expect(lrh.api.pruefnachweis.get.query(schluessel(einsicht, weg))).rejects.toMatchObject(notFound);
    await widerruft(behoerde, einsicht);
  });

  test("nichts durch die Türen der anderen: keine Liste, keine Stelle, kein Protokoll", async () => {
    const einsicht = await gewaehrt(verwaltung, rpa);
    for (const tuer of [
      () => rpa.api.nachweis.get.query(papier),
      () => rpa.api.nachweis.list.query(),
      () => rpa.api.zeichnungsbefugnis.list.query(),
      () => rpa.api.protokoll.list.query({ seite: 1 }),
      () => rpa.api.pruefeinsicht.list.query(),
    ])
      await expect(tuer()).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
    await widerruft(verwaltung, einsicht);
  });
});

describe("von wann bis wann", () => {
  const am = (tag: string) => {
    server.clock.now = mittags(tag);
  };

  test.each([
    ["2026-11-21", false],
    ["2026-11-22", true],
  ])("mit letztem Tag %s ist am 22.11.2026 etwas zu sehen: %s", async (bis, offen) => {
    am("2026-11-01");
    const einsicht = await gewaehrt(verwaltung, rpa, { von: "2026-11-01", bis });
    am(heute);
    const gelesen = rpa.api.pruefnachweis.get.query(schluessel(einsicht, papier));
    const notizen = rpa.send(`/dateien/pruefnotizen/${einsicht}`);
    if (offen) await expect(gelesen).resolves.toBeDefined();
    else await expect(gelesen).rejects.toMatchObject(notFound);
    expect((await notizen).status).toBe(offen ? 200 : 404);
    expect(await sieht(rpa)).toHaveLength(offen ? 2 : 0);
    const { einsichten } = await rpa.api.pruefnachweis.list.query();
    expect(einsichten.find(({ id }) => id === einsicht)?.stand).toBe(offen ? "laufend" : "abgelaufen");
    await widerruft(verwaltung, einsicht);
  });

  test.each([
    ["2026-11-22", true],
    ["2026-11-23", false],
  ])("mit erstem Tag %s: %s", async (von, offen) => {
    const einsicht = await gewaehrt(verwaltung, rpa, { von, bis: "2026-11-30" });
    expect(await sieht(rpa)).toHaveLength(offen ? 2 : 0);
    await widerruft(verwaltung, einsicht);
  });

  test("verlängert ist sie wieder offen, mit den Notizen von früher; widerrufen sofort zu", async () => {
    am("2026-11-01");
    const einsicht = await gewaehrt(verwaltung, rpa, { von: "2026-11-01", bis: "2026-11-10" });
    am(heute);
    expect(await sieht(rpa)).toEqual([]);
    await verwaltung.api.pruefeinsichtverlaengerung.create.mutate({
      id: randomUUID(),
      einsichtId: einsicht,
      bis: heute,
      grund,
    });
    expect(await sieht(rpa)).toHaveLength(2);
    const nachweis = schluessel(einsicht, papier);
    const notiz = { ...nachweis, id: randomUUID(), ort: "allgemein", text: "Noch offen." };
    await rpa.api.pruefnotiz.create.mutate(notiz);
    await widerruft(verwaltung, einsicht);
    for (const tat of [
      () => rpa.api.pruefnachweis.get.query(nachweis),
      () => rpa.api.pruefnotiz.create.mutate({ ...notiz, id: randomUUID() }),
      () => rpa.api.pruefnotiz.update.mutate({ id: notiz.id, version: 1, text: "Anders." }),
      () => rpa.api.pruefnotiz.delete.mutate({ id: notiz.id }),
      () => rpa.api.pruefabschluss.create.mutate(nachweis),
    ])
      await expect(tat()).rejects.toMatchObject(notFound);
    const { einsichten } = await rpa.api.pruefnachweis.list.query();
    expect(einsichten.find(({ id }) => id === einsicht)).toMatchObject({
      stand: "widerrufen",
      vorgaenge: [{ art: "verlaengert" }, { art: "widerrufen", grund }],
    });
  });
});

describe("wer Einsicht gewährt", () => {
  test("lehnt ab, wer keine prüfende Rolle hat oder am Nachweis beteiligt ist", async () => {
    await expect(gewaehrt(verwaltung, kreis.zeichnung as Person)).rejects.toMatchObject(
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
    insert into kim.nachweis_dokument (tenant_id, inhaber_id, nachweis_id, version, pruefstelle_id, art, dateiname, bytes,
      sha256, inhalt, am)
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
