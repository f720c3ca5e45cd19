import { expect, test } from "vitest";
import { neueOrganisationId, neueStelleId } from "../testing/factories.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { aVerteilbareStelle } from "../testing/verteilung.ts";
import { aufStellen, freieStellen } from "./verteilung-stellen.ts";

const jahr = { von: plainDate("2026-01-01"), bis: plainDate("2026-12-31") };
const frei = (...umfaenge: number[]) =>
  umfaenge.map((freiHundertstel) => ({ id: neueStelleId(), bezeichnung: "CM", freiHundertstel }));
const bedarfe = (...umfaenge: number[]) =>
  umfaenge.map((hundertstel) => ({ organisationId: neueOrganisationId(), hundertstel }));
const teile = (bedarf: number[], stellen: number[]) => {
  const { teile: geschnitten, ohne } = aufStellen(bedarfe(...bedarf), frei(...stellen));
  return {
    teile: geschnitten.map(({ vzaeHundertstel }) => vzaeHundertstel),
    ohne: ohne.map(({ hundertstel }) => hundertstel),
  };
};

test.each([
  [[100], [100], [100], []],
  [[50], [100], [50], []],
  [[50, 50], [100], [50, 50], []],
  [[150], [100, 100], [100, 50], []],
  [[50, 100], [50, 100], [100, 50], []],
  [[100], [50, 50], [50, 50], []],
  [[119], [69, 100], [69, 50], []], // 1,19 → 0,69 + 0,50
  [[119], [100, 100], [], [119]],
  [[81], [100], [], [81]],
  [[81], [81], [81], []],
  [[160], [80, 80], [80, 80], []],
  [[49], [100], [], [49]],
  [[150], [100], [], [150]],
  [[100, 75], [100, 75], [75, 100], []],
])("der Bedarf %j aus den freien Stellen %j wird zu %j; ohne Stelle bleibt %j", (bedarf, stellen, erwartet, ohne) => {
  expect(teile(bedarf, stellen)).toEqual({ teile: erwartet, ohne });
});

const imMaerz = (vzaeHundertstel: number) =>
  vzaeHundertstel === 0 ? [] : [{ von: plainDate("2026-03-01"), bis: plainDate("2026-03-31"), vzaeHundertstel }];
const immer = (vzaeHundertstel: number) =>
  vzaeHundertstel === 0 ? [] : [{ von: plainDate("2025-01-01"), bis: null, vzaeHundertstel }];

test.each([
  ["eine ganze", 100, 0, 0, 100],
  ["eine kleinere", 75, 0, 0, 75],
  ["keine zu kleine", 49, 0, 0, 0],
  ["die Hälfte einer halb besetzten", 100, 50, 0, 50],
  ["die Hälfte einer zum kleineren Teil besetzten", 100, 30, 0, 50],
  ["nichts von einer überwiegend besetzten", 100, 51, 0, 0],
  ["nichts von einer kleineren, die zum Teil besetzt ist", 75, 25, 0, 0],
  ["die andere Hälfte einer halb vergebenen", 100, 0, 50, 50],
  ["der ganze Rest einer zum Teil vergebenen", 100, 0, 30, 70],
  ["nichts von einer überwiegend vergebenen", 100, 0, 51, 0],
  ["nichts von einer zum Teil vergebenen und besetzten", 100, 20, 30, 0],
])("R2: gegeben wird %s: von %i mit %i besetzt und %i vergeben %i", (_fall, ganz, besetzt, vergeben, erwartet) => {
  const stelle = aVerteilbareStelle(ganz, { besetzt: imMaerz(besetzt), vergeben: immer(vergeben) });
  expect(freieStellen([stelle], jahr).map(({ freiHundertstel }) => freiHundertstel)).toEqual(
    erwartet === 0 ? [] : [erwartet],
  );
});

test("von einer nur zeitweise vergebenen passt, was an jedem Tag passt", () => {
  expect(freieStellen([aVerteilbareStelle(100, { vergeben: imMaerz(50) })], jahr)).toMatchObject([
    { freiHundertstel: 50 },
  ]);
  expect(freieStellen([aVerteilbareStelle(100, { vergeben: imMaerz(30) })], jahr)).toEqual([]);
});

test.each([
  [{ beginn: plainDate("2026-01-01"), ende: plainDate("2026-12-31") }, 1],
  [{ beginn: plainDate("2026-01-02") }, 0],
  [{ ende: plainDate("2026-12-30") }, 0],
])("eine Stelle mit %j ist über das ganze Jahr frei: %i", (angaben, anzahl) => {
  expect(freieStellen([aVerteilbareStelle(100, angaben)], jahr)).toHaveLength(anzahl);
});

test("in einem verdrehten Zeitraum ist nichts frei", () => {
  expect(freieStellen([aVerteilbareStelle()], { von: jahr.bis, bis: jahr.von })).toEqual([]);
});
