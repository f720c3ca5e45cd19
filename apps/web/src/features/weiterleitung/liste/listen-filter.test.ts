import { expect, test } from "vitest";
import { filterAus, mitWahl } from "./listen-filter.ts";
import { kreisId } from "../testing/vertrag.ts";

test.each([
  ["stand=zurueckgegeben", "zurueckgegeben"],
  ["stand=LAUFEND", undefined],
  ["stand=", undefined],
  ["", undefined],
])("Die Adresse „?%s“ zeigt den Stand %s", (suche, stand) => {
  expect(filterAus(new URLSearchParams(suche)).stand).toBe(stand);
});

test("Ein Geber wird nur gewählt, wo die Adresse eine Kennung nennt", () => {
  expect(filterAus(new URLSearchParams({ geber: kreisId })).geberId).toBe(kreisId);
  expect(filterAus(new URLSearchParams("geber=alle")).geberId).toBeUndefined();
});

test("Die Wahl kommt in die Adresse, „Alle“ nimmt sie heraus, anderes bleibt stehen", () => {
  const vorher = new URLSearchParams("geber=x&stand=angeboten");
  expect(mitWahl(vorher, "stand", "laufend").toString()).toBe("geber=x&stand=laufend");
  expect(mitWahl(vorher, "geber", "").toString()).toBe("stand=angeboten");
  expect(vorher.toString()).toBe("geber=x&stand=angeboten");
});
