import { expect, test } from "vitest";
import { filterAus } from "./antrag-filter.ts";

test("Was die Adresse nicht meinen kann, filtert nicht", () => {
  expect(filterAus(new URLSearchParams("jahr=2026&baustein=2&stand=rueckfrage&suche=Bonn&seite=3"))).toEqual({
    jahr: 2026,
    baustein: 2,
    stand: "rueckfrage",
    suche: "Bonn",
    seite: 3,
  });
  expect(filterAus(new URLSearchParams("jahr=26&baustein=3&stand=offen&seite=0"))).toEqual({
    jahr: null,
    baustein: null,
    stand: null,
    suche: "",
    seite: 1,
  });
});
