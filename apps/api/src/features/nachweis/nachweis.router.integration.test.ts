import { randomUUID } from "node:crypto";
import { OrganisationId } from "@kim/domain/grundlagen";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { einNachweis, hatNachweis } from "../../../../../tests/support/foerderung/nachweis.ts";
import { fassungSql, vorgangSql } from "../../../../../tests/support/isolation/nachweis.ts";
import { eineBehoerde } from "../../../../../tests/support/foerderung/mittel.ts";
import { refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { aKreis, aPerson } from "../../../../../tests/support/welt/tenants.ts";

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
    const { nachweis, lauf, schritte, entwurf } = await kreis.api.nachweis.get.query({ inhaberId: kreis.id, id });
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
  const offen = async () =>
    (await kreis.api.nachweis.get.query({ inhaberId: kreis.id, id })).entwurf?.maengel.map(({ ort }) => ort) ?? [];
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
  expect((await kreis.api.nachweis.get.query({ inhaberId: kreis.id, id })).entwurf?.angaben.ort).toBe("Unna");
});

test("die Bezirksregierung und ein Nachbar sehen von einem Entwurf nichts", async () => {
  const [kreis, nachbar, behoerde] = [await aKreis(server), await aKreis(server), await eineBehoerde(server)];
  const id = await hatNachweis(server, kreis);
  expect((await kreis.api.nachweis.list.query()).map((n) => n.id)).toEqual([id]);
  for (const { api } of [nachbar, behoerde]) {
    expect((await api.nachweis.list.query()).map((n) => n.id)).not.toContain(id);
    await expect(api.nachweis.get.query({ inhaberId: kreis.id, id })).rejects.toMatchObject({
      data: { code: "NOT_FOUND" },
    });
  }
});

test("in der Liste hat jeder Nachweis seinen eigenen Stand, auch wenn zwei Inhaber dieselbe Nummer gewählt haben", async () => {
  const [kreis, nachbar] = [await aKreis(server), await aKreis(server)];
  const id = await hatNachweis(server, kreis);
  await nachbar.api.nachweis.create.mutate({ ...(await einNachweis(server, nachbar)), id });
  const entwurf = await hatNachweis(server, kreis, { jahr: 2024 });
  const { admin } = server.database;
  const [zeile] = await admin<{ pruefstelle: string }[]>`
    select pruefstelle_id as pruefstelle from kim.nachweis where tenant_id = ${kreis.id} and id = ${id}`;
  const pruefstelle = OrganisationId.parse(zeile?.pruefstelle);
  const behoerde = await aPerson(server, [{ organisationId: pruefstelle, rollen: ["bewilligungsbehoerde"] }]);
  const reichtEin = async (inhaber: string, danach: string[]) => {
    const nachweis = { id, inhaber, pruefstelle, vertrag: null, weg: "in_pruefung" } as const;
    await admin.unsafe(fassungSql(nachweis));
    for (const schritt of ["vorbereitet", "gezeichnet", "eingereicht"])
      await admin.unsafe(vorgangSql(nachweis, schritt, inhaber));
    for (const schritt of danach) await admin.unsafe(vorgangSql(nachweis, schritt, nachweis.pruefstelle));
  };
  await reichtEin(kreis.id, []);
  await reichtEin(nachbar.id, ["pruefung_begonnen"]);
  const staende = async (api: typeof kreis.api) =>
    (await api.nachweis.list.query())
      .filter((n) => n.id === id || n.id === entwurf)
      .map(({ inhaberId, jahr, stand }) => ({ inhaberId, jahr, stand }));
  const [vonKreis, vonNachbar] = [
    { inhaberId: kreis.id, jahr: 2025, stand: "eingereicht" },
    { inhaberId: nachbar.id, jahr: 2025, stand: "in_pruefung" },
  ];
  expect(await staende(kreis.api)).toEqual([vonKreis, { inhaberId: kreis.id, jahr: 2024, stand: "entwurf" }]);
  expect(await staende(behoerde.api)).toHaveLength(2);
  expect(await staende(behoerde.api)).toEqual(expect.arrayContaining([vonKreis, vonNachbar]));
});
