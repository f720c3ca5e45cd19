import fc from "fast-check";
import { expect, test } from "vitest";
import { teileAuf } from "./aufteilung.ts";
import { summe } from "./geld.ts";

test("Verteilte Cent gehen nie verloren und weichen nie um einen ganzen ab", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 1e11 }),
      fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 12 }),
      (cent, gewichte) => {
        const teile = teileAuf(cent, gewichte);
        const gesamt = summe(gewichte);
        expect(summe(teile)).toBe(gesamt === 0 ? 0 : cent);
        for (const [i, teil] of teile.entries())
          expect(Math.abs(teil - (gesamt === 0 ? 0 : (cent * (gewichte[i] ?? 0)) / gesamt))).toBeLessThan(1.01);
      },
    ),
  );
});
