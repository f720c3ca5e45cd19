import { expect, test } from "vitest";
import { konditionsaenderungen, konditionspositionen } from "./kondition-positionen.ts";
import { hoehereWerte, werteVon } from "../testing/kondition.ts";

test("Änderungen nennen den alten und den neuen Wert", () => {
  expect(
    konditionsaenderungen(werteVon(2022), hoehereWerte).map(({ alt, neu }) => [neu.feld, alt?.text, neu.text]),
  ).toEqual([["koordination", "55.000,00 EUR", "60.000,00 EUR"]]);
  expect(konditionsaenderungen(null, hoehereWerte)).toHaveLength(konditionspositionen(hoehereWerte).length);
});
