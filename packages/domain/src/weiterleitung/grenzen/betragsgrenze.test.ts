import { describe, expect, test } from "vitest";
import { plainDate } from "../../grundlagen/plain-date.ts";
import { nurWenn, refusalVon } from "../../testing/refusal-von.ts";
import { abgelehnt, einEnde } from "../../testing/vertraege.ts";
import { kontingent2022 } from "../../testing/factories.ts";
import { biete, kreis, mitte, unter } from "../../testing/weitergabe.ts";

describe("das Geld", () => {
  const beimKreis = {
    geber: kreis,
    empfaenger: mitte,
    herkunft: null,
    kontingente: kontingent2022(600),
    saetze: [{ jahr: 2022, cent: 5_500_000 }],
  };

  test.each([
    [2_650_000, true],
    [2_650_001, false],
  ])("von 36.500 EUR sind nach 10.000 EUR noch %i Cent übrig: %s", (betragCent, ok) => {
    expect(refusalVon(biete({ betragCent }, { bestehende: [unter()] }))).toEqual(
      nurWenn(ok, {
        reason: "betrag-zu-hoch",
        regel: "R22",
        feld: "betragCent",
        hoechstensCent: 2_650_000,
        grundlage: "erhaltener-betrag",
      }),
    );
  });

  test("was abgelehnt oder beendet ist, gibt sein Geld frei; eine Aufstockung ist eigenes Geld", () => {
    const bestehende = [
      unter({ betragCent: 3_650_000, antwort: abgelehnt }),
      unter({ betragCent: 3_650_000, enden: [einEnde("2021-12-31")] }),
    ];
    expect(biete({ betragCent: 3_650_000, aufstockungCent: 9_900_000 }, { bestehende }).ok).toBe(true);
  });

  test.each([
    [2_750_000, true],
    [2_750_001, false],
  ])("für eine halbe Stelle zu 55.000 EUR gibt der Kreis %i Cent weiter: %s", (betragCent, ok) => {
    expect(refusalVon(biete({ betragCent }, beimKreis))).toEqual(
      nurWenn(ok, { reason: "betrag-zu-hoch", regel: "R22", hoechstensCent: 2_750_000, grundlage: "foerdersatz" }),
    );
  });

  test.each([
    [2_799_589, true],
    [2_799_590, false],
  ])(
    "184 Tage zu 55.000 und 181 zu 57.000 EUR für eine halbe Stelle sind 13.863,01 und 14.132,88 EUR, also sind %i Cent möglich: %s",
    (betragCent, ok) => {
      const lage = {
        ...beimKreis,
        saetze: [
          { jahr: 2023, cent: 5_700_000 },
          { jahr: 2022, cent: 5_500_000 },
        ],
      };
      const zeit = {
        beginn: plainDate("2022-07-01"),
        ende: plainDate("2023-06-30"),
        nachweisFaelligAm: plainDate("2023-09-30"),
      };
      expect(biete({ ...zeit, betragCent }, lage).ok).toBe(ok);
    },
  );

  test("ein Jahr ohne Satz übernimmt den des Jahres davor, das erste den danach; ganz ohne Sätze gibt es nichts zu überschreiten", () => {
    const zeit = {
      beginn: plainDate("2024-01-01"),
      ende: plainDate("2024-12-31"),
      nachweisFaelligAm: plainDate("2025-03-31"),
    };
    expect(biete({ ...zeit, betragCent: 2_750_000 }, beimKreis).ok).toBe(true);
    expect(biete({ ...zeit, betragCent: 2_750_001 }, beimKreis).ok).toBe(false);
    expect(biete({ betragCent: 2_850_000 }, { ...beimKreis, saetze: [{ jahr: 2025, cent: 5_700_000 }] }).ok).toBe(true);
    expect(biete({ betragCent: 9_900_000 }, { ...beimKreis, saetze: [] }).ok).toBe(true);
  });

  test.each([
    ["Ist-Kosten ohne Höchstbetrag", { bemessung: "ist_kosten" }, "hoechstbetrag-fehlt"],
    ["Pauschale mit Höchstbetrag", { hoechstbetragJeVzaeCent: 1 }, "hoechstbetrag-nur-bei-ist-kosten"],
    ["genau der Höchstbetrag", { bemessung: "ist_kosten", hoechstbetragJeVzaeCent: 2_000_000 }, undefined],
    [
      "ein Cent darüber",
      { bemessung: "ist_kosten", hoechstbetragJeVzaeCent: 2_000_000, betragCent: 1_000_001 },
      "betrag-ueber-hoechstbetrag",
    ],
  ] as const)("%s", (_fall, angaben, reason) => {
    expect(refusalVon(biete(angaben))?.reason).toBe(reason);
  });
});
