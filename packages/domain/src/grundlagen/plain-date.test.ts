import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addDays,
  heuteInBerlin,
  jahresbeginn,
  jahresende,
  maxDate,
  minDate,
  PlainDate,
  plainDate,
  tageImJahr,
  tageVonBis,
} from "./plain-date.ts";

const days = fc.integer({ min: 0, max: 100_000 }).map((n) => addDays(plainDate("1900-01-01"), n));

test.each([
  ["2024-02-29", true],
  ["2023-02-29", false],
  ["2000-02-29", true],
  ["2100-02-29", false],
  ["2022-04-30", true],
  ["2022-04-31", false],
  ["2022-12-31", true],
  ["2022-12-32", false],
  ["2022-01-01", true],
  ["2022-01-00", false],
  ["2022-13-01", false],
  ["2022-00-01", false],
  ["1899-12-31", false],
  ["1900-01-01", true],
  ["2199-12-31", true],
  ["2200-01-01", false],
  ["2022-1-1", false],
  ["2022-01-01T00:00:00Z", false],
  ["", false],
])("%s is a calendar day: %s", (text, ok) => {
  expect(PlainDate.safeParse(text).success).toBe(ok);
});

test.each([
  ["2022-12-31T22:59:59Z", "2022-12-31"],
  ["2022-12-31T23:00:00Z", "2023-01-01"],
  ["2022-06-30T21:59:59Z", "2022-06-30"],
  ["2022-06-30T22:00:00Z", "2022-07-01"],
])("at %s the day in Berlin is %s", (instant, day) => {
  expect(heuteInBerlin(new Date(instant))).toBe(day);
});

test.each([
  ["2022-01-01", "2022-01-01", 1],
  ["2022-01-01", "2022-12-31", 365],
  ["2024-01-01", "2024-12-31", 366],
  ["2022-01-02", "2022-01-01", 0],
])("from %s to %s are %i days", (von, bis, tage) => {
  expect(tageVonBis(plainDate(von), plainDate(bis))).toBe(tage);
});

test("a month, a year and a leap day roll over", () => {
  expect(addDays(plainDate("2022-12-31"), 1)).toBe("2023-01-01");
  expect(addDays(plainDate("2024-02-28"), 1)).toBe("2024-02-29");
  expect(addDays(plainDate("2023-03-01"), -1)).toBe("2023-02-28");
});

test("every day agrees with the calendar of the runtime", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 5000 }), (day, n) => {
      const expected = new Date(Date.parse(`${day}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10);
      expect(addDays(day, n)).toBe(expected);
    }),
  );
});

test("counting the days undoes adding them", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 5000 }), (day, n) => {
      expect(tageVonBis(day, addDays(day, n))).toBe(n + 1);
    }),
  );
});

test("the days of a year are the days from its first to its last", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1900, max: 2199 }), (jahr) => {
      expect(tageVonBis(jahresbeginn(jahr), jahresende(jahr))).toBe(tageImJahr(jahr));
    }),
  );
});

test("the earlier and the later of two days", () => {
  const [frueh, spaet] = [plainDate("2022-09-30"), plainDate("2022-10-01")];
  expect([minDate(frueh, spaet), minDate(spaet, frueh)]).toEqual([frueh, frueh]);
  expect([maxDate(frueh, spaet), maxDate(spaet, frueh)]).toEqual([spaet, spaet]);
});
