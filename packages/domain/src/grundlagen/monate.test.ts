import { expect, test } from "vitest";
import { plusMonate } from "./monate.ts";
import { plainDate } from "./plain-date.ts";

test.each([
  ["2025-01-31", 1, "2025-02-28"],
  ["2024-01-31", 1, "2024-02-29"],
  ["2025-02-28", 12, "2026-02-28"],
  ["2024-02-29", 12, "2025-02-28"],
  ["2025-12-31", 2, "2026-02-28"],
  ["2025-11-30", 1, "2025-12-30"],
  ["2025-12-01", 1, "2026-01-01"],
  ["2026-03-31", -1, "2026-02-28"],
  ["2026-01-15", -1, "2025-12-15"],
  ["2026-05-04", 0, "2026-05-04"],
])("§ 188 BGB: %s und %i Monate sind %s", (tag, monate, ergebnis) => {
  expect(plusMonate(plainDate(tag), monate)).toBe(ergebnis);
});
