import fc from "fast-check";
import { plainDate as d } from "../grundlagen/plain-date.ts";
import type { DatierteLage } from "../landesstand/geldbewegung.ts";
import { aBesetzung } from "./factories.ts";
import {
  bescheid2023 as bescheid,
  gezahltAuf as gezahlt,
  kosten2023 as kosten,
  rechnungslage2023 as lage,
  sachkosten2023 as sachkosten,
  stelle2023 as stelle,
} from "./rechnungslage.ts";

/** Situations of 2023 with posts, people, costs, Bescheide, calls and payments on random days. */
export const zufaelligeRechnungslage = fc
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
        gezahltAm: fc.constantFrom("2023-02-10", "2023-05-02", "2024-01-20"),
        abgelehnt: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ heute, ...teile }): DatierteLage => {
    const stellen = teile.stellen.map((s, i) => ({
      ...stelle(s.funktion, s.anteil, `S${i}`),
      beginn: d(s.ab),
    }));
    const bescheide = teile.bescheide.map(({ gezahlt: _, gezahltAm: __, abgelehnt: ___, massnahmenCent, ...b }, i) =>
      bescheid({ ...b, baustein: ([1, 2, 3] as const)[i] ?? 1, massnahmenCent: i === 0 ? massnahmenCent : 0 }),
    );
    const gezahltUnd = (i: number) => teile.bescheide[i] ?? { gezahlt: 0, gezahltAm: "2023-02-10", abgelehnt: false };
    const angaben = lage({
      stellen,
      heute,
      besetzungen: stellen.map((s, i) => aBesetzung(s, { von: d(teile.stellen[i]?.besetztAb ?? "2023-01-01") })),
      bescheide,
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
    return {
      ...angaben,
      abrufe: bescheide.map((b, i) => ({
        ...gezahlt(b, gezahltUnd(i).gezahlt),
        am: `${gezahltUnd(i).gezahltAm}T09:00:00Z`,
        entscheidung: { bewilligt: !gezahltUnd(i).abgelehnt },
      })),
      auszahlungen: bescheide.map((b, i) => ({
        ...gezahlt(b, gezahltUnd(i).gezahlt),
        ausgezahltAm: d(gezahltUnd(i).gezahltAm),
      })),
    };
  });
