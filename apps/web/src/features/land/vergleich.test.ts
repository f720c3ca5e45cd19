import { expect, test } from "vitest";
import type { LandZeile } from "./land-zeile.ts";
import { aehnlichGrosse } from "./vergleich.ts";

const zeile = (ags: string, einwohner: number | null, art = "kreis") => ({ ags, einwohner, art }) as LandZeile;
const alle = [
  zeile("05111", 600_000),
  zeile("05112", 500_000),
  zeile("05113", 590_000),
  zeile("05114", null),
  zeile("05116", 620_000),
  zeile("05570004", 600_000, "kreisangehoerige_kommune"),
];

test("ähnlich groß sind die nächsten nach Einwohnern, keine Kommune eines Kreises und niemand doppelt", () => {
  expect(aehnlichGrosse(alle, ["05111"], 2)).toEqual(["05113", "05116"]);
  expect(aehnlichGrosse(alle, ["05111", "05113"], 5)).toEqual(["05116", "05112"]);
});

test("ohne eine erste Wahl oder ohne deren Einwohnerzahl gibt es keine ähnlich großen", () => {
  expect(aehnlichGrosse(alle, [], 5)).toEqual([]);
  expect(aehnlichGrosse(alle, ["05114"], 5)).toEqual([]);
  expect(aehnlichGrosse(alle, ["05111"], 0)).toEqual([]);
});
