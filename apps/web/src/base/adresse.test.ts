import { expect, test } from "vitest";
import { mitFilter, seiteAus, seitenadresse } from "./adresse.ts";

test("Ein Filter kommt und geht, die anderen bleiben", () => {
  const params = new URLSearchParams("jahr=2026&stand=entwurf");
  expect(mitFilter(params, "stand", "eingereicht").toString()).toBe("jahr=2026&stand=eingereicht");
  expect(mitFilter(params, "stand", "").toString()).toBe("jahr=2026");
});

test("Wer anders filtert, beginnt in jeder Liste auf der ersten Seite; wer blättert, behält die Filter", () => {
  const params = new URLSearchParams("jahr=2026&seite=4");
  expect(mitFilter(params, "suche", "Bonn").toString()).toBe("jahr=2026&suche=Bonn");
  expect(mitFilter(new URLSearchParams("offene=2&raten=3"), "suche", "Bonn", ["offene", "raten"]).toString()).toBe(
    "suche=Bonn",
  );
  expect(seitenadresse(params, 5)).toBe("?jahr=2026&seite=5");
  expect(seitenadresse(params, 1)).toBe("?jahr=2026");
  expect(seitenadresse(params, 2, "raten")).toBe("?jahr=2026&seite=4&raten=2");
});

test.each([
  ["seite=3", 3],
  ["seite=0", 1],
  ["seite=-1", 1],
  ["seite=1e9", 1],
  ["", 1],
])("Die Adresse „%s“ meint Seite %i", (adresse, seite) => expect(seiteAus(new URLSearchParams(adresse))).toBe(seite));
