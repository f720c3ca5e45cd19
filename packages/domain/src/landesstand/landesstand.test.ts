import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { summe } from "../grundlagen/geld.ts";
import { plainDate as d } from "../grundlagen/plain-date.ts";
import { berechneJahresrechnung } from "../jahresrechnung/jahresrechnung.ts";
import { aBesetzung } from "../testing/factories.ts";
import { bescheid2023, kosten2023, rechnungslage2023, sachkosten2023, stelle2023 } from "../testing/rechnungslage.ts";
import { zufaelligeRechnungslage } from "../testing/zufaellige-rechnungslage.ts";
import type { DatierteLage } from "./geldbewegung.ts";
import { landesstandDer } from "./landesstand.ts";
import { geldarten } from "./landwerte.ts";

const standDer = (lage: DatierteLage) => landesstandDer(lage, berechneJahresrechnung(lage));
const dated = (lage: ReturnType<typeof rechnungslage2023>): DatierteLage => ({
  ...lage,
  abrufe: [],
  auszahlungen: [],
});

describe("what the state sees of a year", () => {
  test("all that came to the money is what the Jahresrechnung says, for every Baustein", () => {
    fc.assert(
      fc.property(zufaelligeRechnungslage, (lage) => {
        const rechnung = berechneJahresrechnung(lage);
        const { geld, jahr } = landesstandDer(lage, rechnung);
        for (const baustein of rechnung.bausteine) {
          const bewegungen = geld.filter((bewegung) => bewegung.baustein === baustein.baustein);
          for (const art of geldarten)
            expect([art, summe(bewegungen.map((bewegung) => bewegung[art]))]).toEqual([art, baustein[art]]);
          const wert = jahr.find((j) => j.baustein === baustein.baustein);
          expect(wert?.foerderfaehigCent ?? 0).toBe(baustein.foerderfaehigCent);
          expect(wert?.rueckzahlungCent ?? 0).toBe(baustein.rueckzahlungCent);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("nothing occupied is more than what is set up, on any step and in any month", () => {
    fc.assert(
      fc.property(zufaelligeRechnungslage, (lage) => {
        const { stellen, monate } = standDer(lage);
        for (const schritt of [...stellen, ...monate])
          expect(schritt.besetztHundertstel).toBeLessThanOrEqual(schritt.eingerichtetHundertstel);
      }),
    );
  });

  test("a Bescheid grants on the days of its Bewilligungszeitraum, its money from its date", () => {
    const bescheid = bescheid2023({
      baustein: 2,
      vzaeHundertstel: 150,
      von: d("2023-03-01"),
      bis: d("2023-10-31"),
      datum: d("2023-05-15"),
      personalCent: 85_500_00,
      arbeitsplaetzeCent: 0,
      massnahmenCent: 0,
    });
    const { stellen, geld, monate } = standDer(dated(rechnungslage2023({ stellen: [], bescheide: [bescheid] })));
    expect(stellen.map(({ ab, bewilligtHundertstel }) => [ab, bewilligtHundertstel])).toEqual([
      ["2023-03-01", 150],
      ["2023-11-01", 0],
    ]);
    expect(geld.map(({ ab, bewilligtCent }) => [ab, bewilligtCent])).toEqual([["2023-05-15", 85_500_00]]);
    const bewilligtIm = (monat: number) => monate.find((m) => m.monat === monat)?.bewilligtHundertstel ?? 0;
    expect([2, 3, 10, 11].map(bewilligtIm)).toEqual([0, 150, 150, 0]);
  });

  test("an Änderungsbescheid counts instead of the one it replaces from its own date", () => {
    const erst = bescheid2023({ baustein: 2, vzaeHundertstel: 200, datum: d("2023-01-10"), personalCent: 114_000_00 });
    const neu = bescheid2023({
      baustein: 2,
      vzaeHundertstel: 100,
      art: "aenderungsbescheid",
      vorgaengerId: erst.id,
      datum: d("2023-07-20"),
      von: d("2023-07-01"),
      personalCent: 85_500_00,
    });
    const { stellen, geld } = standDer(dated(rechnungslage2023({ stellen: [], bescheide: [neu, erst] })));
    expect(stellen.map(({ ab, bewilligtHundertstel }) => [ab, bewilligtHundertstel])).toEqual([
      ["2023-01-01", 200],
      ["2023-07-01", 100],
    ]);
    const summen = [erst, neu].map((b) => b.personalCent + b.arbeitsplaetzeCent + b.massnahmenCent);
    expect(geld.map(({ ab, bewilligtCent }) => [ab, bewilligtCent])).toEqual([
      ["2023-01-10", summen[0]],
      ["2023-07-20", (summen[1] ?? 0) - (summen[0] ?? 0)],
    ]);
  });

  test("C1: occupied by its days in the month, half up", () => {
    const stelle = stelle2023("case_management");
    const besetzungen = [aBesetzung(stelle, { von: d("2023-02-15"), bis: d("2023-04-15") })];
    const { stellen, monate } = standDer(dated(rechnungslage2023({ stellen: [stelle], besetzungen })));
    // 14 of 28 days, the whole March, 15 of 30 days.
    expect(monate.map((m) => m.besetztHundertstel)).toEqual([0, 50, 100, 50, 0, 0, 0, 0, 0, 0, 0, 0]);
    expect(stellen.map(({ ab, besetztHundertstel }) => [ab, besetztHundertstel])).toEqual([
      ["2023-01-01", 0],
      ["2023-02-15", 100],
      ["2023-04-16", 0],
    ]);
  });

  test("an expense counts from the last day of its month, one of another Baustein elsewhere", () => {
    const stelle = stelle2023("case_management");
    const { geld } = standDer(
      dated(
        rechnungslage2023({
          stellen: [stelle],
          ausgaben: [
            kosten2023(stelle, 5_000_00, 2),
            sachkosten2023({ art: "massnahme", massnahmeArt: "workshop", betragCent: 300_00, datum: d("2023-02-03") }),
          ],
        }),
      ),
    );
    expect(geld.map(({ baustein, ab, ausgegebenCent }) => [baustein, ab, ausgegebenCent])).toEqual([
      [1, "2023-02-28", 300_00],
      [2, "2023-02-28", 5_000_00],
    ]);
  });
});
