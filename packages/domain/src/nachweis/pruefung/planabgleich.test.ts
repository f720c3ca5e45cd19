import { expect, test } from "vitest";
import { planabweichung } from "./planabgleich.ts";

test.each([
  // V4: events planned at 8,000.00 EUR.
  [8_000_00, 9_500_00, 18_75, false],
  [8_000_00, 9_600_00, 20_00, false],
  [8_000_00, 9_600_01, 20_00, true],
  [8_000_00, 9_700_00, 21_25, true],
  [8_000_00, 8_000_00, 0, false],
  [8_000_00, 4_000_00, -50_00, false],
  [8_000_00, 0, -100_00, false],
  [0, 100_00, null, false],
])("R31: geplant %i, ausgegeben %i: %s Hundertstel Prozent, zu begründen: %s", (plan, ist, prozent, ueber) => {
  expect(planabweichung({ bewilligtCent: plan, ausgegebenCent: ist })).toEqual({
    hundertstelProzent: prozent,
    ueberEinzelansatz: ueber,
  });
});
