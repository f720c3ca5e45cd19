import { expect, test } from "vitest";
import { plainDate } from "../../grundlagen/plain-date.ts";
import { istVerspaetet } from "./nachweisfrist.ts";

test.each([
  ["2026-03-31", "2026-03-31", false],
  ["2026-03-31", "2026-04-01", true],
  ["2026-02-28", "2026-03-02", false],
  ["2026-02-28", "2026-03-03", true],
  ["2024-03-31", "2024-04-02", false],
  ["2024-03-31", "2024-04-03", true],
])("R102: zum %s fällig, am %s eingereicht: verspätet %s", (faelligAm, tag, verspaetet) => {
  expect(istVerspaetet(plainDate(faelligAm), plainDate(tag))).toBe(verspaetet);
});
