import { expect, test } from "vitest";
import { abrufstand } from "./mittelabruf-stand.ts";
import { aBescheid, anAbruf, eineAuszahlung } from "../testing/mittel.ts";

const bescheid = aBescheid();

test.each([
  [null, false, "offen"],
  [false, false, "abgelehnt"],
  [true, false, "bewilligt"],
  [true, true, "ausgezahlt"],
] as const)("ein Abruf mit Entscheidung %s, ausgezahlt %s, ist %s", (bewilligt, gezahlt, stand) => {
  const abruf = anAbruf(bescheid, { bewilligt });
  expect(abrufstand(abruf, gezahlt ? [eineAuszahlung(bescheid, { mittelabrufId: abruf.id })] : [])).toBe(stand);
});
