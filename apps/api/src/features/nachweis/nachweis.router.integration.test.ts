import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { einNachweis, hatNachweis } from "../../../../../tests/support/foerderung/nachweis.ts";
import { eineBehoerde } from "../../../../../tests/support/foerderung/mittel.ts";
import { refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { aKreis } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

const cent = 5_000_000;

describe("R70: das Papier folgt dem Bescheid", () => {
  test.each([
    ["fachbezogene_pauschale", "verwendungsbestaetigung"],
    ["zuwendung", "verwendungsnachweis"],
  ] as const)("%s: %s, mit Frist aus dem Bescheid", async (instrument, art) => {
    const kreis = await aKreis(server);
    const id = await hatNachweis(server, kreis, { instrument, cent });
    const { nachweis, lauf, schritte, entwurf } = await kreis.api.nachweis.get.query({ id });
    expect(nachweis).toMatchObject({ art, jahr: 2025, baustein: 3, frist: { am: "2026-06-30", annahme: false } });
    expect(lauf).toMatchObject({ stand: "entwurf", version: 1 });
    expect(schritte).toEqual(["vorbereitet"]);
    expect(entwurf?.inhalt.zahlen).toMatchObject({ art, bewilligtCent: cent, ausgezahltCent: 0 });
  });

  test("je Bescheid und Jahr gibt es einen, im laufenden Jahr keinen, ohne Bescheid auch nicht", async () => {
    const kreis = await aKreis(server);
    const nachweis = await einNachweis(server, kreis);
    await kreis.api.nachweis.create.mutate(nachweis);
    const beginne = (angaben: object) =>
      kreis.api.nachweis.create.mutate({ ...nachweis, id: randomUUID(), ...angaben });
    await expect(beginne({})).rejects.toMatchObject(refused({ reason: "nachweis-besteht-schon", regel: "R70" }));
    await expect(beginne({ baustein: 2 })).rejects.toMatchObject(
      refused({ reason: "nachweis-ohne-bescheid", regel: "R70" }),
    );
    await einNachweis(server, kreis, { jahr: 2026 });
    await expect(beginne({ jahr: 2026 })).rejects.toMatchObject(
      refused({ reason: "nachweisjahr-laeuft-noch", regel: "R71" }),
    );
    expect(await kreis.api.nachweis.list.query()).toHaveLength(1);
  });
});

test("die offene Liste nennt, was fehlt, mit Satz und Ort, und wird kürzer", async () => {
  const kreis = await aKreis(server);
  const id = await hatNachweis(server, kreis);
  const offen = async () => (await kreis.api.nachweis.get.query({ id })).entwurf?.maengel.map(({ ort }) => ort) ?? [];
  const vorher = await offen();
  expect(vorher).toContainEqual({ art: "feld", feld: "ort" });
  await kreis.api.nachweisEntwurf.update.mutate({ id, version: 1, angaben: { ort: "Unna" } });
  expect(await offen()).toEqual(vorher.filter((ort) => !("feld" in ort) || ort.feld !== "ort"));
});

test("wer mit einer alten Fassung speichert, überschreibt nichts", async () => {
  const kreis = await aKreis(server);
  const id = await hatNachweis(server, kreis);
  const speichere = (ort: string) => kreis.api.nachweisEntwurf.update.mutate({ id, version: 1, angaben: { ort } });
  await speichere("Unna");
  await expect(speichere("Ahlen")).rejects.toMatchObject({ data: { code: "CONFLICT" } });
  expect((await kreis.api.nachweis.get.query({ id })).entwurf?.angaben.ort).toBe("Unna");
});

test("die Bezirksregierung und ein Nachbar sehen von einem Entwurf nichts", async () => {
  const [kreis, nachbar, behoerde] = [await aKreis(server), await aKreis(server), await eineBehoerde(server)];
  const id = await hatNachweis(server, kreis);
  expect((await kreis.api.nachweis.list.query()).map((n) => n.id)).toEqual([id]);
  for (const { api } of [nachbar, behoerde]) {
    expect((await api.nachweis.list.query()).map((n) => n.id)).not.toContain(id);
    await expect(api.nachweis.get.query({ id })).rejects.toMatchObject({ data: { code: "NOT_FOUND" } });
  }
});
