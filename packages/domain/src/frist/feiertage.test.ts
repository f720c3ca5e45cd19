import { expect, test } from "vitest";
import { addDays, plainDate } from "../grundlagen/plain-date.ts";
import { arbeitstageVor, naechsterArbeitstag, ruhetag, wochentag } from "./arbeitstage.ts";
import { feiertagAm, feiertage } from "./feiertage.ts";

/** Karfreitag, Ostermontag, Christi Himmelfahrt, Pfingstmontag and Fronleichnam as printed calendars show them. */
const bewegliche: Readonly<Record<number, string>> = {
  2020: "04-10 04-13 05-21 06-01 06-11",
  2021: "04-02 04-05 05-13 05-24 06-03",
  2022: "04-15 04-18 05-26 06-06 06-16",
  2023: "04-07 04-10 05-18 05-29 06-08",
  2024: "03-29 04-01 05-09 05-20 05-30",
  2025: "04-18 04-21 05-29 06-09 06-19",
  2026: "04-03 04-06 05-14 05-25 06-04",
  2027: "03-26 03-29 05-06 05-17 05-27",
  2028: "04-14 04-17 05-25 06-05 06-15",
  2029: "03-30 04-02 05-10 05-21 05-31",
  2030: "04-19 04-22 05-30 06-10 06-20",
  2031: "04-11 04-14 05-22 06-02 06-12",
  2032: "03-26 03-29 05-06 05-17 05-27",
  2033: "04-15 04-18 05-26 06-06 06-16",
  2034: "04-07 04-10 05-18 05-29 06-08",
  2035: "03-23 03-26 05-03 05-14 05-24",
};
const feste = "01-01 05-01 10-03 11-01 12-25 12-26";
const jahre = Object.keys(bewegliche).map(Number);

test.each(jahre)("R107: %i hat in Nordrhein-Westfalen elf Feiertage", (jahr) => {
  const erwartet = `${feste} ${bewegliche[jahr]}`.split(" ").sort();
  expect(feiertage(jahr).map(({ tag }) => tag)).toEqual(erwartet.map((tag) => `${jahr}-${tag}`));
});

test("jeder Tag von 2020 bis 2035 ist Arbeitstag oder nicht, wie Kalender und Wochentag es sagen", () => {
  const frei = new Set(
    jahre.flatMap((jahr) => `${feste} ${bewegliche[jahr]}`.split(" ").map((tag) => `${jahr}-${tag}`)),
  );
  let tage = 0;
  for (let tag = plainDate("2020-01-01"); tag <= "2035-12-31"; tag = addDays(tag, 1)) {
    const sonntagIst0 = new Date(`${tag}T12:00:00Z`).getUTCDay();
    expect([tag, wochentag(tag)]).toEqual([tag, (sonntagIst0 + 6) % 7]);
    expect([tag, ruhetag(tag) === undefined]).toEqual([tag, sonntagIst0 % 6 !== 0 && !frei.has(tag)]);
    tage += 1;
  }
  expect(tage).toBe(5_844);
});

test("ein Feiertag am Wochenende wird bei seinem Namen genannt", () => {
  expect(ruhetag(plainDate("2026-11-01"))).toBe("Allerheiligen");
  expect(feiertagAm(plainDate("2026-11-02"))).toBeUndefined();
  expect(ruhetag(plainDate("2026-11-07"))).toBe("Samstag");
  expect(ruhetag(plainDate("2026-11-08"))).toBe("Sonntag");
});

test("über Weihnachten liegen vier Ruhetage hintereinander", () => {
  expect(naechsterArbeitstag(plainDate("2026-12-25"))).toBe("2026-12-28");
  expect(arbeitstageVor(plainDate("2026-12-28"), 1)).toBe("2026-12-24");
  expect(arbeitstageVor(plainDate("2026-12-28"), 0)).toBe("2026-12-28");
});
