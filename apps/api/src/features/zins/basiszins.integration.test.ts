import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dieBehoerde } from "../../../../../tests/support/foerderung/nachweiskette.ts";
import { notFound, refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { aKreis } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

const quelle = "Deutsche Bundesbank, Bekanntgabe vom 28.12.2026";
const einSatz = (angaben: object = {}) => ({
  id: randomUUID(),
  ab: "2027-01-01",
  prozentHundertstel: 152,
  quelle,
  ...angaben,
});

test("R97: ein fehlendes Halbjahr ist eine Aufgabe, bis eine zweite Person den Eintrag bestätigt", async () => {
  server.clock.now = new Date("2027-01-04T09:00:00Z");
  const { pruefung, gegenlesen } = await dieBehoerde(server);
  const kreis = await aKreis(server);
  expect(await kreis.api.basiszinssatz.list.query()).toMatchObject({ fehlend: ["2027-01-01"], darfPflegen: false });
  const neu = einSatz();
  await pruefung.api.basiszinssatz.create.mutate(neu);
  expect(await pruefung.api.basiszinssatz.list.query()).toMatchObject({
    fehlend: ["2027-01-01"],
    darfPflegen: true,
    eintraege: expect.arrayContaining([expect.objectContaining({ id: neu.id, gilt: false, vonMir: true })]),
  });
  const bestaetigt = (wer: typeof pruefung, basiszinssatzId = neu.id) =>
    wer.api.basiszinsbestaetigung.create.mutate({ basiszinssatzId });
  await expect(bestaetigt(pruefung)).rejects.toMatchObject(refused({ reason: "basiszins-selbst-bestaetigt" }));
  await bestaetigt(gegenlesen);
  await expect(bestaetigt(gegenlesen)).rejects.toMatchObject(refused({ reason: "basiszins-schon-bestaetigt" }));
  await expect(bestaetigt(gegenlesen, randomUUID())).rejects.toMatchObject(notFound);
  expect((await kreis.api.basiszinssatz.list.query()).fehlend).toEqual([]);

  await expect(pruefung.api.basiszinssatz.create.mutate(einSatz())).rejects.toMatchObject(
    refused({ reason: "basiszins-besteht", regel: "R97" }),
  );
  const berichtigt = einSatz({ prozentHundertstel: 162, begruendung: "Die Bekanntgabe nennt 1,62 Prozent." });
  await gegenlesen.api.basiszinssatz.create.mutate(berichtigt);
  const gilt = async () =>
    (await kreis.api.basiszinssatz.list.query()).eintraege.filter((e) => e.ab === "2027-01-01" && e.gilt);
  expect(await gilt()).toMatchObject([{ id: neu.id }]);
  server.clock.now = new Date("2027-01-04T10:00:00Z");
  await bestaetigt(pruefung, berichtigt.id);
  expect(await gilt()).toMatchObject([{ id: berichtigt.id, prozentHundertstel: 162 }]);
});

test("nur die Bezirksregierung trägt ein, nur zum Halbjahr und in Grenzen, die es gibt", async () => {
  const { pruefung } = await dieBehoerde(server);
  const kreis = await aKreis(server);
  await expect(kreis.api.basiszinssatz.create.mutate(einSatz())).rejects.toMatchObject({ data: { code: "FORBIDDEN" } });
  for (const [angaben, reason] of [
    [{ ab: "2027-02-01" }, "basiszins-kein-halbjahr"],
    [{ ab: "2027-07-01", prozentHundertstel: 1_501 }, "basiszins-unglaubhaft"],
  ] as const)
    await expect(pruefung.api.basiszinssatz.create.mutate(einSatz(angaben))).rejects.toMatchObject(refused({ reason }));
});
