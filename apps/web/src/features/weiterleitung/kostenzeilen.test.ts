import { plainDate } from "@kim/domain/grundlagen";
import { expect, test } from "vitest";
import { begonneneMonate, mitFrueherenJahren, nachMonaten } from "./kostenzeilen.ts";

const monat = (jahr: number, nummer: number, kostenCent = 100) => ({
  jahr,
  monat: nummer,
  kostenCent,
  darunterCent: 10,
  gehalteneHundertstelTage: 3000,
  besetzteHundertstelTage: 1500,
});
const namen = (zeilen: { name: string }[]) => zeilen.map(({ name }) => name);

test("frühere Jahre stehen als Summe in einer Zeile, das letzte nach Monaten", () => {
  const zeilen = mitFrueherenJahren([monat(2025, 11), monat(2025, 12), monat(2026, 1), monat(2026, 2)]);
  expect(namen(zeilen)).toEqual(["2025", "Januar 2026", "Februar 2026"]);
  expect(zeilen[0]).toEqual({
    name: "2025",
    kostenCent: 200,
    darunterCent: 20,
    gehalteneHundertstelTage: 6000,
    besetzteHundertstelTage: 3000,
  });
});

test("ein Vertrag in einem Jahr hat nur Monate, einer ohne Monat keine Zeile", () => {
  expect(namen(mitFrueherenJahren([monat(2026, 3)]))).toEqual(["März 2026"]);
  expect(mitFrueherenJahren([])).toEqual([]);
  expect(namen(nachMonaten([monat(2025, 12), monat(2026, 1)]))).toEqual(["Dezember 2025", "Januar 2026"]);
});

test("ein Monat zählt von seinem ersten Tag an, ein künftiger nur mit Ausgaben", () => {
  const ohne = { ...monat(2026, 2, 0), darunterCent: 0 };
  expect(begonneneMonate([ohne], plainDate("2026-01-31"))).toEqual([]);
  expect(begonneneMonate([ohne], plainDate("2026-02-01"))).toEqual([ohne]);
  expect(begonneneMonate([monat(2026, 2)], plainDate("2026-01-31"))).toHaveLength(1);
});
