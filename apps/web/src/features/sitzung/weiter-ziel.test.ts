import { expect, test } from "vitest";
import { weiterZiel } from "./weiter-ziel.ts";

const origin = "https://kim.example";

test.each([
  ["/stellen?stand=vakant", "/stellen?stand=vakant"],
  ["/land/05570#karte", "/land/05570#karte"],
  [null, "/"],
  ["", "/"],
  ["stellen", "/"],
  ["https://evil.example/", "/"],
  ["//evil.example/", "/"],
  ["/\\evil.example/", "/"],
  ["/\t/evil.example/", "/"],
  ["/.//evil.example/", "/"],
  ["javascript:alert(1)", "/"],
  ["/anmelden?weiter=/stellen", "/"],
])("nach der Anmeldung mit dem Wunsch %j geht es zu %s", (wunsch, ziel) => {
  expect(weiterZiel(wunsch, origin)).toBe(ziel);
});
