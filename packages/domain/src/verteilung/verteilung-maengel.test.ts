import { expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import {
  aVerteilungslage,
  anInhalt,
  beelen,
  eigene,
  einVerzicht,
  sassenberg,
  warendorf,
  zuZweit,
} from "../testing/verteilung.ts";
import { berechneVerteilung, type Verteilungslage } from "./verteilung.ts";

const maengel = (lage: Verteilungslage) => berechneVerteilung(lage).maengel.map((mangel) => mangel.reason);

test.each([
  [50, []],
  [49, ["verteilungsteil-zu-klein"]],
])("R2: mit %i Hundertsteln fehlt %j", (umfang, erwartet) => {
  expect(maengel(zuZweit(umfang, 100, { gesamtHundertstel: umfang + 100 }))).toEqual(erwartet);
});

test("R1: bei der Koordination nennt die Ablehnung die eigene Regel und wie viel fehlt", () => {
  const [mangel] = berechneVerteilung({ ...zuZweit(12, 100), funktion: "koordination" }).maengel;
  expect(mangel).toEqual({
    reason: "verteilungsteil-zu-klein",
    regel: "R1",
    empfaenger: "Beelen",
    hundertstel: 12,
    fehltHundertstel: 38,
  });
});

test("verzichten alle, ist nichts anzubieten", () => {
  const lage = aVerteilungslage({
    kommunen: [beelen],
    inhalt: anInhalt({ gesamtHundertstel: 50, schluessel: eigene([[beelen, 50]]) }),
  });
  expect(maengel(lage)).toEqual([]);
  expect(maengel({ ...lage, verzichte: [einVerzicht(50)] })).toEqual(["verteilung-leer"]);
});

test.each([
  [100, []],
  [101, ["verteilung-summe-ueberschritten", "keine-passende-stelle"]],
])("zugeteilt werden %i von 1,00 VZÄ: %j", (hundertstel, erwartet) => {
  expect(
    maengel(zuZweit(0, 100, { zuteilungen: [{ organisationId: warendorf.organisationId, hundertstel }] })),
  ).toEqual(erwartet);
});

test("wer in zwei Zusammenlegungen steht, wird genannt", () => {
  const zusammenlegungen = [beelen, sassenberg].map(({ organisationId }) => ({
    traegtId: warendorf.organisationId,
    mitgliedIds: [organisationId],
  }));
  expect(berechneVerteilung(zuZweit(12, 88, { zusammenlegungen })).maengel).toContainEqual({
    reason: "verteilung-empfaenger-doppelt",
    empfaenger: "Warendorf",
  });
});

test.each([
  ["ohne Schlüssel", { schluessel: eigene([]) }, "verteilung-ohne-schluessel"],
  [
    "mit fehlerhafter Tabelle",
    { schluessel: { art: "tabelle", text: "Beelen;1\nAtlantis;2" } },
    "verteilungstabelle-fehlerhaft",
  ],
  ["ohne Betrag", { jeVzaeCent: null }, "verteilung-ohne-betrag"],
  ["mit verdrehtem Zeitraum", { beginn: plainDate("2027-01-01") }, "zeitraum-verdreht"],
] as const)("%s wird nichts angeboten", (_fall, angaben, reason) => {
  expect(maengel(zuZweit(0, 100, angaben))).toContain(reason);
});

test("R23: sinkt der Anteil unter einen festgehaltenen Verzicht, wird die Kommune genannt", () => {
  expect(berechneVerteilung({ ...zuZweit(10, 90), verzichte: [einVerzicht(12)] }).maengel).toContainEqual({
    reason: "verzicht-groesser-als-anteil",
    regel: "R23",
    kommune: "Beelen",
    verzichtHundertstel: 12,
    anteilHundertstel: 10,
  });
});
