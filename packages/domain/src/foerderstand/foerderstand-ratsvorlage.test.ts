import { describe, expect, test } from "vitest";
import { berechneFoerderstand } from "./foerderstand.ts";
import { summe } from "../grundlagen/geld.ts";
import { plainDate } from "../grundlagen/plain-date.ts";
import { leverkusen2022 } from "../testing/foerderlage.ts";

describe("Leverkusen 2022, Vorlage 2021/1121", () => {
  const stand = berechneFoerderstand(leverkusen2022());
  const plan = (baustein: number, kategorie: string) =>
    summe(stand.zeilen.filter((z) => z.baustein === baustein && z.kategorie === kategorie).map((z) => z.planCent));

  test.each([
    ["T1 Personal", 1, "personal", 160_000_00],
    ["T2 Arbeitsplätze", 1, "arbeitsplaetze", 29_100_00],
    ["T4 Case Management", 2, "personal", 275_000_00],
    ["T5 Baustein 3", 3, "personal", 112_500_00],
  ])("%s: Baustein %i, %s: %i Cent", (_, baustein, kategorie, cent) => {
    expect(plan(baustein, kategorie)).toBe(cent);
  });

  test("T3, T6, T7, T8: nach Form 547.500 und 78.100 EUR, mit Arbeitsplatz 576.600 und 49.000 EUR, zusammen 625.600 EUR", () => {
    const { schnitte, gesamt } = stand.ratsvorlage;
    expect(schnitte.map(({ name, zeilen }) => [name, ...zeilen.map((z) => z.foerderungCent)])).toEqual([
      ["Personal inkl. Arbeitsplatz", 576_600_00, 49_000_00],
      ["Nach Form", 547_500_00, 78_100_00],
    ]);
    expect(gesamt.foerderungCent).toBe(625_600_00);
  });

  test("T9, R39: die Mehrkosten sind 336.657,24 EUR", () => {
    expect(stand.summe.mehrkostenCent).toBe(336_657_24);
    const [mitArbeitsplatz, nachForm] = stand.ratsvorlage.schnitte;
    expect(mitArbeitsplatz?.zeilen[0]).toEqual({
      position: "Personal inkl. Arbeitsplatz",
      kategorien: ["personal", "arbeitsplaetze"],
      aufwandCent: 913_257_24,
      foerderungCent: 576_600_00,
      mehrkostenCent: 336_657_24,
    });
    expect(nachForm?.zeilen[0]?.mehrkostenCent).toBe(336_657_24);
  });

  test("T10, T11: Aufwendungen 962.257,24 EUR, als Ansatz 962.300 EUR, Rundung 42,76 EUR", () => {
    const { gesamt, ansatzCent, rundungCent } = stand.ratsvorlage;
    expect([gesamt.aufwandCent, ansatzCent, rundungCent]).toEqual([962_257_24, 962_300_00, 42_76]);
    expect(ansatzCent - gesamt.foerderungCent - gesamt.mehrkostenCent).toBe(42_76);
  });

  test("R39: die Mehrkosten stehen je Stelle und je Arbeitgeber", () => {
    expect(stand.jeArbeitgeber.map((g) => g.bezeichnung)).toEqual(["Leverkusen", "Caritas"]);
    expect(stand.jeStelle).toHaveLength(13); // zwölf Stellen und die Maßnahmen
    for (const ansicht of [stand.jeStelle, stand.jeArbeitgeber])
      expect(summe(ansicht.map((g) => g.mehrkostenCent))).toBe(336_657_24);
  });

  test("Alles ist bewilligt, abgerufen wird nur die Zuwendung, alles ist ausgezahlt, nichts geht zurück", () => {
    expect(stand.summe).toMatchObject({
      planCent: 625_600_00,
      bewilligtCent: 625_600_00,
      abgerufenCent: 238_100_00,
      ausgezahltCent: 625_600_00,
      ausgegebenCent: 962_257_24,
      foerderfaehigCent: 625_600_00,
      vakanzKuerzungCent: 0,
      rueckzahlungCent: 0,
    });
  });

  test("R36: alle Einnahmen stehen da, Eigenmittel mindern nichts", () => {
    expect(stand.einnahmen).toEqual({ gesamtCent: 6_000_00, dritteCent: 1_000_00 });
  });

  test.each([
    ["tagesgenau", 46_109_59],
    ["monatsgenau", 45_833_33],
    ["ohne_kuerzung", 55_000_00],
  ] as const)(
    "R35 %s: beginnt eine Person im Case Management am 1. März, sind %i Cent ihrer Stelle förderfähig",
    (vakanzMethode, cent) => {
      const lage = leverkusen2022();
      const spaet = berechneFoerderstand({
        ...lage,
        besetzungen: lage.besetzungen.map((b) =>
          b.pseudonym === "Case Management 1" ? { ...b, von: plainDate("2022-03-01") } : b,
        ),
        bescheide: lage.bescheide.map((b) => (b.baustein === 2 ? { ...b, vakanzMethode } : b)),
      });
      expect(spaet.zeilen.find((z) => z.bezeichnung === "Case Management 1")).toMatchObject({
        foerderfaehigCent: cent,
        vakanzKuerzungCent: 55_000_00 - cent,
        rueckzahlungCent: 55_000_00 - cent,
      });
      expect(spaet.vakanzen.map((v) => v.kuerzungCent)).toEqual([8_890_41, 9_166_67, 0]);
    },
  );
});
