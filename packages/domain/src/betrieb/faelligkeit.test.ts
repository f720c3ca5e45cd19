import { expect, test } from "vitest";
import { faelligSeit } from "./faelligkeit.ts";

const jaehrlich = { uhrzeit: "06:00", tag: "01-02", nachholbarTage: 29 };
const naechtlich = { uhrzeit: "00:05", nachholbarTage: 0 };

test.each([
  ["2026-01-02T04:59:59Z", undefined],
  ["2026-01-02T05:00:00Z", "2026-01-02"],
  ["2026-01-31T22:59:59Z", "2026-01-02"],
  ["2026-01-31T23:00:00Z", undefined],
  ["2025-12-31T12:00:00Z", undefined],
])("am 2. Januar um 6 Uhr in Berlin fällig, bis Ende Januar nachgeholt: %s ist fällig seit %s", (now, tag) => {
  expect(faelligSeit(jaehrlich, new Date(now))).toBe(tag);
});

test.each([
  ["2026-07-01T22:04:59Z", undefined],
  ["2026-07-01T22:05:00Z", "2026-07-02"],
  ["2026-07-02T21:59:59Z", "2026-07-02"],
  ["2026-12-01T23:04:59Z", undefined],
  ["2026-12-01T23:05:00Z", "2026-12-02"],
])("jede Nacht um 0:05 Uhr in Berlin fällig: %s ist fällig seit %s", (now, tag) => {
  expect(faelligSeit(naechtlich, new Date(now))).toBe(tag);
});
