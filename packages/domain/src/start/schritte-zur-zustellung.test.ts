import { expect, test } from "vitest";
import { schritteZurZustellung } from "./schritte-zur-zustellung.ts";

test("eine Anschrift, an der nichts ankam, prüft, wer Personen verwaltet, und niemand sonst", () => {
  expect(schritteZurZustellung(["a@kim.example", "b@kim.example"], ["mandantenverwaltung"])).toMatchObject([
    { titel: "Anschrift prüfen: a@kim.example", ziel: "/personen" },
    { titel: "Anschrift prüfen: b@kim.example" },
  ]);
  expect(schritteZurZustellung(["a@kim.example"], ["koordination"])).toEqual([]);
  expect(schritteZurZustellung([], ["mandantenverwaltung"])).toEqual([]);
});
