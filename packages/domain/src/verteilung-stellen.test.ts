import { expect, test } from "vitest";
import { neueOrganisationId, neueStelleId } from "./testing/factories.ts";
import { plainDate } from "./plain-date.ts";
import { aVerteilbareStelle } from "./testing/verteilung.ts";
import { aufStellen, freieStellen } from "./verteilung-stellen.ts";

const jahr = { von: plainDate("2026-01-01"), bis: plainDate("2026-12-31") };
const frei = (...umfaenge: number[]) => umfaenge.map((freiHundertstel) => ({ id: neueStelleId(), bezeichnung: "CM", freiHundertstel }));
const bedarfe = (...umfaenge: number[]) => umfaenge.map((hundertstel) => ({ organisationId: neueOrganisationId(), hundertstel }));
const teile = (bedarf: number[], stellen: number[]) => {
  const { teile: geschnitten, ohne } = aufStellen(bedarfe(...bedarf), frei(...stellen));
  return { teile: geschnitten.map(({ vzaeHundertstel }) => vzaeHundertstel), ohne: ohne.map(({ hundertstel }) => hundertstel) };
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

test.each([
  ["eine ganze", 100, 0, 100],
  ["eine kleinere", 75, 0, 75],
  ["eine zu kleine", 49, 0, 0],
  ["die Hälfte einer zur Hälfte besetzten", 100, 50, 50],
  ["höchstens die Hälfte einer zum Teil besetzten", 100, 30, 50],
  ["nichts von einer überwiegend besetzten", 100, 51, 0],
  ["nichts von einer kleineren, die zum Teil besetzt ist", 75, 25, 0],
])("gegeben wird %s: von %i mit %i belegt %i", (_fall, ganz, belegt, erwartet) => {
  const stelle = aVerteilbareStelle(ganz, { belegt: belegt === 0 ? [] : [{ von: plainDate("2026-03-01"), bis: plainDate("2026-03-31"), vzaeHundertstel: belegt }] });
  expect(freieStellen([stelle], jahr).map(({ freiHundertstel }) => freiHundertstel)).toEqual(erwartet === 0 ? [] : [erwartet]);
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
