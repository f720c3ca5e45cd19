import fc from "fast-check";
import { expect, test } from "vitest";
import { OrganisationId } from "../grundlagen/ids.ts";
import { eigene, anInhalt, unna } from "../testing/verteilung.ts";
import { verteilungsplan } from "./verteilung-plan.ts";
import { anteileNach } from "./verteilung-schluessel.ts";

const id = (n: number) => OrganisationId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, "0")}`);
const von = (...gewichte: number[]) =>
  gewichte.map((gewicht, i) => ({ organisationId: id(i), name: `Ort ${i}`, gewicht }));
const anteile = (gesamt: number, ...gewichte: number[]) => [...anteileNach(gesamt, von(...gewichte)).values()];

test.each([
  [300, [1, 1, 1], [100, 100, 100]],
  [100, [1, 1, 1], [34, 33, 33]], // equal remainders: by name
  [100, [2, 1], [67, 33]],
  [100, [1, 0, 2], [33, 0, 67]],
  [1, [1, 2], [0, 1]],
  [100, [0, 0], [0, 0]],
])("%i Hundertstel nach %j ergeben %j", (gesamt, gewichte, erwartet) => {
  expect(anteile(gesamt, ...gewichte)).toEqual(erwartet);
});

test("bei gleichem Rest entscheidet der Name, bei gleichem Namen die Kennung, nicht die Reihenfolge der Eingabe", () => {
  const zwei = [
    { organisationId: id(2), name: "B", gewicht: 1 },
    { organisationId: id(3), name: "A", gewicht: 1 },
  ];
  expect(anteileNach(1, zwei).get(id(3))).toBe(1);
  const gleichnamige = [
    { organisationId: id(9), name: "A", gewicht: 1 },
    { organisationId: id(3), name: "A", gewicht: 1 },
  ];
  expect(anteileNach(1, gleichnamige).get(id(3))).toBe(1);
});

test("R23: die Anteile 0,85, 1,19 und 0,38 kommen aus eingetragenen Werten wieder heraus", () => {
  const inhalt = anInhalt({
    gesamtHundertstel: 242,
    schluessel: eigene([
      [unna.a, 85],
      [unna.b, 119],
      [unna.c, 38],
    ]),
  });
  const plan = verteilungsplan({ inhalt, kommunen: Object.values(unna), traeger: [], verzichte: [] });
  expect(Object.fromEntries(plan.anteile.map(({ name, anteilHundertstel }) => [name, anteilHundertstel]))).toEqual({
    Bergkamen: 85,
    Kamen: 119,
    Bönen: 38,
  });
});

const gewichte = fc.array(fc.integer({ min: 0, max: 10_000_000_00 }), { minLength: 1, maxLength: 30 });

test("Anteile ergeben zusammen immer den Gesamtumfang, und keiner weicht um einen ganzen Hundertstel vom genauen ab", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 20_000 }),
      gewichte.filter((g) => g.some((gewicht) => gewicht > 0)),
      (gesamt, werte) => {
        const verteilt = anteile(gesamt, ...werte);
        expect(verteilt.reduce((a, b) => a + b, 0)).toBe(gesamt);
        const summe = BigInt(werte.reduce((a, b) => a + b, 0));
        for (const [i, gewicht] of werte.entries()) {
          const abweichung = BigInt(verteilt[i] ?? -1) * summe - BigInt(gesamt) * BigInt(gewicht);
          expect(abweichung > -summe && abweichung < summe).toBe(true);
        }
      },
    ),
  );
});

test("wer mehr Gewicht hat, hat nie weniger Anteil", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20_000 }), gewichte, (gesamt, werte) => {
      const verteilt = anteile(gesamt, ...werte);
      for (const [i, a] of werte.entries())
        for (const [j, b] of werte.entries()) if (a > b) expect(verteilt[i]).toBeGreaterThanOrEqual(verteilt[j] ?? 0);
    }),
  );
});
