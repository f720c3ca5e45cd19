import { expect, test } from "vitest";
import { einsichtFilterAus, einsichtGefiltert } from "./einsicht-filter.ts";

const warendorf = { jahr: 2024, inhaberName: "Kreis Warendorf" };
const muenster = { jahr: 2025, inhaberName: "Stadt Münster" };
const alle = [warendorf, muenster];
const bei = (suche: string) => einsichtGefiltert(alle, einsichtFilterAus(new URLSearchParams(suche)));

test.each([
  ["", alle],
  ["jahr=2024", [warendorf]],
  ["jahr=bald", alle],
  ["suche=MÜNS", [muenster]],
  ["jahr=2024&suche=münster", []],
])("mit „%s“ in der Adresse stehen die passenden Nachweise da", (suche, erwartet) => {
  expect(bei(suche)).toEqual(erwartet);
});
