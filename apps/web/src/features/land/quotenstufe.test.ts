import { expect, test } from "vitest";
import { besetzungsquote, stellenwerte, unbesetzt } from "./land-werte.ts";
import { quotenstufe, quoteText } from "./quotenstufe.ts";

test.each([
  [1, "success"],
  [0.9, "success"],
  [0.8999, "info"],
  [0.8, "info"],
  [0.7999, "warning"],
  [0.6, "warning"],
  [0.5999, "danger"],
  [0, "danger"],
  [null, "neutral"],
] as const)("eine Quote von %s gehört zur Stufe %s", (quote, stufe) => expect(quotenstufe(quote)).toBe(stufe));

const werte = (kontingentHundertstel: number, besetztHundertstel: number) => ({
  kontingentHundertstel,
  stellenHundertstel: kontingentHundertstel,
  besetztHundertstel,
  weitergeleitetHundertstel: 0,
});
const kreis = {
  bausteine: [
    { baustein: 1 as const, ...werte(400, 350) },
    { baustein: 2 as const, ...werte(600, 100) },
  ],
};

test("ohne bewilligte Stellen gibt es keine Quote, auch wenn jemand da ist", () => {
  expect(besetzungsquote(werte(0, 50))).toBeNull();
  expect(quoteText(werte(0, 50))).toBe("–");
  expect(unbesetzt(werte(0, 50))).toBe(0);
});

test("ein gewählter Baustein zählt allein, ohne Wahl zählen alle", () => {
  expect(stellenwerte([kreis, kreis], 2)).toEqual({ ...werte(1200, 200), stellenHundertstel: 1200 });
  expect(stellenwerte([kreis], undefined)).toMatchObject({ kontingentHundertstel: 1000, besetztHundertstel: 450 });
});
