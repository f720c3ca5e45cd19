import fc from "fast-check";
import { expect, test } from "vitest";
import { Betrag, Cent, malGeteilt } from "./geld.ts";

test.each([
  [1, 1, 2, 1],
  [1, 49, 100, 0],
  [1, 50, 100, 1],
  [5_500_000, 250, 100, 13_750_000],
  [5_500_000, 36_499, 36_500, 5_499_849],
  [0, 5, 7, 0],
])("%i mal %i durch %i ergibt kaufmännisch gerundet %i", (a, b, divisor, ergebnis) => {
  expect(malGeteilt(a, b, divisor)).toBe(ergebnis);
});

test("rounding errs by at most half a cent, even where floats lose digits", () => {
  const n = fc.integer({ min: 0, max: 1_000_000_000 });
  fc.assert(
    fc.property(n, n, fc.integer({ min: 1_000_000, max: 2_000_000_000 }), (a, b, divisor) => {
      const fehler = 2n * (BigInt(malGeteilt(a, b, divisor)) * BigInt(divisor) - BigInt(a) * BigInt(b));
      expect(fehler > -BigInt(divisor) && fehler <= BigInt(divisor)).toBe(true);
    }),
  );
});

test.each([
  [-1, false],
  [0, true],
  [0.5, false],
])("%d Cent sind ein Betrag: %s", (betrag, ok) => {
  expect(Cent.safeParse(betrag).success).toBe(ok);
});

test("ein einzelner Betrag hat eine Grenze, und kein Jahr aus solchen Beträgen verlässt die genauen Zahlen", () => {
  expect(Betrag.safeParse(99_999_999_999).success).toBe(true);
  expect(Betrag.safeParse(100_000_000_000).error?.issues[0]?.message).toBe(
    "Ein einzelner Betrag darf höchstens 999.999.999,99 EUR betragen.",
  );
  expect(Number.isSafeInteger(99_999_999_999 * 50_000)).toBe(true);
});
