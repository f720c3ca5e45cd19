import { plainDate } from "@kim/domain/grundlagen";
import { expect, test } from "vitest";
import { faelligeRaten, gezeigtesJahr, heuteAuszahlbar, type BescheidMittel } from "./mittel.ts";

const now = new Date("2026-06-15T10:00:00Z");

test.each([
  ["jahr=2024", [2026], 2024],
  ["", [2025, 2026], 2026],
  ["", [2024, 2025], 2025],
  ["", [], 2026],
  ["jahr=1999", [2025], 2025],
  ["jahr=morgen", [2025], 2025],
])("bei „%s“ und Bescheiden aus %j wird %i gezeigt", (adresse, jahre, jahr) => {
  expect(gezeigtesJahr(new URLSearchParams(adresse), jahre, now)).toBe(jahr);
});

test.each([
  ["2026-08-15", true],
  ["2026-08-16", false],
])("R32: bis %s benötigt ist am 15.06. auszahlbar: %s", (benoetigtBis, ok) => {
  expect(heuteAuszahlbar({ benoetigtBis: plainDate(benoetigtBis), mittelfrist: 2 }, plainDate("2026-06-15"))).toBe(ok);
});

test("fällig sind alle offenen Raten bis heute; für sich auszahlen lässt sich je Pauschale die erste", () => {
  const rate = (nummer: number, faelligAm: string, offenCent: number) => ({
    nummer,
    faelligAm: plainDate(faelligAm),
    betragCent: 100,
    ausgezahltCent: 100 - offenCent,
    offenCent,
    annahme: true,
  });
  const mit = (...raten: BescheidMittel["raten"]) => ({ raten }) as BescheidMittel;
  const bescheide = [
    mit(rate(1, "2026-02-15", 100), rate(2, "2026-08-15", 100)),
    mit(rate(1, "2026-02-15", 0), rate(2, "2026-08-15", 100)),
    mit(rate(1, "2026-06-15", 40), rate(2, "2026-06-15", 100)),
    mit(),
  ];
  expect(
    faelligeRaten(bescheide, plainDate("2026-06-15")).map(({ nummer, offenCent, alsNaechste }) => [
      nummer,
      offenCent,
      alsNaechste,
    ]),
  ).toEqual([
    [1, 100, true],
    [1, 40, true],
    [2, 100, false],
  ]);
});
