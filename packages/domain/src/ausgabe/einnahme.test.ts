import { expect, test } from "vitest";
import { decideEinnahme, EinnahmeId } from "./einnahme.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { nurWenn, refusalVon } from "../testing/refusal-von.ts";

const id = EinnahmeId.parse("00000000-0000-4000-9200-000000000001");
const spende = {
  id,
  jahr: 2022,
  art: "spende",
  bezeichnung: "Bürgerstiftung",
  datum: plainDate("2022-05-01"),
  betragCent: 50_000,
} as const;

test("R36: jede Einnahme, die mit dem Zweck zusammenhängt, wird erfasst", () => {
  expect(decideEinnahme(spende)).toEqual({ ok: true, event: { type: "EinnahmeErfasst", einnahme: spende } });
});

test.each([
  [0, false],
  [1, true],
])("R36: eine Einnahme von %i Cent: %s", (betragCent, ok) => {
  expect(refusalVon(decideEinnahme({ ...spende, betragCent }))).toEqual(
    nurWenn(ok, { reason: "einnahme-ohne-betrag", regel: "R36", feld: "betragCent" }),
  );
});

test.each([
  ["2021-12-31", false],
  ["2022-01-01", true],
  ["2022-12-31", true],
  ["2023-01-01", false],
])("R36: eine Einnahme vom %s im Förderjahr 2022: %s", (tag, ok) => {
  expect(refusalVon(decideEinnahme({ ...spende, datum: plainDate(tag) }))).toEqual(
    nurWenn(ok, { reason: "einnahme-ausserhalb-des-jahres", feld: "datum" }),
  );
});
