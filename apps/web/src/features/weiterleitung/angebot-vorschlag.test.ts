import { plainDate } from "@kim/domain/grundlagen";
import { expect, test } from "vitest";
import { betragNachHerkunft, nachweisvorschlag, zeitvorschlag } from "./angebot-vorschlag.ts";
import { aVertrag } from "./testing/vertrag.ts";

const vorschlag = (beginn: string, ende: string | null, heute = "2026-05-04") => {
  const {
    beginn: von,
    ende: bis,
    nachweisFaelligAm,
  } = zeitvorschlag({ beginn: plainDate(beginn), ende: ende === null ? null : plainDate(ende) }, plainDate(heute));
  return [von, bis, nachweisFaelligAm];
};

test("Ein Angebot beginnt von sich aus heute, endet mit dem Jahr und wird bis Ende März nachgewiesen", () => {
  expect(vorschlag("2022-01-01", null)).toEqual(["2026-05-04", "2026-12-31", "2027-03-31"]);
});

test("Der Vorschlag bleibt im Zeitraum der Stelle, auch wenn sie noch nicht begonnen hat oder schon zu Ende ist", () => {
  expect(vorschlag("2027-02-01", null)).toEqual(["2027-02-01", "2027-12-31", "2028-03-30"]);
  expect(vorschlag("2022-01-01", "2026-06-30").slice(0, 2)).toEqual(["2026-05-04", "2026-06-30"]);
  expect(vorschlag("2022-01-01", "2025-06-30").slice(0, 2)).toEqual(["2025-06-30", "2025-06-30"]);
});

test.each([
  ["2027-06-30", "2027-03-31"], // the usual 90 days are early enough
  ["2027-03-31", "2027-03-01"], // thirty days to check before the own proof
  ["2027-01-10", "2027-01-01"], // never on or before the last day
])("Ist der eigene Nachweis am %s fällig, wird der %s vorgeschlagen", (eigener, tag) => {
  expect(nachweisvorschlag(plainDate("2026-12-31"), plainDate(eigener))).toBe(tag);
});

test("Von einem gehaltenen Teil wird vorgeschlagen, was für Anteil und Tage erhalten wurde", () => {
  expect(
    betragNachHerkunft(aVertrag(), { von: plainDate("2026-12-01"), bis: plainDate("2026-12-31"), vzaeHundertstel: 50 }),
  ).toBe(1_550_00);
});
