import { expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { refusalText } from "../texte/refusal-text.ts";

test("jede Absage des Abrufs sagt in einem deutschen Satz, wie es geht", () => {
  expect(refusalText({ reason: "mehr-als-abrufbar", feld: "betragCent", abrufbarCent: 881_000_00 })).toContain(
    "881.000,00 EUR",
  );
  expect(
    refusalText({
      reason: "laenger-als-zwei-monate",
      regel: "R32",
      feld: "benoetigtBis",
      monate: 2,
      spaetestens: plainDate("2022-04-15"),
    }),
  ).toContain("15.04.2022");
});
