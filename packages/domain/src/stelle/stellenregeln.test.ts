import { expect, test } from "vitest";
import { drittelErreicht, mindestanteil, traegeranteilZulaessig } from "./stellenregeln.ts";
import { Funktion } from "./stelle.ts";
import beispiele from "../testing/beispiele.json" with { type: "json" };

const grenzfaelle = beispiele.grenzfaelle;
const r12 = grenzfaelle.flatMap((fall) =>
  fall.freie_wohlfahrt_hundertstel === undefined
    ? []
    : [[fall.freie_wohlfahrt_hundertstel, fall.baustein2_hundertstel, fall.erlaubt] as const],
);

test("die Grenzfälle der Quelle sind vollzählig", () => {
  expect(r12).toHaveLength(4);
});

test.each([
  ...r12,
  [300, 500, true],
  [600, 1600, true],
  [400, 600, true],
  [401, 600, false],
  [600, 900, true],
  [1200, 1800, true],
  [250, 400, true],
  [300, 500, true],
  [500, 800, true],
  [550, 800, false],
  [1, 0, false],
] as const)("R12: %i Hundertstel bei Trägern von %i in Baustein 2 sind zulässig: %s", (traeger, gesamt, zulaessig) => {
  expect(traegeranteilZulaessig(traeger ?? 0, gesamt ?? 0)).toBe(zulaessig);
});

test.each([
  [100, 300, true],
  [99, 300, false],
  [200, 500, true],
  [100, 500, false],
])("R11: %i von %i erreichen ein Drittel: %s", (teil, gesamt, erreicht) => {
  expect(drittelErreicht(teil, gesamt)).toBe(erreicht);
});

test("R1, R2, R5: nur Koordination und Case Management haben einen Mindestanteil", () => {
  expect(Funktion.options.filter((funktion) => mindestanteil(funktion))).toEqual(["koordination", "case_management"]);
});
