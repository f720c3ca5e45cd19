import { expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { zinspunkte } from "./zinspunkte.ts";

test.each([
  ["vwvfg_49a", "2019-06-01", 5],
  ["vwvfg_49a", "2023-05-04", 5],
  ["vwvfg_49a", "2023-05-05", 3],
  ["vwvfg_49a", "2026-01-01", 3],
  ["hhg_29", "2023-05-04", 5],
  ["hhg_29", "2026-01-01", 5],
] as const)("R73: nach %s gelten am %s %i Prozentpunkte über dem Basiszinssatz", (grundlage, tag, punkte) => {
  expect(zinspunkte(grundlage, plainDate(tag)).punkte).toBe(punkte);
});
