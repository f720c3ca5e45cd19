import { describe, expect, test } from "vitest";
import { plainDate as d } from "../grundlagen/plain-date.ts";
import { aStelle, aWeiterleitung } from "../testing/factories.ts";
import { eineAenderung, einEnde } from "../testing/vertraege.ts";
import { kostenOhneBesetzung, unbesetztePauschale, vertragshinweise } from "./vertragshinweise.ts";

/** 10.00 EUR a day of 2022. */
const w = aWeiterleitung(aStelle(), { betragCent: 365_000 });
const besetzt = (von: string, bis: string | null, vzaeHundertstel = 100) => ({
  von: d(von),
  bis: bis === null ? null : d(bis),
  vzaeHundertstel,
});
const jahr = { von: d("2022-01-01"), bis: d("2022-12-31") };
const kosten = (monat: number, betragCent = 100_000) => ({ jahr: 2022, monat, betragCent, vorsteuerCent: 0 });

describe("R35: eine Pauschale für Tage, an denen niemand die Stelle besetzte", () => {
  test.each([
    ["vom ersten bis zum letzten Tag besetzt", [besetzt("2022-01-01", "2022-12-31")], []],
    ["auch mit einem Hundertstel", [besetzt("2021-06-01", null, 1)], []],
    ["am letzten Tag leer", [besetzt("2022-01-01", "2022-12-30")], [["2022-12-31", "2022-12-31", 1_000]]],
    ["am ersten Tag leer", [besetzt("2022-01-02", null)], [["2022-01-01", "2022-01-01", 1_000]]],
    [
      "zweimal leer, einmal über einen Wechsel hinweg besetzt",
      [besetzt("2022-02-01", "2022-04-30"), besetzt("2022-05-01", "2022-11-30", 50)],
      [
        ["2022-01-01", "2022-01-31", 31_000],
        ["2022-12-01", "2022-12-31", 31_000],
      ],
    ],
    ["nie besetzt", [], [["2022-01-01", "2022-12-31", 365_000]]],
  ])("%s", (_, besetzungen, erwartet) => {
    expect(unbesetztePauschale(w, besetzungen, jahr).map(({ von, bis, betragCent }) => [von, bis, betragCent])).toEqual(
      erwartet,
    );
  });

  test("nur bis zum Ende des Vertrags, mit jeder Änderung, und nicht, wo nach Kosten gezahlt wird", () => {
    expect(unbesetztePauschale({ ...w, enden: [einEnde("2022-01-31")] }, [], jahr)).toEqual([
      { von: "2022-01-01", bis: "2022-01-31", betragCent: 31_000 },
    ]);
    expect(unbesetztePauschale({ ...w, enden: [einEnde("2021-12-31")] }, [], jahr)).toEqual([]);
    expect(
      unbesetztePauschale({ ...w, aenderungen: [eineAenderung("2022-12-01", { betragCent: 62_000 })] }, [], {
        von: d("2022-11-30"),
        bis: d("2022-12-01"),
      }),
    ).toEqual([{ von: "2022-11-30", bis: "2022-12-01", betragCent: 3_000 }]);
    expect(unbesetztePauschale({ ...w, bemessung: "ist_kosten" }, [], jahr)).toEqual([]);
  });
});

describe("R35: Kosten einer Stelle ohne Besetzung", () => {
  test.each([
    ["2022-03-31", false],
    ["2022-04-01", true],
  ])("ab %s besetzt, im März gezahlt: ein Hinweis ist es: %s", (von, hinweis) => {
    expect(kostenOhneBesetzung([kosten(3), kosten(4)], [besetzt(von, null)])?.includes("1.000,00 EUR")).toBe(
      hinweis ? true : undefined,
    );
  });

  test("nennen Betrag und Monate, in der Reihenfolge des Jahres", () => {
    expect(kostenOhneBesetzung([kosten(12), kosten(1, 50_000)], [])).toBe(
      "Personalkosten von 1.500,00 EUR sind für Zeiten eingetragen, in denen niemand die Stelle besetzte (Januar 2022, Dezember 2022).",
    );
    expect(kostenOhneBesetzung([], [])).toBeUndefined();
  });
});

test("R35: gesagt wird beides, bis heute und nicht für Tage, die noch kommen", () => {
  const hinweise = (heute: string) =>
    vertragshinweise({ w, kosten: [kosten(1)], besetzt: [besetzt("2022-02-01", "2022-02-28")], heute: d(heute) });
  expect(hinweise("2022-02-28")).toEqual([
    "Vom 01.01.2022 bis 31.01.2022 besetzte niemand die Stelle; auf diese Tage entfallen 310,00 EUR der Pauschale.",
    "Personalkosten von 1.000,00 EUR sind für Zeiten eingetragen, in denen niemand die Stelle besetzte (Januar 2022).",
  ]);
  expect(hinweise("2022-03-01")).toContain(
    "Am 01.03.2022 besetzte niemand die Stelle; auf diesen Tag entfallen 10,00 EUR der Pauschale.",
  );
});
