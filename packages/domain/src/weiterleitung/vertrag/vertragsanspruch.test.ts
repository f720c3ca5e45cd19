import { expect, test } from "vitest";
import { WeiterleitungAenderungId } from "../../grundlagen/ids.ts";
import { plainDate as d } from "../../grundlagen/plain-date.ts";
import { aStelle, aWeiterleitung, neueWeiterleitungId } from "../../testing/factories.ts";
import { anspruchDesEmpfaengers } from "./vertragsanspruch.ts";
import type { Weiterleitung } from "./weiterleitung.ts";

const vertrag = (angaben: Partial<Weiterleitung> = {}) =>
  aWeiterleitung(aStelle(), { betragCent: 57_000_00, ...angaben });
const nachKosten = (angaben: Partial<Weiterleitung> = {}) =>
  vertrag({ bemessung: "ist_kosten", hoechstbetragJeVzaeCent: 57_000_00, ...angaben });
const halbiert = (betragCent: number, aufstockungCent = 0): Weiterleitung["aenderungen"] => [
  {
    id: WeiterleitungAenderungId.parse(neueWeiterleitungId()),
    ab: d("2022-07-01"),
    vzaeHundertstel: 50,
    betragCent,
    aufstockungCent,
    grund: "Weniger Bedarf",
    am: "2022-05-01T09:00:00Z",
    von: "Petra Probe",
    antwort: { angenommen: true, am: "2022-05-02T09:00:00Z", von: "Karl Probe" },
  },
];
const zurueckgegeben: Weiterleitung["enden"] = [
  {
    art: "zurueckgegeben",
    letzterTag: d("2022-09-15"),
    grund: "Kein Bedarf",
    am: "2022-08-01T09:00:00Z",
    von: "Karl Probe",
  },
];

test.each([
  [0, 57_000_00],
  [70_000_00, 57_000_00],
])("eine Pauschale von 57.000,00 EUR gilt bei Kosten von %i Cent unverändert", (kosten, cent) => {
  expect(anspruchDesEmpfaengers(vertrag(), () => kosten)).toEqual({
    foerderungCent: cent,
    aufstockungCent: 0,
    gesamtCent: cent,
    hoechstbetragCent: null,
  });
});

test("zurückgegeben zum 15. September: von 57.000,00 EUR bleiben 258 von 365 Tagen, das sind 40.290,41 EUR", () => {
  expect(anspruchDesEmpfaengers(vertrag({ enden: zurueckgegeben }), () => 0).foerderungCent).toBe(40_290_41);
});

test("auf 0,5 geändert ab 1. Juli: 28.265,75 EUR für 181 Tage und die neu vereinbarten 14.367,12 EUR", () => {
  expect(anspruchDesEmpfaengers(vertrag({ aenderungen: halbiert(14_367_12) }), () => 0).foerderungCent).toBe(42_632_87);
});

test.each([
  [40_000_00, 40_000_00],
  [56_999_99, 56_999_99],
  [57_000_01, 57_000_00],
])("tatsächliche Kosten von %i Cent: geschuldet sind %i", (kosten, cent) => {
  expect(anspruchDesEmpfaengers(nachKosten(), () => kosten).foerderungCent).toBe(cent);
});

test("der Höchstbetrag folgt Anteil und Tagen: 1,0 bis Juni und 0,5 danach sind 42.632,88 EUR", () => {
  const w = nachKosten({ aenderungen: halbiert(15_000_00) });
  expect(anspruchDesEmpfaengers(w, () => 45_000_00)).toMatchObject({
    hoechstbetragCent: 42_632_88,
    foerderungCent: 42_632_88,
  });
  expect(anspruchDesEmpfaengers(w, () => 42_632_87).foerderungCent).toBe(42_632_87);
});

test("über den Jahreswechsel teilt jedes Jahr durch seine Tage: 28.734,25 EUR aus 2023 und 28.344,26 EUR aus 2024", () => {
  const w = nachKosten({ beginn: d("2023-07-01"), ende: d("2024-06-30"), betragCent: 60_000_00 });
  expect(anspruchDesEmpfaengers(w, () => 99_000_00).hoechstbetragCent).toBe(57_078_51);
});

test("R22: mehr als das vereinbarte Fördergeld wird auch bei höheren Kosten nicht geschuldet", () => {
  expect(anspruchDesEmpfaengers(nachKosten({ betragCent: 50_000_00 }), () => 57_000_00).foerderungCent).toBe(50_000_00);
});

test("die Aufstockung kommt hinzu und folgt ebenso den Tagen: 3.650,00 EUR werden bis 15. September 2.580,00 EUR", () => {
  expect(
    anspruchDesEmpfaengers(nachKosten({ aufstockungCent: 3_650_00, enden: zurueckgegeben }), () => 30_000_00),
  ).toEqual({
    foerderungCent: 30_000_00,
    aufstockungCent: 2_580_00,
    gesamtCent: 32_580_00,
    hoechstbetragCent: 40_290_41,
  });
});

test.each([
  ["2021-12-31", 0],
  ["2022-01-01", 156_16],
  ["2022-06-30", 28_265_75],
  ["2022-12-31", 57_000_00],
  ["2023-05-01", 57_000_00],
])("bis zum %s sind von 57.000,00 EUR %i Cent aufgelaufen", (bis, cent) => {
  expect(anspruchDesEmpfaengers(vertrag(), () => 0, d(bis)).foerderungCent).toBe(cent);
});

test("was endete, bevor es begann, wird nicht geschuldet", () => {
  const enden: Weiterleitung["enden"] = [
    {
      art: "beendet",
      letzterTag: d("2021-12-31"),
      grund: "Vereinbart",
      am: "2021-12-01T09:00:00Z",
      von: "Petra Probe",
    },
  ];
  expect(anspruchDesEmpfaengers(nachKosten({ enden }), () => 10_000_00)).toEqual({
    foerderungCent: 0,
    aufstockungCent: 0,
    gesamtCent: 0,
    hoechstbetragCent: 0,
  });
});
