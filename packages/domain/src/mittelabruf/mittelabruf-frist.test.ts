import fc from "fast-check";
import { expect, test } from "vitest";
import { mittelfrist } from "./mittelabruf-frist.ts";
import { eineFassung, werteVon } from "../testing/kondition.ts";
import { plusMonate } from "../grundlagen/monate.ts";
import { plainDate, tageVonBis } from "../grundlagen/plain-date.ts";

test.each([
  ["nur_begleitung", "stellen_und_massnahmen", null],
  ["nur_begleitung", "begleitung", 2],
  ["nur_begleitung", null, null],
  ["alle_mittel", null, 2],
  ["alle_mittel", "stellen_und_massnahmen", 2],
] as const)("R32: gilt die Frist für %s, so sind es für einen Abruf von %s: %s Monate", (gilt, gegenstand, monate) => {
  const werte = werteVon(2023);
  const mittel = { ...werte.fristen[1].mittel, gilt };
  const fassung = eineFassung({
    werte: { ...werte, fristen: { ...werte.fristen, 1: { ...werte.fristen[1], mittel } } },
  });
  expect(mittelfrist([fassung], { konditionId: fassung.id, baustein: 1 }, gegenstand)).toBe(monate);
});

test.each([
  ["2022-02-15", "2022-04-15"],
  ["2022-01-01", "2022-03-01"],
  ["2022-06-30", "2022-08-30"],
  ["2022-12-31", "2023-02-28"],
  ["2023-12-29", "2024-02-29"],
  ["2023-12-31", "2024-02-29"],
  ["2022-07-31", "2022-09-30"],
  ["2022-11-15", "2023-01-15"],
  ["2199-12-01", "2199-12-31"],
])("R32: zwei Monate nach dem %s ist der %s", (tag, ende) => {
  expect(plusMonate(plainDate(tag), 2)).toBe(ende);
});

test("R32: zwei Monate sind 58 bis 62 Tage, und ein späterer Tag endet nie früher", () => {
  const tag = fc
    .date({ min: new Date("2020-01-01"), max: new Date("2150-12-31"), noInvalidDate: true })
    .map((d) => plainDate(d.toISOString().slice(0, 10)));
  fc.assert(
    fc.property(tag, tag, (a, b) => {
      const tage = tageVonBis(a, plusMonate(a, 2)) - 1;
      expect(tage).toBeGreaterThanOrEqual(58);
      expect(tage).toBeLessThanOrEqual(62);
      if (a <= b) expect(plusMonate(a, 2) <= plusMonate(b, 2)).toBe(true);
    }),
  );
});
