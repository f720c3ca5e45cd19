import { expect, test } from "vitest";
import { beelen, sassenberg, warendorf, aVerteilteKommune } from "../testing/verteilung.ts";
import { leseTabelle } from "./verteilung-tabelle.ts";
import { tabellenfehlerText } from "./verteilung-texte.ts";

const muelheim = aVerteilteKommune("Mülheim an der Möhne", { ags: "05974099" });
const kommunen = [beelen, sassenberg, warendorf, muelheim];
const lies = (text: string) => leseTabelle(text, kommunen);
const werte = (text: string) => lies(text).zeilen.map(({ name, gewicht }) => [name, gewicht]);

test.each([
  ["Beelen\t0,85", 85],
  ["Beelen;0,85", 85],
  ["Beelen;1", 100],
  ["05570012\tBeelen\t6.002", 600_200],
  ["5570012;0,5", 50],
  ["Gemeinde Beelen;0,38", 38],
  ["  BEELEN  ; 12,5 %", 1250],
  ['"Beelen";"0,85"', 85],
])("die Zeile %j gibt Beelen das Gewicht %i", (text, gewicht) => {
  expect(lies(text)).toMatchObject({ zeilen: [{ zeile: 1, name: "Beelen", gewicht }], fehler: [] });
});

test.each(["Warendorf, Stadt", "Stadt Warendorf", "Kreisstadt Warendorf", "warendorf", "05570052"])(
  "%j meint Warendorf",
  (name) => {
    expect(werte(`${name}\t1,19`)).toEqual([["Warendorf", 119]]);
  },
);

test.each(["Muelheim an der Moehne", "MÜLHEIM AN DER MÖHNE", "Mülheim an der Möhne, Stadt".normalize("NFD")])(
  "%j meint Mülheim an der Möhne",
  (name) => {
    expect(werte(`${name};1`)).toEqual([["Mülheim an der Möhne", 100]]);
  },
);

test("Kopfzeile, Summenzeile und leere Zeilen stören nicht, die Zeilennummern bleiben die der Tabelle", () => {
  const { zeilen, fehler, fehlende } = lies(
    "Kommune\tAnteil\r\n\r\nBeelen\t0,12\r\nSassenberg\t0,38\r\nSumme\t0,50\r\n",
  );
  expect(fehler).toEqual([]);
  expect(zeilen.map(({ zeile, name }) => [zeile, name])).toEqual([
    [3, "Beelen"],
    [4, "Sassenberg"],
  ]);
  expect(fehlende.map(({ name }) => name)).toEqual(["Warendorf", "Mülheim an der Möhne"]);
});

test.each([
  ["Beelen;0,1\nMünster;1", { reason: "zeile-ohne-kommune", zeile: 2 }],
  ["Beelen;0,1\nSassenberg", { reason: "zeile-ohne-zahl", zeile: 2 }],
  ["Beelen;0.85", { reason: "zeile-mit-unlesbarer-zahl", zeile: 1, text: "0.85" }],
  ["Beelen;0,1\nSassenberg;viel", { reason: "zeile-mit-unlesbarer-zahl", zeile: 2 }],
  [
    "Beelen;0,1\nSassenberg;1\nBeelen, Gemeinde;2",
    { reason: "zeile-doppelt", zeile: 3, ersteZeile: 1, name: "Beelen" },
  ],
  ["05570012;Warendorf;1", { reason: "zeile-mit-zwei-kommunen", zeile: 1 }],
])("%j wird gemeldet: %j", (text, erwartet) => {
  const { fehler } = lies(text);
  expect(fehler).toEqual([expect.objectContaining(erwartet)]);
  expect(fehler.map(tabellenfehlerText)[0]).toMatch(
    new RegExp(`^Zeile ${erwartet.zeile}.*(Bitte .+\\.|Meinten Sie .+\\?)$`),
  );
});

test("nur die erste Zeile darf eine Überschrift sein", () => {
  expect(lies("Kommune;Anteil\nKommune;Anteil").fehler).toHaveLength(1);
});

test.each([
  ["0,85", 85],
  ["52.666", 5_266_600],
  ["1,19 VZÄ", 119],
  ["12,5 %", 1_250],
  ["0", 0],
  ["10.000.000", 1_000_000_000],
])("%j gibt das Gewicht %i", (text, gewicht) => {
  expect(lies(`Beelen;${text}`).zeilen).toMatchObject([{ gewicht }]);
});

test.each([
  ["10.000.001", "Bitte höchstens 10.000.000,00 angeben."],
  ["0.85", "Meinten Sie 0,85?"],
  ["0.850", "Meinten Sie 0,85?"],
  ["1,234", "Meinten Sie 1.234,00?"],
  ["-1", "Bitte eine Zahl ohne Minus angeben."],
  ["1e3", "Bitte eine Zahl mit höchstens zwei Nachkommastellen angeben"],
])("%j ist kein Gewicht: %s", (text, meldung) => {
  expect(lies(`Beelen;${text}`).fehler).toMatchObject([{ meldung: expect.stringContaining(meldung) as string }]);
});
