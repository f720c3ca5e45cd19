import fc from "fast-check";
import { expect, test } from "vitest";
import { einEmpfaenger } from "../testing/landesverteilung.ts";
import { nachGroesstenResten, type Gewicht } from "./groesste-reste.ts";

const gewicht = (nummer: number, wert: number | bigint): Gewicht => {
  const { organisationId, ags } = einEmpfaenger(nummer);
  return { organisationId, ags, gewicht: BigInt(wert) };
};
const verteile = (einheiten: number, werte: readonly number[]) => {
  const { einheiten: anteile, gleichstand } = nachGroesstenResten(
    einheiten,
    werte.map((wert, i) => gewicht(i + 1, wert)),
  );
  return { anteile: [...anteile.values()], gleichstand };
};

const werte = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 54 });
const einheiten = fc.integer({ min: 0, max: 2000 });

test("die Summe geht immer genau auf, sobald jemand Gewicht hat", () => {
  fc.assert(
    fc.property(einheiten, werte, (n, w) => {
      const { anteile } = verteile(n, w);
      const summe = anteile.reduce((a, b) => a + b, 0);
      expect(summe).toBe(w.some((x) => x > 0) ? n : 0);
    }),
  );
});

test("wer mehr Gewicht hat, erhält nie weniger", () => {
  fc.assert(
    fc.property(einheiten, werte, (n, w) => {
      const { anteile } = verteile(n, w);
      for (const [i, a] of anteile.entries())
        for (const [j, b] of anteile.entries()) if ((w[i] ?? 0) > (w[j] ?? 0)) expect(a).toBeGreaterThanOrEqual(b);
    }),
  );
});

test("wessen eigener Wert steigt, der verliert nichts", () => {
  fc.assert(
    fc.property(einheiten, werte, fc.nat(53), fc.integer({ min: 1, max: 50_000 }), (n, w, wer, mehr) => {
      const i = wer % w.length;
      const danach = w.with(i, (w[i] ?? 0) + mehr);
      expect(verteile(n, danach).anteile[i]).toBeGreaterThanOrEqual(verteile(n, w).anteile[i] ?? 0);
    }),
  );
});

test("die Reihenfolge der Zeilen ändert nichts, auch nicht beim Gleichstand", () => {
  fc.assert(
    fc.property(einheiten, fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 20 }), (n, w) => {
      const gewichte = w.map((wert, i) => gewicht(i + 1, wert));
      const sortiert = (g: readonly Gewicht[]) => [...nachGroesstenResten(n, g).einheiten].toSorted();
      expect(sortiert(gewichte.toReversed())).toEqual(sortiert(gewichte));
    }),
  );
});

test("der größte Rest bekommt, was übrig ist; gleicher Rest: das größere Gewicht", () => {
  expect(verteile(10, [45, 35, 20]).anteile).toEqual([5, 3, 2]);
  // 1,5 und 0,5: derselbe Rest, das größere Gewicht geht vor.
  expect(verteile(2, [3, 1])).toEqual({ anteile: [2, 0], gleichstand: null });
});

test("was nur der Gemeindeschlüssel entscheidet, wird als Gleichstand genannt", () => {
  const { anteile, gleichstand } = verteile(2, [1, 1, 1]);
  expect(anteile).toEqual([1, 1, 0]);
  expect(gleichstand?.beteiligte).toHaveLength(3);
  expect(gleichstand?.bedacht).toHaveLength(2);
  expect(verteile(3, [1, 1, 1]).gleichstand).toBeNull();
});
