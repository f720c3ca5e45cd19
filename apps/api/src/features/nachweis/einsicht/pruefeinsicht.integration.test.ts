import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { tut } from "../../../../../../tests/support/foerderung/nachweiskette.ts";
import {
  eingereicht,
  gewaehrt,
  grund,
  heute,
  mittags,
  pruefwelt,
  schluessel,
  sieht,
  widerruft,
} from "../../../../../../tests/support/foerderung/pruefwelt.ts";
import { notFound } from "../../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../../tests/support/welt/api.ts";

let server: TestApi;
let kreis: Welt["kreis"];
let nachbar: Welt["nachbar"];
let papier: Welt["papier"];
let geprueftes: Welt["geprueftes"];
let fremdes: Welt["fremdes"];
let entwurf: Welt["entwurf"];
let verwaltung: Welt["verwaltung"];
let rpa: Welt["rpa"];
let lrh: Welt["lrh"];
let behoerde: Welt["behoerde"];
type Welt = Awaited<ReturnType<typeof pruefwelt>>;

beforeAll(async () => {
  server = await openTestApi();
  ({ kreis, nachbar, papier, geprueftes, fremdes, entwurf, verwaltung, rpa, lrh, behoerde } = await pruefwelt(server));
});
afterAll(() => server.close());
beforeEach(() => {
  server.clock.now = mittags(heute);
});

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
    const weg = await eingereicht(server, nachbar, 2023);
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
