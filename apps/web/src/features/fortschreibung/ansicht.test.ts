import { expect, test } from "vitest";
import { zieljahr } from "./ansicht.ts";

test.each([
  ["", 2027],
  ["jahr=2026", 2026],
  ["jahr=2027", 2027],
  ["jahr=20267", 2027],
  ["jahr=bald", 2027],
])("die Adresse „%s“ meint das Zieljahr %i", (adresse, jahr) => {
  expect(zieljahr(new URLSearchParams(adresse), 2027)).toBe(jahr);
});
