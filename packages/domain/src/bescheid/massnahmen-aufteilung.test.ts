import fc from "fast-check";
import { expect, test } from "vitest";
import { konditionenVon } from "../testing/kondition.ts";
import {
  aufteilungssumme,
  massnahmenteile,
  teilhoechstbetraege,
  verlangtAufteilung,
  vorschlagAufteilung,
} from "./massnahmen-aufteilung.ts";

test.each([
  [2022, false],
  [2023, true],
  [2026, true],
])("R74: ein Bescheid für %i nennt die drei Teile der Maßnahmen: %s", (jahr, verlangt) => {
  expect(verlangtAufteilung(konditionenVon(jahr))).toBe(verlangt);
});

test("R20, R74: externe Begleitung ist durch Tage mal Tagessatz begrenzt, auch ohne eigene Höchstbeträge", () => {
  expect(teilhoechstbetraege(konditionenVon(2022))).toEqual({
    veranstaltungenCent: null,
    massnahmenCent: null,
    begleitungCent: 9 * 1_012_00,
  });
  expect(teilhoechstbetraege(konditionenVon(2023)).begleitungCent).toBe(9_000_00);
});

test("der Vorschlag ergibt die Summe und bleibt in jedem Teil unter dessen Höchstbetrag", () => {
  const konditionen = konditionenVon(2023);
  const hoechstens = teilhoechstbetraege(konditionen);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 49_000_00 }), (cent) => {
      const vorschlag = vorschlagAufteilung(konditionen, cent);
      if (!vorschlag) throw new Error("kein Vorschlag");
      expect(aufteilungssumme(vorschlag)).toBe(cent);
      for (const teil of massnahmenteile) expect(vorschlag[teil]).toBeLessThanOrEqual(hoechstens[teil] ?? 0);
    }),
  );
});

test("über die Höchstbeträge hinaus und ohne sie gibt es keinen Vorschlag", () => {
  expect(vorschlagAufteilung(konditionenVon(2023), 49_000_01)).toBeNull();
  expect(vorschlagAufteilung(konditionenVon(2022), 1_00)).toBeNull();
});
