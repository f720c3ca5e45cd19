import { expect, test } from "vitest";
import { plainDate } from "../../grundlagen/plain-date.ts";
import { ueberzusagen } from "./zusagen.ts";

const zusagen = [
  { jahr: 2025, bewilligtCent: 57_000_00, zugesagtCent: 40_000_00 },
  { jahr: 2026, bewilligtCent: 57_000_00, zugesagtCent: 57_000_00 },
];
const angebot = (betragCent: number, jahr = 2025) => ({
  beginn: plainDate(`${jahr}-01-01`),
  ende: plainDate(`${jahr}-12-31`),
  vzaeHundertstel: 50,
  betragCent,
});

test.each([
  ["genau der Rest des Bescheids", angebot(17_000_00), []],
  ["ein Cent mehr", angebot(17_000_01), [{ jahr: 2025, bewilligtCent: 57_000_00, zugesagtCent: 57_000_01 }]],
  ["ein Jahr ohne Rest", angebot(1, 2026), [{ jahr: 2026, bewilligtCent: 57_000_00, zugesagtCent: 57_000_01 }]],
  ["ein Jahr ohne Bescheid", angebot(90_000_00, 2027), []],
])("R22: %s", (_, vorhaben, erwartet) => {
  expect(ueberzusagen(zusagen, vorhaben)).toEqual(erwartet);
});

test("R22: ein Angebot über den Jahreswechsel zählt in jedem Jahr mit seinen Tagen", () => {
  const ueber = { ...angebot(20_000_00), ende: plainDate("2026-12-31") };
  expect(ueberzusagen(zusagen, ueber)).toEqual([{ jahr: 2026, bewilligtCent: 57_000_00, zugesagtCent: 67_000_00 }]);
});
