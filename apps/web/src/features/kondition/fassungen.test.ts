import { expect, test } from "vitest";
import { angezeigteFassung, gewaehltesJahr, vorschlagsjahre, type Fassung } from "./fassungen.ts";

const fassung = (jahr: number, nummer: number, stand: Fassung["stand"]) =>
  ({ jahr, fassung: nummer, stand }) as Fassung;
const fassungen = [
  fassung(2027, 1, "vorgeschlagen"),
  fassung(2025, 2, "gilt"),
  fassung(2025, 1, "abgeloest"),
  fassung(2024, 1, "gilt"),
];
const now = new Date("2026-11-22T10:00:00Z");

test.each([
  ["jahr=2024", 2024],
  ["jahr=2027", 2027],
  ["", 2025],
  ["jahr=bald", 2025],
])("die Adresse ?%s zeigt %i", (adresse, jahr) => {
  expect(gewaehltesJahr(new URLSearchParams(adresse), fassungen, now)).toBe(jahr);
});

test.each([
  ["", 2025, 2],
  ["fassung=1", 2025, 1],
  ["fassung=9", 2025, 2],
  ["", 2027, undefined],
  ["fassung=1", 2027, 1],
])("?%s zeigt für %i Fassung %s", (adresse, jahr, nummer) => {
  expect(angezeigteFassung(new URLSearchParams(adresse), fassungen, jahr)?.fassung).toBe(nummer);
});

test("vorschlagen lässt sich für jedes Jahr mit Konditionen und die fünf kommenden", () => {
  expect(vorschlagsjahre(fassungen, now)).toEqual([2031, 2030, 2029, 2028, 2027, 2026, 2025, 2024]);
});
