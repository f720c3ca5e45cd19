import { expect, test } from "vitest";
import { filterAus } from "./eingang-filter.ts";

const now = new Date("2026-06-15T10:00:00Z");

test("Was die Adresse nicht meinen kann, filtert nicht", () => {
  expect(filterAus(new URLSearchParams("jahr=2025&baustein=3&suche=Bonn&raten=2"), now)).toEqual({
    jahr: 2025,
    baustein: 3,
    suche: "Bonn",
  });
  expect(filterAus(new URLSearchParams("jahr=1999&baustein=4"), now)).toEqual({
    jahr: 2026,
    baustein: null,
    suche: "",
  });
});
