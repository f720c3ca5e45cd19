import { expect, test } from "vitest";
import { summe } from "../grundlagen/geld.ts";
import { berechneJahresrechnung } from "../jahresrechnung/jahresrechnung.ts";
import { rechnungsstandDer } from "../jahresrechnung/rechnungsstand.ts";
import { leverkusen2022 } from "../testing/foerderlage.ts";
import { geldarten, geldstand, herleitungDesGeldstands } from "./geldstand.ts";

const werte = rechnungsstandDer(berechneJahresrechnung(leverkusen2022()), leverkusen2022());
const verweis = { art: "land", jahr: 2022 } as const;

test("jede Summe der Startseite leitet sich aus ihren Bausteinen her, über alle Empfänger", () => {
  const geld = geldstand(2022, [
    { werte, veraltet: false },
    { werte, veraltet: true },
    { werte: null, veraltet: true },
  ]);
  expect([geld.bewilligtCent, geld.mehrkostenCent, geld.neuBerechnet]).toEqual([2 * 625_600_00, 2 * 336_657_24, 2]);
  for (const art of geldarten) {
    const herleitung = herleitungDesGeldstands(geld, art, verweis);
    expect([art, herleitung.cent]).toEqual([art, geld[art]]);
    expect(summe(herleitung.schritte.map(({ cent }) => cent ?? 0))).toBe(geld[art]);
    expect(herleitung.schritte.every((s) => s.verweis === verweis)).toBe(true);
  }
});

test("ohne eine gespeicherte Rechnung ist alles null und ohne Schritte", () => {
  const geld = geldstand(2022, []);
  expect(geldarten.map((art) => geld[art])).toEqual([0, 0, 0, 0, 0]);
  expect(herleitungDesGeldstands(geld, "bewilligtCent", verweis)).toMatchObject({ cent: 0, schritte: [] });
});
