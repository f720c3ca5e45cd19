import { expect, test } from "vitest";
import { foerderjahr, veroeffentlichtNach, planjahre } from "./foerderjahr.ts";

test.each([
  ["jahr=2022", "2026-05-04T00:00:00Z", 2022],
  ["jahr=2030", "2026-05-04T00:00:00Z", 2030],
  ["jahr=zwanzig", "2025-05-04T00:00:00Z", 2025],
  ["", "2025-12-31T23:30:00Z", 2026], // already the next year in Berlin
  ["", "2031-01-01T12:00:00Z", 2026],
])("Die Adresse „?%s“ zeigt am %s das Jahr %i", (suche, heute, jahr) => {
  expect(foerderjahr(new URLSearchParams(suche), new Date(heute))).toBe(jahr);
});

test("Zur Auswahl stehen die Jahre von 2022 bis zum letzten mit Fördersätzen", () => {
  expect(planjahre).toEqual([2022, 2023, 2024, 2025, 2026]);
});

test("ein neu veröffentlichtes Jahr steht zur Wahl, ein vorgeschlagenes nicht", () => {
  expect(
    veroeffentlichtNach(
      [2025, 2026],
      [
        { jahr: 2028, freigegebenAm: null },
        { jahr: 2027, freigegebenAm: "2026-11-22T10:00:00Z" },
        { jahr: 2020, freigegebenAm: "2020-07-01T00:00:00Z" },
      ],
    ),
  ).toEqual([2027]);
});
