import { expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { betragFuer } from "./verteilung.ts";

test.each([
  ["2026-01-01", "2026-12-31", 100, 57_000_00],
  ["2026-01-01", "2026-12-31", 50, 28_500_00],
  ["2026-07-01", "2026-12-31", 100, 28_734_25],
  ["2026-01-01", "2027-12-31", 100, 114_000_00],
  ["2026-12-31", "2026-01-01", 100, 0],
])("vom %s bis %s sind %i Hundertstel %i Cent wert", (beginn, ende, hundertstel, cent) => {
  expect(betragFuer(hundertstel, { beginn: plainDate(beginn), ende: plainDate(ende), jeVzaeCent: 57_000_00 })).toBe(
    cent,
  );
});
