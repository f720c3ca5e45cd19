import { expect, test } from "vitest";
import { plainDate } from "../../grundlagen/plain-date.ts";
import { textbausteine } from "./textbausteine.ts";
import type { Teilnachweiszahlen } from "./zahlen.ts";

const kopf = {
  art: "teilnachweis",
  jahr: 2025,
  baustein: 2,
  inhaber: { name: "Ahlen", ags: null },
  an: "Kreis Warendorf",
  zweck: "Case Management",
  faelligAm: plainDate("2026-02-28"),
  zeitraum: { von: plainDate("2025-03-01"), bis: plainDate("2025-12-31") },
} as const;
const mit = (ausgegebenCent: number, besetzteHundertstelTage = 100): Teilnachweiszahlen => ({
  art: "teilnachweis",
  weitergeleitetCent: 0,
  eigeneKostenCent: 0,
  kostenDarunterCent: 0,
  besserstellungCent: 0,
  einnahmen: [],
  ausgaben: [
    {
      position: "veranstaltungen",
      name: "Veranstaltungen",
      bewilligtCent: 8_000_00,
      ausgegebenCent,
      zuwendungsfaehigCent: 8_000_00,
    },
  ],
  hoechstbetragCent: null,
  verwendetCent: 0,
  ueberschussCent: 0,
  rueckgabeCent: 0,
  gehalteneHundertstelTage: 100,
  besetzteHundertstelTage,
  weiterleitungen: [],
});

test("die Durchführung nennt den Zeitraum des Papiers", () => {
  expect(textbausteine({ kopf, zahlen: mit(0) }).durchfuehrung).toEqual([
    "Die Förderung begann am 01.03.2025 und endete am 31.12.2025.",
  ]);
});

test.each([
  [9_600_00, "Abweichungen von Planung und Finanzierungsplan gab es nicht."],
  [9_600_01, "Für „Veranstaltungen“ wurden 9.600,01 EUR statt 8.000,00 EUR ausgegeben, weil"],
])("bei %i Cent von 800000 heißt der Satz zur Abweichung: %s", (cent, satz) => {
  expect(textbausteine({ kopf, zahlen: mit(cent) }).abweichungen).toEqual([satz]);
});

test.each([
  [100, true],
  [99, false],
])("dass die Stelle immer besetzt war, steht nur da, wo es stimmt: %i von 100 Tagen", (tage, steht) => {
  expect(textbausteine({ kopf, zahlen: mit(0, tage) }).vakanzen !== undefined).toBe(steht);
});
