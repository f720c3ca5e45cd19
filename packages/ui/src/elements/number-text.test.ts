import { expect, test } from "vitest";
import { readNumber, writeNumber } from "./number-text.ts";

test("ein Feld liest, was die Domäne liest, mit dem Zeichen seiner Einheit", () => {
  expect(readNumber("1.234,56 €", 2)).toBe(123_456);
  expect(readNumber("0,50 VZÄ", 2)).toBe(50);
  expect(readNumber("2.5", 2)).toBeUndefined();
  expect(readNumber("", 2)).toBeUndefined();
});

test("Was geschrieben wird, lässt sich wieder lesen", () => {
  expect(writeNumber(123456, 2)).toBe("1234,56");
  for (const value of [0, 1, 50, 250, 33665724]) expect(readNumber(writeNumber(value, 2), 2)).toBe(value);
});
