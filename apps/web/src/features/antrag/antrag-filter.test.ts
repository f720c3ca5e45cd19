import { expect, test } from "vitest";
import { filterAus, mitFilter } from "./antrag-filter.ts";

test("Was die Adresse nicht meinen kann, filtert nicht", () => {
  expect(filterAus(new URLSearchParams("jahr=2026&baustein=2&stand=rueckfrage"))).toEqual({
    jahr: 2026,
    baustein: 2,
    stand: "rueckfrage",
  });
  expect(filterAus(new URLSearchParams("jahr=26&baustein=3&stand=offen"))).toEqual({
    jahr: undefined,
    baustein: undefined,
    stand: undefined,
  });
});

test("Ein Filter kommt und geht, die anderen bleiben", () => {
  const params = new URLSearchParams("jahr=2026&stand=entwurf");
  expect(mitFilter(params, "stand", "eingereicht").toString()).toBe("jahr=2026&stand=eingereicht");
  expect(mitFilter(params, "stand", "").toString()).toBe("jahr=2026");
});
