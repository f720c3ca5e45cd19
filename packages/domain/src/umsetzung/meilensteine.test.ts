import { expect, test } from "vitest";
import { plainDate as d } from "../grundlagen/plain-date.ts";
import { neueOrganisationId } from "../testing/factories.ts";
import { bestandsverlauf, vakanzen, type Bestandsschritt } from "./bestandsverlauf.ts";
import { median, umsetzungsstand, umsetzungszahlen, type Umsetzungslage } from "./meilensteine.ts";

const [selbst, traeger] = [neueOrganisationId(), neueOrganisationId()];
const schritt = (
  ab: string,
  bewilligtHundertstel: number,
  besetztHundertstel: number,
  arbeitgeberId = selbst,
): Bestandsschritt => ({
  jahr: Number(ab.slice(0, 4)),
  baustein: 2,
  arbeitgeberId,
  ab: d(ab),
  bewilligtHundertstel,
  besetztHundertstel,
});
const lage = (angaben: Partial<Umsetzungslage> = {}): Umsetzungslage => ({
  antragAm: d("2024-11-01"),
  bescheidAm: d("2025-02-01"),
  nachweisAm: null,
  schritte: [],
  ...angaben,
});
const verlauf = (schritte: Bestandsschritt[], heute = "2026-11-29") =>
  bestandsverlauf(schritte, d(heute)).map((b) => [b.ab, b.bewilligtHundertstel, b.besetztHundertstel]);

test("employers are added up from each day on, and every year begins anew", () => {
  const schritte = [
    schritt("2025-01-01", 200, 0),
    schritt("2025-03-01", 200, 100),
    schritt("2025-05-01", 0, 100, traeger),
    schritt("2025-07-01", 0, 50, traeger),
    schritt("2026-01-01", 150, 100),
  ];
  expect(verlauf(schritte)).toEqual([
    ["2025-01-01", 200, 0],
    ["2025-03-01", 200, 100],
    ["2025-05-01", 200, 200],
    ["2025-07-01", 200, 150],
    ["2026-01-01", 150, 100],
  ]);
  expect(verlauf(schritte, "2025-04-30")).toHaveLength(2);
  expect(verlauf(schritte, "2025-05-01")).toHaveLength(3);
});

test("a year without anything ends what the year before had", () => {
  expect(verlauf([schritt("2023-06-01", 100, 100), schritt("2025-01-01", 100, 100)])).toEqual([
    ["2023-01-01", 0, 0],
    ["2023-06-01", 100, 100],
    ["2024-01-01", 0, 0],
    ["2025-01-01", 100, 100],
    ["2026-01-01", 0, 0],
  ]);
});

test.each([
  [199, null],
  [200, "2025-04-01"],
  [201, "2025-04-01"],
])("200 bewilligt, %i besetzt: alles besetzt ab %s", (besetzt, erwartet) => {
  const schritte = [schritt("2025-01-01", 200, 0), schritt("2025-04-01", 200, besetzt)];
  const { erreicht } = umsetzungsstand(lage({ schritte }), d("2025-12-31"));
  expect(erreicht).toEqual({
    antrag: "2024-11-01",
    bescheid: "2025-02-01",
    erstbesetzung: "2025-04-01",
    vollbesetzung: erwartet,
    nachweis: null,
  });
});

test.each([
  ["2025-01-31", 0],
  ["2025-02-01", 0],
  ["2025-02-02", 1],
  ["2025-03-01", 28],
])("Bescheid vom 01.02.2025, besetzt ab %s: %i Tage", (ab, tage) => {
  expect(umsetzungsstand(lage({ schritte: [schritt(ab, 100, 100)] }), d("2025-12-31")).tageBisBesetzung).toBe(tage);
});

test("without a Bescheid or anybody there is nothing to measure", () => {
  const schritte = [schritt("2025-04-01", 0, 100)];
  expect(umsetzungsstand(lage({ bescheidAm: null, schritte }), d("2025-12-31")).tageBisBesetzung).toBeNull();
  expect(umsetzungsstand(lage(), d("2025-12-31"))).toMatchObject({ tageBisBesetzung: null, vakanz: null });
});

test("a vacancy lasts from its first day to the day before it is filled, or to this day", () => {
  const schritte = [
    schritt("2025-02-01", 200, 100),
    schritt("2025-03-01", 200, 200),
    schritt("2025-06-01", 200, 150),
    schritt("2025-08-01", 200, 50),
  ];
  expect(vakanzen(bestandsverlauf(schritte, d("2025-09-09")))).toEqual([
    { von: "2025-02-01", bis: "2025-02-28" },
    { von: "2025-06-01", bis: null },
  ]);
  expect(umsetzungsstand(lage({ schritte }), d("2025-09-09"))).toMatchObject({
    vakanz: { seit: "2025-06-01", tage: 101, hundertstel: 150 },
    beendeteVakanzTage: [28],
  });
});

test.each([
  [[], null],
  [[7], 7],
  [[9, 1], 5],
  [[1, 2], 2],
  [[30, 1, 2], 2],
])("der Median von %j ist %s", (werte, erwartet) => {
  expect(median(werte)).toBe(erwartet);
});

test("the Land counts who reached what", () => {
  const mit = (angaben: Partial<Umsetzungslage>) => umsetzungsstand(lage(angaben), d("2025-12-31"));
  const zahlen = umsetzungszahlen([
    mit({ schritte: [schritt("2025-02-11", 100, 100)] }),
    mit({ schritte: [schritt("2025-12-01", 100, 50)], nachweisAm: d("2025-12-30") }),
    mit({ bescheidAm: null, antragAm: null }),
  ]);
  expect(zahlen).toEqual({
    empfaenger: 3,
    erreicht: { antrag: 2, bescheid: 2, erstbesetzung: 2, vollbesetzung: 1, nachweis: 1 },
    medianTageBisBesetzung: 157,
    vakante: 1,
    medianVakanzTage: 31,
    medianBeendeterVakanzTage: null,
  });
});
