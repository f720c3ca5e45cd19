import { expect, test } from "vitest";
import { plainDate as d } from "../grundlagen/plain-date.ts";
import { eineRueckflusslage } from "../testing/landeshaushalt.ts";
import { rueckflussjahr, rueckflussposten } from "./rueckfluss.ts";

const nachweis = { eingereichtAm: d("2026-05-04"), rueckzahlungCent: 700_00 };
const forderung = {
  kenntnisAm: d("2026-07-01"),
  forderungCent: 600_00,
  gezahltCent: 250_00,
  offenCent: 350_00,
  faelligAm: d("2026-09-01"),
};

test("what is known better takes the place of what was expected", () => {
  expect(rueckflussposten(eineRueckflusslage())).toMatchObject({
    stand: "laut_rechnung",
    erwartetCent: 1_000_00,
    zurueckgeflossenCent: 0,
    bekanntAm: "2026-06-30",
  });
  expect(rueckflussposten(eineRueckflusslage({ nachweis }))).toMatchObject({
    stand: "festgestellt",
    erwartetCent: 700_00,
    bekanntAm: "2026-05-04",
  });
  expect(rueckflussposten(eineRueckflusslage({ nachweis, forderungen: [forderung] }))).toMatchObject({
    stand: "geltend_gemacht",
    erwartetCent: 350_00,
    zurueckgeflossenCent: 250_00,
    bekanntAm: "2026-07-01",
  });
});

test("of several claims what is paid too much is not taken off another, and the last day counts", () => {
  const ueberzahlt = { ...forderung, gezahltCent: 610_00, offenCent: -10_00, kenntnisAm: d("2026-08-01") };
  expect(rueckflussposten(eineRueckflusslage({ forderungen: [forderung, ueberzahlt] }))).toMatchObject({
    erwartetCent: 350_00,
    zurueckgeflossenCent: 860_00,
    bekanntAm: "2026-08-01",
  });
});

test.each([
  ["2026-06-30", 0],
  ["2026-07-01", 1],
])(
  "am %s sind %i Nachweise überfällig; der letzte fehlende sagt, bis wann alles bekannt ist",
  (heute, ueberfaellig) => {
    const alle = [
      eineRueckflusslage(),
      eineRueckflusslage({ lautRechnungCent: 0, faelligAm: d("2026-12-31") }),
      eineRueckflusslage({ lautRechnungCent: 0, faelligAm: null }),
      eineRueckflusslage({ nachweis }),
      eineRueckflusslage({ jahr: 2024 }),
    ].map(rueckflussposten);
    expect(rueckflussjahr(2025, alle, d(heute))).toEqual({
      jahr: 2025,
      zurueckgeflossenCent: 0,
      erwartetCent: 1_700_00,
      jeStand: {
        laut_rechnung: { cent: 1_000_00, empfaenger: 1, bekanntAm: "2026-06-30" },
        festgestellt: { cent: 700_00, empfaenger: 1, bekanntAm: "2026-05-04" },
        geltend_gemacht: { cent: 0, empfaenger: 0, bekanntAm: null },
      },
      bekanntBis: "2026-12-31",
      nachweiseOffen: 3,
      ueberfaellig,
    });
  },
);

test("a year of which nothing is known expects nothing", () => {
  expect(rueckflussjahr(2030, [], d("2026-01-01"))).toMatchObject({
    erwartetCent: 0,
    bekanntBis: null,
    nachweiseOffen: 0,
  });
});
