import { expect, test } from "vitest";
import { foerderjahre, leseFoerderstandAnsicht } from "./use-foerderstand-ansicht.ts";

test.each([
  ["jahr=2022&ansicht=stelle", 2022, "stelle"],
  ["jahr=2027", 2027, "baustein"],
  ["jahr=2028", 2026, "baustein"],
  ["jahr=zwanzig&ansicht=quer", 2026, "baustein"],
  ["", 2026, "baustein"],
])("Die Adresse „?%s“ zeigt %i, Ansicht %s", (suche, jahr, ansicht) => {
  expect(leseFoerderstandAnsicht(new URLSearchParams(suche), 2026)).toEqual({ jahr, ansicht });
});

test("Zur Auswahl stehen alle Förderjahre und das kommende", () => {
  expect(foerderjahre(2022)).toEqual([2023, 2022, 2021, 2020]);
});
