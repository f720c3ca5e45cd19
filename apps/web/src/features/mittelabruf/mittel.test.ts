import { expect, test } from "vitest";
import { gezeigtesJahr } from "./mittel.ts";

const now = new Date("2026-06-15T10:00:00Z");

test.each([
  ["jahr=2024", [2026], 2024],
  ["", [2025, 2026], 2026],
  ["", [2024, 2025], 2025],
  ["", [], 2026],
  ["jahr=1999", [2025], 2025],
  ["jahr=morgen", [2025], 2025],
])("bei „%s“ und Bescheiden aus %j wird %i gezeigt", (adresse, jahre, jahr) => {
  expect(gezeigtesJahr(new URLSearchParams(adresse), jahre, now)).toBe(jahr);
});
