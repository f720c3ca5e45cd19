import { expect, test } from "vitest";
import { baustein2Kontingent } from "./kontingent.ts";
import { plainDate } from "../grundlagen/plain-date.ts";

const kontingente = [
  { jahr: 2024, baustein: 2, vzaeHundertstel: 600 },
  { jahr: 2025, baustein: 2, vzaeHundertstel: 500 },
  { jahr: 2025, baustein: 3, vzaeHundertstel: 100 },
] as const;

test.each([
  ["2024-01-01", "2024-12-31", 600],
  ["2024-01-01", "2025-01-01", 500],
  ["2025-12-31", "2027-12-31", 500],
  ["2026-01-01", "2026-12-31", 0],
])("R12: ein Angebot vom %s bis %s misst sich an %i Hundertsteln", (beginn, ende, erwartet) => {
  expect(baustein2Kontingent(kontingente, { beginn: plainDate(beginn), ende: plainDate(ende) })).toBe(erwartet);
});
