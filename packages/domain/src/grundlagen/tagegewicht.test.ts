import { expect, test } from "vitest";
import { plainDate } from "./plain-date.ts";
import { tagegewicht } from "./tagegewicht.ts";

const jahr = 365 * 366;

test.each([
  ["2023-01-01", "2023-12-31", jahr],
  ["2024-01-01", "2024-12-31", jahr],
  ["2100-01-01", "2100-12-31", jahr],
  ["2023-01-01", "2024-12-31", 2 * jahr],
  ["2023-12-31", "2023-12-31", 366],
  ["2024-02-29", "2024-02-29", 365],
  ["2023-12-31", "2024-01-01", 731],
  ["2024-01-02", "2024-01-01", 0],
  ["2024-01-01", "2023-12-31", 0],
])("die Tage vom %s bis zum %s wiegen %i", (von, bis, gewicht) => {
  expect(tagegewicht(plainDate(von), plainDate(bis))).toBe(gewicht);
});
