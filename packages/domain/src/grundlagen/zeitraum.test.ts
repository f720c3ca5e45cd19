import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, plainDate, tageVonBis } from "./plain-date.ts";
import { abschnitte, hoechststand, liegtIn, summeAm, ueberschneidet, type Anteil } from "./zeitraum.ts";

const d = plainDate;
const jahr = { von: d("2022-01-01"), bis: d("2022-12-31") };
const anteil: fc.Arbitrary<Anteil> = fc
  .tuple(
    fc.integer({ min: 0, max: 400 }),
    fc.option(fc.integer({ min: 0, max: 400 })),
    fc.integer({ min: 1, max: 100 }),
  )
  .map(([start, dauer, vzaeHundertstel]) => {
    const von = addDays(d("2021-12-01"), start);
    return { von, bis: dauer === null ? null : addDays(von, dauer), vzaeHundertstel };
  });
const alleTage = Array.from({ length: 365 }, (_, i) => addDays(jahr.von, i));

test("two shares that follow each other never add up, two that touch on one day do", () => {
  const erste = { von: d("2022-01-01"), bis: d("2022-06-30"), vzaeHundertstel: 60 };
  expect(hoechststand([erste, { ...erste, von: d("2022-07-01"), bis: null }], jahr)).toEqual({
    hundertstel: 60,
    tag: "2022-01-01",
  });
  expect(hoechststand([erste, { ...erste, von: d("2022-06-30"), bis: null }], jahr)).toEqual({
    hundertstel: 120,
    tag: "2022-06-30",
  });
});

test("the highest sum is the highest of all days", () => {
  fc.assert(
    fc.property(fc.array(anteil, { maxLength: 6 }), (anteile) => {
      expect(hoechststand(anteile, jahr).hundertstel).toBe(Math.max(...alleTage.map((tag) => summeAm(anteile, tag))));
    }),
    { numRuns: 30 },
  );
});

test("the pieces cover the window without gap, and inside each the sum stays the same", () => {
  fc.assert(
    fc.property(fc.array(anteil, { maxLength: 6 }), (anteile) => {
      const stuecke = abschnitte(jahr, anteile);
      expect(stuecke.reduce((summe, { von, bis }) => summe + tageVonBis(von, bis), 0)).toBe(365);
      for (const { von, bis } of stuecke) expect(summeAm(anteile, von)).toBe(summeAm(anteile, bis));
      const ueberStuecke = stuecke.reduce(
        (summe, { von, bis }) => summe + summeAm(anteile, von) * tageVonBis(von, bis),
        0,
      );
      expect(ueberStuecke).toBe(alleTage.reduce((summe, tag) => summe + summeAm(anteile, tag), 0));
    }),
    { numRuns: 30 },
  );
});

test.each([
  ["2022-01-01", "2022-12-31", true],
  ["2021-12-31", "2022-12-31", false],
  ["2022-01-01", "2023-01-01", false],
  ["2022-01-01", null, false],
])("%s bis %s liegt im Jahr: %s", (von, bis, ok) => {
  expect(liegtIn({ von: d(von), bis: bis === null ? null : d(bis) }, jahr)).toBe(ok);
});

test.each([
  ["2021-01-01", "2021-12-31", false],
  ["2021-01-01", "2022-01-01", true],
  ["2022-12-31", null, true],
  ["2023-01-01", null, false],
])("%s bis %s überschneidet das Jahr: %s", (von, bis, ok) => {
  expect(ueberschneidet({ von: d(von), bis: bis === null ? null : d(bis) }, jahr)).toBe(ok);
});
