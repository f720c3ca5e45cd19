import { afterAll, beforeAll, expect, test } from "vitest";
import { hatBescheid } from "../../../../../tests/support/foerderung/mittel.ts";
import { refused } from "../../../../../tests/support/welt/answers.ts";
import { openTestApi, type Besuch, type TestApi } from "../../../../../tests/support/welt/api.ts";
import { hatAngebot } from "../../../../../tests/support/welt/stellen.ts";
import { aKreisMitEmpfaengern } from "../../../../../tests/support/welt/tenants.ts";

let server: TestApi;
beforeAll(async () => {
  server = await openTestApi();
});
afterAll(() => server.close());

const befund = "Frist des Vertrags liegt nicht mehr vor der eigenen";
const fristen = async ({ api }: Besuch) => (await api.frist.list.query()).fristen;
const gesagt = async (wer: Besuch) => ({
  frist: (await fristen(wer)).filter(({ titel }) => titel === befund).map(({ am }) => am),
  aufgabe: (await wer.api.startseite.get.query()).schritte.filter(({ titel }) => titel === befund).map((s) => s.ziel),
});
const tagDes = async (wer: Besuch) =>
  (await fristen(wer)).filter(({ titel }) => titel === "Teilnachweis 2026 einreichen").map(({ am }) => am);

test("R108: rückt ein Änderungsbescheid den eigenen Tag vor, wird der Vertrag darunter Aufgabe des Gebers, bis er ihn verlegt", async () => {
  const { kreis, kommune } = await aKreisMitEmpfaengern(server);
  const erster = await hatBescheid(server, kreis, { baustein: 2 });
  const { weiterleitungId } = await hatAngebot(kreis, kommune, "angenommen");
  server.clock.now = new Date("2027-01-11T10:00:00Z");
  const [geber, halter] = [
    await server.login(`${kreis.benutzerId}@kim.example`),
    await server.login(`${kommune.benutzerId}@kim.example`),
  ];
  const [vereinbart] = await tagDes(halter);
  expect(vereinbart).toBe("2027-03-31");
  expect(await gesagt(geber)).toEqual({ frist: [], aufgabe: [] });
  const verlegt = (bis: string, einvernehmlich = false) =>
    geber.api.fristverlaengerung.create.mutate({
      id: crypto.randomUUID(),
      gegenstand: { art: "vertrag", inhaberId: kommune.id, jahr: 2026, weiterleitungId },
      bis,
      grund: "Unser eigener Nachweis ist früher fällig.",
      einvernehmlich,
    });
  await expect(verlegt("2027-03-01", true)).rejects.toMatchObject(
    refused({ reason: "fristverlaengerung-nicht-spaeter", bisher: "2027-03-31" }),
  );

  // A day later than the contract's is still in order, the very day is not.
  const zweiter = { baustein: 2, vorgaengerId: erster, datum: "2026-06-01", nachweisFaelligAm: "2027-04-01" };
  const zweiterId = await hatBescheid(server, kreis, zweiter);
  expect(await gesagt(geber)).toEqual({ frist: [], aufgabe: [] });
  await hatBescheid(server, kreis, { ...zweiter, vorgaengerId: zweiterId, nachweisFaelligAm: "2027-03-31" });
  expect(await gesagt(geber)).toEqual({
    frist: ["2027-03-31"],
    aufgabe: ["/fristen-der-empfaenger?jahr=2026&abstand=fehlt"],
  });
  // Nothing moved by itself, and it is nothing of the other side.
  expect(await tagDes(halter)).toEqual(["2027-03-31"]);
  expect(await gesagt(halter)).toEqual({ frist: [], aufgabe: [] });
  const tafel = async (nichtVorEigenem: boolean) =>
    (await geber.api.fristenstand.list.query({ jahr: 2026, nichtVorEigenem })).zeilen.map((z) => z.obenAm);
  expect(await tafel(true)).toEqual(["2027-03-31"]);

  await expect(verlegt("2027-03-01")).rejects.toMatchObject(
    refused({ reason: "frist-ohne-einvernehmen", regel: "R108", bisher: "2027-03-31" }),
  );
  await verlegt("2027-03-01", true);
  expect(await gesagt(geber)).toEqual({ frist: [], aufgabe: [] });
  expect([await tafel(true), await tafel(false)]).toEqual([[], ["2027-03-31"]]);
  expect(await tagDes(halter)).toEqual(["2027-03-01"]);
});
