import fc from "fast-check";
import { expect, test } from "vitest";
import { bescheidketten, bescheidsumme, BescheidEingabe, geltendeBescheide } from "./bescheid-angaben.ts";
import { bescheidId, eineBescheidEingabe, einErlassenerBescheid } from "../testing/bescheid.ts";

test("negative Beträge und Tage, die es nicht gibt, kommen gar nicht bis zur Regel", () => {
  const roh = { ...eineBescheidEingabe(), personalCent: -1, von: "2022-02-30", vzaeHundertstel: 0.5 };
  expect(
    BescheidEingabe.safeParse(roh)
      .error?.issues.map(({ path }) => path.join("."))
      .sort(),
  ).toEqual(["personalCent", "von", "vzaeHundertstel"]);
});

test("R33: von jeder Kette gilt genau der letzte, gleich in welcher Reihenfolge sie dasteht", () => {
  const ketten = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(ketten, fc.infiniteStream(fc.nat()), (laengen, zufall) => {
      const bescheide = laengen.flatMap((laenge, k) =>
        Array.from({ length: laenge }, (_, i) =>
          einErlassenerBescheid(k * 10 + i, { vorgaengerId: i === 0 ? null : bescheidId(k * 10 + i - 1) }),
        ),
      );
      const gemischt = bescheide
        .map((b) => [zufall.next().value, b] as const)
        .sort(([a], [b]) => a - b)
        .map(([, b]) => b);
      expect(
        bescheidketten(gemischt)
          .map((kette) => kette.map(({ id }) => id))
          .sort(),
      ).toEqual(laengen.map((laenge, k) => Array.from({ length: laenge }, (_, i) => bescheidId(k * 10 + i))));
      expect(
        geltendeBescheide(gemischt)
          .map(({ id }) => id)
          .sort(),
      ).toEqual(laengen.map((laenge, k) => bescheidId(k * 10 + laenge - 1)).sort());
    }),
  );
});

test("T3 und T1: der Bescheid über Baustein 1 für Leverkusen 2022 summiert sich auf 238.100 EUR", () => {
  expect(bescheidsumme(eineBescheidEingabe())).toBe(23_810_000);
});
