import { expect, test } from "vitest";
import { alsDatum, alsEuro, alsVzae, alsZeitraum } from "./darstellung.ts";
import { plainDate } from "./plain-date.ts";

test.each([
  [0, "0,00 EUR"],
  [5, "0,05 EUR"],
  [99_999, "999,99 EUR"],
  [100_000, "1.000,00 EUR"],
  [33_665_724, "336.657,24 EUR"],
  [123_456_789_00, "123.456.789,00 EUR"],
  [-5, "-0,05 EUR"],
])("%i Cent heißen %s", (cent, text) => expect(alsEuro(cent)).toBe(text));

test("Anteile und Tage stehen in deutscher Schreibweise", () => {
  const [von, bis] = [plainDate("2022-03-01"), plainDate("2022-12-31")];
  expect(alsVzae(250)).toBe("2,50 VZÄ");
  expect(alsDatum(von)).toBe("01.03.2022");
  expect([alsZeitraum(von, bis), alsZeitraum(von, null)]).toEqual(["01.03.2022 bis 31.12.2022", "ab 01.03.2022"]);
});
