import { expect, test } from "vitest";
import { achsenmarken } from "./achse.ts";

test.each([
  [0, 0, [0, 0.2]],
  [0, 5, [0, 1, 2, 3, 4, 5]],
  [0, 6, [0, 2, 4, 6]],
  [3, 6, [0, 2, 4, 6]],
  [0, 0.93, [0, 0.2, 0.4, 0.6, 0.8, 1]],
  [0, 85_350, [0, 20_000, 40_000, 60_000, 80_000, 100_000]],
  [-300, 250, [-400, -200, 0, 200, 400]],
  [-3, -1, [-3, -2, -1, 0]],
])("from %s to %s stand the marks %j", (kleinster, groesster, marken) =>
  expect(achsenmarken(kleinster, groesster)).toEqual(marken),
);
