import fc from "fast-check";
import { expect, test } from "vitest";
import { berechneJahresrechnung } from "./jahresrechnung.ts";
import { betragsarten } from "./begriffe.ts";
import { herleitungDerSumme, herleitungDerZeile } from "./herleitung.ts";
import type { Rechnungslage } from "./rechnungslage.ts";
import { summe } from "../grundlagen/geld.ts";
import { plainDate as d } from "../grundlagen/plain-date.ts";
import { aBesetzung } from "../testing/factories.ts";
import {
  bescheid2023 as bescheid,
  gezahltAuf as gezahlt,
  kosten2023 as kosten,
  rechnungslage2023 as lage,
  sachkosten2023 as sachkosten,
  stelle2023 as stelle,
} from "../testing/rechnungslage.ts";

const zufaellig = fc
  .record({
    heute: fc.constantFrom("2023-03-01", "2023-11-30", "2024-02-01").map(d),
    stellen: fc.array(
      fc.record({
        funktion: fc.constantFrom("koordination", "assistenz", "case_management", "auslaenderbehoerde" as const),
        anteil: fc.integer({ min: 1, max: 100 }),
        ab: fc.constantFrom("2023-01-01", "2023-02-15", "2023-08-01"),
        besetztAb: fc.constantFrom("2023-01-01", "2023-03-01", "2023-12-31"),
        kosten: fc.array(fc.integer({ min: 0, max: 9_000_00 }), { maxLength: 12 }),
      }),
      { maxLength: 8 },
    ),
    sachkosten: fc.array(
      fc.record({
        art: fc.constantFrom("arbeitsplatz", "massnahme", "prozessbegleitung" as const),
        massnahmeArt: fc.constantFrom("workshop", "produkt" as const),
        betragCent: fc.integer({ min: 1, max: 20_000_00 }),
        tage: fc.integer({ min: 1, max: 8 }),
      }),
      { maxLength: 6 },
    ),
    bescheide: fc.array(
      fc.record({
        instrument: fc.constantFrom("zuwendung", "fachbezogene_pauschale" as const),
        verrechnung: fc.constantFrom("keine", "innerhalb_der_kategorie", "gesamter_bescheid" as const),
        vakanzMethode: fc.constantFrom("tagesgenau", "monatsgenau", "ohne_kuerzung" as const),
        personalCent: fc.integer({ min: 0, max: 400_000_00 }),
        massnahmenCent: fc.integer({ min: 0, max: 49_000_00 }),
        gezahlt: fc.integer({ min: 0, max: 400_000_00 }),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ heute, ...teile }): Rechnungslage => {
    const stellen = teile.stellen.map((s, i) => ({
      ...stelle(s.funktion, s.anteil, `S${i}`),
      beginn: d(s.ab),
    }));
    const bescheide = teile.bescheide.map(({ gezahlt: _, massnahmenCent, ...b }, i) =>
      bescheid({ ...b, baustein: ([1, 2, 3] as const)[i] ?? 1, massnahmenCent: i === 0 ? massnahmenCent : 0 }),
    );
    return lage({
      stellen,
      heute,
      besetzungen: stellen.map((s, i) => aBesetzung(s, { von: d(teile.stellen[i]?.besetztAb ?? "2023-01-01") })),
      bescheide,
      auszahlungen: bescheide.map((b, i) => gezahlt(b, teile.bescheide[i]?.gezahlt ?? 0)),
      ausgaben: [
        ...stellen.flatMap((s, i) => (teile.stellen[i]?.kosten ?? []).map((cent, m) => kosten(s, cent, m + 1))),
        ...teile.sachkosten.map(({ tage, massnahmeArt, ...a }) =>
          sachkosten({
            ...a,
            massnahmeArt: a.art === "massnahme" ? massnahmeArt : null,
            tagArt: a.art === "prozessbegleitung" ? "beratung" : null,
            tage: a.art === "prozessbegleitung" ? tage : null,
          }),
        ),
      ],
    });
  });

test("Teile ergeben das Ganze; nichts ist negativ, was es nicht sein darf; jede Zahl leitet sich selbst her", () => {
  fc.assert(
    fc.property(zufaellig, (situation) => {
      const rechnung = berechneJahresrechnung(situation);
      for (const art of betragsarten) {
        expect(summe(rechnung.zeilen.map((z) => z[art]))).toBe(rechnung.summe[art]);
        expect(summe(rechnung.bausteine.map((b) => b[art]))).toBe(rechnung.summe[art]);
        expect(herleitungDerSumme("Summe", rechnung.zeilen, art).cent).toBe(rechnung.summe[art]);
      }
      for (const baustein of rechnung.bausteine)
        expect(baustein.rueckzahlungCent).toBe(Math.max(0, baustein.ausgezahltCent - baustein.foerderfaehigCent));
      for (const zeile of rechnung.zeilen) {
        expect(zeile.foerderfaehigCent).toBeLessThanOrEqual(zeile.zuwendungsfaehigCent);
        expect(zeile.zuwendungsfaehigCent).toBeLessThanOrEqual(zeile.prognoseCent);
        expect(zeile.nichtVerbrauchtCent + zeile.nichtNachgewiesenCent).toBe(zeile.rueckzahlungCent);
        for (const art of betragsarten) {
          if (art !== "verbleibendCent") expect(zeile[art]).toBeGreaterThanOrEqual(0);
          const { schritte, cent } = herleitungDerZeile(rechnung, zeile, art);
          expect([art, summe(schritte.filter((s) => s.zaehlt).map((s) => s.cent ?? 0))]).toEqual([art, cent]);
        }
      }
      expect(new Set(rechnung.zeilen.map((z) => z.schluessel)).size).toBe(rechnung.zeilen.length);
    }),
    { numRuns: 300 },
  );
});
