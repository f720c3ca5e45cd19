import { expect, test } from "vitest";
import { filterAus, mitFilter, seitenadresse } from "./antrag-filter.ts";

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

test("Ein Filter kommt und geht, die anderen bleiben", () => {
  const params = new URLSearchParams("jahr=2026&stand=entwurf");
  expect(mitFilter(params, "stand", "eingereicht").toString()).toBe("jahr=2026&stand=eingereicht");
  expect(mitFilter(params, "stand", "").toString()).toBe("jahr=2026");
});

test("Wer anders filtert, beginnt auf der ersten Seite; wer blättert, behält die Filter", () => {
  const params = new URLSearchParams("jahr=2026&seite=4");
  expect(mitFilter(params, "suche", "Bonn").toString()).toBe("jahr=2026&suche=Bonn");
  expect(seitenadresse(params, 5)).toBe("?jahr=2026&seite=5");
  expect(seitenadresse(params, 1)).toBe("?jahr=2026");
});
