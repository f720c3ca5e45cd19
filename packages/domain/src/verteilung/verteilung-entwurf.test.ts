import { expect, test } from "vitest";
import { plainDate } from "../grundlagen/plain-date.ts";
import { aVerteilbareStelle } from "../testing/verteilung.ts";
import { ersterEntwurf } from "./verteilung-entwurf.ts";

const entwurf = (heute: string, jahr = 2026) =>
  ersterEntwurf({
    jahr,
    funktion: "case_management",
    heute: plainDate(heute),
    stellen: [aVerteilbareStelle(), aVerteilbareStelle(75)],
    jeVzaeCent: null,
  });

test.each([
  ["2025-12-31", "2026-01-01"],
  ["2026-01-01", "2026-01-01"],
  ["2026-06-15", "2026-06-15"],
  ["2026-12-31", "2026-12-31"],
  ["2027-01-01", "2026-01-01"],
])("am %s beginnt die Verteilung für 2026 am %s", (heute, beginn) => {
  expect(entwurf(heute)).toMatchObject({ beginn, ende: "2026-12-31", nachweisFaelligAm: "2027-03-31" });
});

test("verteilt wird zuerst alles Freie, und ohne freie Stelle ein Hundertstel, damit das Feld gefüllt ist", () => {
  expect(entwurf("2026-01-01").gesamtHundertstel).toBe(175);
  expect(entwurf("2024-01-01", 2024).gesamtHundertstel).toBe(1);
});
