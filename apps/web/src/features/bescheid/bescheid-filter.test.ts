import { expect, test } from "vitest";
import { filterAus } from "./bescheid-filter.ts";

test("Was die Adresse nicht meinen kann, filtert nicht", () => {
  expect(filterAus(new URLSearchParams("jahr=2025&baustein=3&stand=fehlt&suche=Bonn&seite=2"), 2026)).toEqual({
    jahr: 2025,
    baustein: 3,
    stand: "fehlt",
    suche: "Bonn",
    seite: 2,
  });
  expect(filterAus(new URLSearchParams("jahr=2019&baustein=4&stand=offen&seite=0"), 2026)).toEqual({
    jahr: 2026,
    baustein: null,
    stand: null,
    suche: "",
    seite: 1,
  });
});
