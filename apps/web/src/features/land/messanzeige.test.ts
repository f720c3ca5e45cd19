import { expect, test } from "vitest";
import { aenderung, kurzanzeige, stufungVon } from "./messanzeige.ts";

test.each([
  [1.0001, "level4"],
  [1, "success"],
  [0.9, "success"],
  [0.8999, "info"],
  [0.8, "info"],
  [0.7999, "warning"],
  [0.6, "warning"],
  [0.5999, "danger"],
  [0, "danger"],
  [null, "neutral"],
] as const)("eine Quote von %s gehört zur Stufe %s", (quote, stufe) =>
  expect(stufungVon("besetzungsquote", []).ton(quote)).toBe(stufe),
);

test("andere Messgrößen stuft ihr Viertel, gleiche Werte nie verschieden", () => {
  const { ton, legende } = stufungVon("bewilligteStellen", [100, 200, 200, 200, 400, 500, 600, 800]);
  expect([100, 200, 400, 500, 600, 800].map(ton)).toEqual(["level1", "level1", "level3", "level3", "level4", "level4"]);
  expect(legende).toEqual({
    level1: "1,00 bis 2,00",
    level3: "4,00 bis 5,00",
    level4: "6,00 bis 8,00",
  });
});

test("eine Stufe, in der niemand liegt, steht nicht in der Legende; wer keinen Wert hat, wird genannt", () => {
  expect(stufungVon("bewilligt", [5_000_000_00, 5_000_000_00, null]).legende).toEqual({
    level1: "5 Mio. €",
    neutral: "keine Angabe",
  });
});

test.each([
  [999_999_49, "1.000 T€"],
  [1_250_000_00, "1,3 Mio. €"],
  [-12_000_00, "-12 T€"],
  [null, "–"],
])("%s Cent stehen kurz als %s", (cent, text) => expect(kurzanzeige("cent", cent)).toBe(text));

test.each([
  ["vzae", 250, 100, "+1,50"],
  ["vzae", 100, 250, "−1,50"],
  ["anteil", 0.9, 0.85, "+5\u00a0Pkt."],
  ["cent", 100, 100, "±0,00\u00a0€"],
  ["cent", null, 100, "–"],
] as const)("%s von %s nach %s: %s", (einheit, jetzt, davor, text) =>
  expect(aenderung(einheit, jetzt, davor)).toBe(text),
);
