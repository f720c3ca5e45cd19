import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { VakanzMethode } from "../grundlagen/vakanzmethode.ts";
import { addDays, jahresende, plainDate } from "../grundlagen/plain-date.ts";
import { anteilig, foerderfaehig, foerderfaehigerAnteil, gehaltenerAnteil } from "./vakanz.ts";
import type { Anteil } from "../grundlagen/zeitraum.ts";

const ganz = (von: string, bis: string | null = null, vzaeHundertstel = 100): Anteil => ({
  von: plainDate(von),
  bis: bis === null ? null : plainDate(bis),
  vzaeHundertstel,
});
const satz = 55_000_00;
const betrag = (methode: VakanzMethode, teil: Anteil[], besetzungen: Anteil[], jahr = 2022) =>
  anteilig(satz, foerderfaehigerAnteil(methode, { teil, besetzungen, jahr }));

describe("R35: drei Methoden", () => {
  test("T27: zehn Zwölftel besetzt, 60.000 EUR im Jahr: förderfähig 45.833,33 EUR, zurück gehen 9.166,67 EUR", () => {
    const foerderbar = betrag("monatsgenau", [ganz("2022-01-01")], [ganz("2022-03-01")]);
    expect(foerderfaehig(foerderbar, 50_000_00)).toBe(45_833_33);
    expect(satz - foerderfaehig(foerderbar, 50_000_00)).toBe(9_166_67);
  });

  test.each<[VakanzMethode, number]>([
    ["tagesgenau", 46_109_59],
    ["monatsgenau", 45_833_33],
    ["ohne_kuerzung", 55_000_00],
  ])("R35 %s: besetzt ab dem 1. März 2022 sind es %i Cent", (methode, cent) => {
    expect(betrag(methode, [ganz("2022-01-01")], [ganz("2022-03-01")])).toBe(cent);
  });

  test.each([
    ["2022-03-15", 10],
    ["2022-03-16", 9],
    ["2022-02-16", 10],
  ])("R35 monatsgenau: ab dem %s zählen %i Monate", (von, zaehlende) => {
    expect(
      foerderfaehigerAnteil("monatsgenau", { teil: [ganz("2022-01-01")], besetzungen: [ganz(von)], jahr: 2022 }),
    ).toEqual({ zaehler: 100 * zaehlende, nenner: 1200 });
  });

  test("R35: ein Schaltjahr hat 366 Tage", () => {
    expect(
      foerderfaehigerAnteil("tagesgenau", {
        teil: [ganz("2024-01-01")],
        besetzungen: [ganz("2024-02-29", "2024-02-29")],
        jahr: 2024,
      }),
    ).toEqual({ zaehler: 100, nenner: 36_600 });
  });

  test("R35: bekannte Kosten begrenzen, unbekannte nicht", () => {
    expect(foerderfaehig(45_833_33, 40_000_00)).toBe(40_000_00);
    expect(foerderfaehig(45_833_33, null)).toBe(45_833_33);
    expect(foerderfaehig(45_833_33, 0)).toBe(0);
  });
});

const tag = fc.integer({ min: 0, max: 500 }).map((n) => addDays(plainDate("2021-11-01"), n));
const anteil = fc
  .record({ von: tag, tage: fc.integer({ min: 0, max: 400 }), vzaeHundertstel: fc.integer({ min: 1, max: 100 }) })
  .map(({ von, tage, vzaeHundertstel }) => ({ von, bis: addDays(von, tage), vzaeHundertstel }));
const methode = fc.constantFrom<VakanzMethode>("tagesgenau", "monatsgenau", "ohne_kuerzung");

test("R35: förderfähig ist nie mehr, als gehalten wird, und die Reihenfolge der Besetzungen ist gleichgültig", () => {
  fc.assert(
    fc.property(
      methode,
      fc.array(anteil, { maxLength: 4 }),
      fc.array(anteil, { maxLength: 4 }),
      (m, teil, besetzungen) => {
        const { zaehler } = foerderfaehigerAnteil(m, { teil, besetzungen, jahr: 2022 });
        expect(zaehler).toBeLessThanOrEqual(gehaltenerAnteil(m, { teil, jahr: 2022 }).zaehler);
        expect(
          foerderfaehigerAnteil(m, { teil: teil.toReversed(), besetzungen: besetzungen.toReversed(), jahr: 2022 })
            .zaehler,
        ).toBe(zaehler);
      },
    ),
  );
});

test("R35 tagesgenau: zwei Besetzungen hintereinander zählen wie eine durchgehende", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 363 }), (n) => {
      const wechsel = addDays(plainDate("2022-01-01"), n);
      const teil = [ganz("2022-01-01")];
      const geteilt = [
        { ...ganz("2022-01-01"), bis: addDays(wechsel, -1) },
        { ...ganz("2022-01-01"), von: wechsel, bis: jahresende(2022) },
      ];
      for (const m of ["tagesgenau", "monatsgenau"] as const)
        expect(betrag(m, teil, geteilt)).toBe(betrag(m, teil, [ganz("2022-01-01")]));
    }),
  );
});
