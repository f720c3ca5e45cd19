import { expect, test } from "vitest";
import { readNumber, writeNumber } from "./number-text.ts";

test.each([
  ["2,5", 2, 250],
  ["2,50", 2, 250],
  ["0,01", 2, 1],
  ["1.234,56", 2, 123456],
  ["1234,56 €", 2, 123456],
  ["160.000", 2, 16000000],
  ["12", 0, 12],
])("%s mit %i Nachkommastellen ist %i", (text, decimals, value) => expect(readNumber(text, decimals)).toBe(value));

test.each([
  ["2.5", 2],
  ["2,505", 2],
  ["12,5", 0],
  ["-1", 2],
  ["zwei", 2],
  ["", 2],
  ["1.23,4", 2],
  ["1,2,3", 2],
  ["99999999999999999", 2],
])("%s ist keine Zahl mit %i Nachkommastellen", (text, decimals) => expect(readNumber(text, decimals)).toBeUndefined());

test("Was geschrieben wird, lässt sich wieder lesen", () => {
  expect(writeNumber(123456, 2)).toBe("1234,56");
  for (const value of [0, 1, 50, 250, 33665724]) expect(readNumber(writeNumber(value, 2), 2)).toBe(value);
});
