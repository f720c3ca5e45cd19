import fc from "fast-check";
import { expect, test } from "vitest";
import { berechneFoerderstand } from "./foerderstand.ts";
import { betragsarten, type Betraege } from "../jahresrechnung/begriffe.ts";
import type { Rechnungslage } from "../jahresrechnung/rechnungslage.ts";
import { summe } from "../grundlagen/geld.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { leverkusen2022 } from "../testing/foerderlage.ts";

const zufaellig = fc
  .record({
    heute: fc.constantFrom("2022-02-20", "2022-11-03", "2023-04-01").map(plainDate),
    von: fc.array(
      fc.constantFrom("2022-01-01", "2022-02-15", "2022-03-16", "2022-07-31", "2022-12-24").map(plainDate),
      { minLength: 12, maxLength: 12 },
    ),
    betraege: fc.array(fc.integer({ min: 0, max: 9_000_00 }), { minLength: 13, maxLength: 13 }),
    bewilligt: fc.integer({ min: 0, max: 400_000_00 }),
    ausgezahlt: fc.integer({ min: 0, max: 400_000_00 }),
  })
  .map(({ heute, von, betraege, bewilligt, ausgezahlt }): Rechnungslage => {
    const lage = leverkusen2022({ heute });
    return {
      ...lage,
      besetzungen: lage.besetzungen.map((b, i) => ({ ...b, von: von[i] ?? b.von })),
      ausgaben: lage.ausgaben.map((a, i) => ({
        ...a,
        betragCent: betraege[i] ?? 0,
        monat: a.monat === null ? null : 1 + (i % 12),
      })),
      bescheide: lage.bescheide.map((b) => (b.baustein === 2 ? { ...b, personalCent: bewilligt } : b)),
      auszahlungen: lage.auszahlungen.map((a, i) => (i === 1 ? { ...a, betragCent: ausgezahlt } : a)),
    };
  });

test("T7: die Summe der Teile ist in jeder Ansicht das Ganze", () => {
  fc.assert(
    fc.property(zufaellig, (lage) => {
      const stand = berechneFoerderstand(lage);
      const ansichten: readonly (readonly Betraege[])[] = [
        stand.zeilen,
        stand.jeBaustein,
        stand.jeKategorie,
        stand.jeStelle,
        stand.jeArbeitgeber,
      ];
      for (const art of betragsarten)
        for (const ansicht of ansichten) expect(summe(ansicht.map((z) => z[art]))).toBe(stand.summe[art]);
      expect(stand.summe.bewilligtCent).toBe(
        summe(lage.bescheide.map((b) => b.personalCent + b.arbeitsplaetzeCent + b.massnahmenCent)),
      );
      expect(stand.summe.ausgezahltCent).toBe(summe(lage.auszahlungen.map((a) => a.betragCent)));
      expect(stand.summe.ausgegebenCent).toBe(summe(lage.ausgaben.map((a) => a.betragCent)));
      for (const gruppe of stand.jeBaustein)
        expect(gruppe.rueckzahlungCent).toBe(Math.max(0, gruppe.ausgezahltCent - gruppe.foerderfaehigCent));
    }),
    { numRuns: 60 },
  );
});

const gemischt = <T>(dinge: readonly T[]) => fc.shuffledSubarray([...dinge], { minLength: dinge.length });

test("Die Reihenfolge der Stellen, Besetzungen, Bescheide, Zahlungen und Ausgaben ist gleichgültig", () => {
  const lage = leverkusen2022({ heute: plainDate("2022-08-01") });
  const listen = fc.record({
    stellen: gemischt(lage.stellen),
    besetzungen: gemischt(lage.besetzungen),
    weiterleitungen: gemischt(lage.weiterleitungen),
    bescheide: gemischt(lage.bescheide),
    auszahlungen: gemischt(lage.auszahlungen),
    ausgaben: gemischt(lage.ausgaben),
    einnahmen: gemischt(lage.einnahmen),
  });
  const erwartet = berechneFoerderstand(lage);
  fc.assert(
    fc.property(listen, (vertauscht) => {
      expect(berechneFoerderstand({ ...lage, ...vertauscht })).toEqual(erwartet);
    }),
    { numRuns: 60 },
  );
});
