import { expect, test } from "vitest";
import { mitStand, standAus } from "./stand-filter.ts";

test.each([
  ["stand=abgelehnt", "abgelehnt"],
  ["stand=ABGELEHNT", undefined],
  ["stand=", undefined],
  ["", undefined],
])("Die Adresse „?%s“ zeigt den Stand %s", (suche, stand) => {
  expect(standAus(new URLSearchParams(suche))).toBe(stand);
});

test("Der gewählte Stand kommt in die Adresse, „Alle“ nimmt ihn heraus, anderes bleibt stehen", () => {
  const vorher = new URLSearchParams("seite=2&stand=angeboten");
  expect(mitStand(vorher, "angenommen").toString()).toBe("seite=2&stand=angenommen");
  expect(mitStand(vorher, "").toString()).toBe("seite=2");
  expect(vorher.toString()).toBe("seite=2&stand=angeboten");
});
