import fc from "fast-check";
import { expect, test } from "vitest";
import { nettoCent, summeNettoCent } from "./ausgabe-angaben.ts";
import { einArbeitsplatz, erfasst } from "../testing/ausgabe.ts";

test("R37: nur der Betrag ohne Vorsteuer zählt", () => {
  expect(nettoCent(erfasst(einArbeitsplatz({ vorsteuerCent: 19_000 })))).toBe(100_000);
});

test("R37: die Summe der Teile ist das Ganze, in jeder Reihenfolge", () => {
  const teil = fc
    .record({ betragCent: fc.integer({ min: 1, max: 1e9 }), anteil: fc.double({ min: 0, max: 1, noNaN: true }) })
    .map(({ betragCent, anteil }) => ({ betragCent, vorsteuerCent: Math.floor(betragCent * anteil) }));
  fc.assert(
    fc.property(fc.array(teil), fc.array(teil), (a, b) => {
      expect(summeNettoCent([...a, ...b])).toBe(summeNettoCent(a) + summeNettoCent(b));
      expect(summeNettoCent([...b, ...a])).toBe(summeNettoCent([...a, ...b]));
    }),
  );
});
