import { expect, test } from "vitest";
import { Forderungspapierart } from "./forderungspapier.ts";
import { EinSchriftstueck, Gegenstaende, rechtAufSchriftstueck, Schriftstueckart } from "./schriftstueckart.ts";

const id = "00000000-0000-4000-8000-000000000001";

test("wer ein Papier liest, sagt sein Gegenstand: der Vertrag, die Rückforderung, sonst die Förderung", () => {
  const nachRecht = (recht: string) => Schriftstueckart.options.filter((art) => rechtAufSchriftstueck(art) === recht);
  expect(nachRecht("weiterleitung:lesen")).toEqual(["vertragsende"]);
  expect(nachRecht("nachweis:lesen")).toEqual(Forderungspapierart.options);
  expect(nachRecht("foerderung:lesen")).toEqual([
    "antrag",
    "bescheid",
    "mittelabruf",
    "abrufentscheidung",
    "auszahlung",
  ]);
});

test("gefragt wird nach wenigstens einem und höchstens hundert Gegenständen einer Art", () => {
  const frage = (anzahl: number) =>
    Gegenstaende.safeParse({ art: "auszahlung", ids: Array.from({ length: anzahl }, () => id) }).success;
  expect([0, 1, 100, 101].map(frage)).toEqual([false, true, true, false]);
  expect(EinSchriftstueck.safeParse({ inhaberId: id, art: "brief", vorgangId: id }).success).toBe(false);
});
