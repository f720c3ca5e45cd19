import { expect, test } from "vitest";
import { dateigroesse, datum, euro, prozent, vzae, zahl, zeitpunkt } from "./format.ts";

test("Beträge stehen mit Tausenderpunkt und zwei Stellen da", () => {
  expect(euro(33665724)).toBe("336.657,24\u00A0€");
  expect(euro(0)).toBe("0,00\u00A0€");
});

test("Stellenanteile haben immer zwei Nachkommastellen", () =>
  expect([250, 50, 1600].map(vzae)).toEqual(["2,50", "0,50", "16,00"]));

test("Zahlen und Anteile", () => {
  expect(zahl(12345)).toBe("12.345");
  expect(prozent(0.625)).toBe("62,5\u00A0%");
});

test("Ein Tag bleibt derselbe Tag, gleich in welcher Zeitzone", () => {
  expect(datum("2022-03-01")).toBe("01.03.2022");
  expect(() => datum("2022-03")).toThrow(RangeError);
});

test("Ein Zeitpunkt steht in Berliner Zeit da", () => {
  expect(zeitpunkt("2022-12-31T23:30:00Z")).toBe("01.01.2023, 00:30");
  expect(zeitpunkt("2022-07-01T12:05:00Z")).toBe("01.07.2022, 14:05");
});

test.each([
  [1, "1 KB"],
  [1024, "1 KB"],
  [1025, "2 KB"],
  [1_022_976, "999 KB"],
  [1_024_000, "1,0 MB"],
  [10_485_760, "10,0 MB"],
])("%i Bytes sind %s", (bytes, text) => {
  expect(dateigroesse(bytes)).toBe(text);
});
