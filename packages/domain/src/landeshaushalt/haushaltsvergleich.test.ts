import { expect, test } from "vitest";
import type { Baustein } from "../stelle/stelle.ts";
import { einAnsatz } from "../testing/landeshaushalt.ts";
import { haushaltsherleitung } from "./haushaltsherleitung.ts";
import { haushaltsjahr, type Haushaltsmittel } from "./haushaltsvergleich.ts";
import { haushaltsbefundText } from "./landeshaushalt-texte.ts";

const mittel = (angaben: Partial<Haushaltsmittel> = {}): Haushaltsmittel => ({
  bewilligtCent: 0,
  abgerufenCent: 0,
  ausgezahltCent: 0,
  zurueckgeflossenCent: 0,
  ...angaben,
});
const je = (...teile: [Baustein, Partial<Haushaltsmittel>][]) =>
  new Map(teile.map(([baustein, angaben]) => [baustein, mittel(angaben)]));
const dreiAnsaetze = [
  einAnsatz({ posten: "baustein1", cent: 10_00 }),
  einAnsatz({ posten: "baustein2", cent: 10_00, annahme: true }),
  einAnsatz({ posten: "baustein3", cent: 5_00 }),
];

test("what is free, not called and not paid is what lies between two neighbours", () => {
  const { gesamt } = haushaltsjahr(
    2022,
    [einAnsatz({ cent: 100_00 })],
    je(
      [1, { bewilligtCent: 40_00, abgerufenCent: 30_00, ausgezahltCent: 10_00 }],
      [2, { bewilligtCent: 20_00, zurueckgeflossenCent: 3_00 }],
    ),
  );
  expect(gesamt).toEqual({
    baustein: null,
    ansatzCent: 100_00,
    annahme: false,
    bewilligtCent: 60_00,
    abgerufenCent: 30_00,
    ausgezahltCent: 10_00,
    zurueckgeflossenCent: 3_00,
    freiCent: 40_00,
    nichtAbgerufenCent: 30_00,
    nichtAusgezahltCent: 20_00,
    auslastung: 60_00,
  });
});

test("without an Ansatz there is nothing free and no part, and money that was paid without a call is below zero", () => {
  const { gesamt, rahmen } = haushaltsjahr(2022, [], je([3, { bewilligtCent: 5_00, ausgezahltCent: 5_00 }]));
  expect(gesamt).toMatchObject({ ansatzCent: null, freiCent: null, auslastung: null, nichtAusgezahltCent: -5_00 });
  expect(rahmen).toBeNull();
});

test("the programme's own Ansatz goes before the sum of its Bausteine; two of three are no sum", () => {
  const gesamt = (ansaetze: typeof dreiAnsaetze) => {
    const { ansatzCent, annahme } = haushaltsjahr(2022, ansaetze, new Map()).gesamt;
    return { ansatzCent, annahme };
  };
  expect(gesamt(dreiAnsaetze)).toEqual({ ansatzCent: 25_00, annahme: true });
  expect(gesamt(dreiAnsaetze.slice(1))).toEqual({ ansatzCent: null, annahme: false });
  expect(gesamt([...dreiAnsaetze, einAnsatz({ cent: 30_00 })])).toEqual({ ansatzCent: 30_00, annahme: false });
});

test.each([
  [9_99, []],
  [10_00, []],
  [10_01, [1]],
])("Baustein 1 hat 10,00; bewilligt sind %i Cent: überzeichnet %j", (bewilligtCent, erwartet) => {
  const { befunde } = haushaltsjahr(2022, dreiAnsaetze, je([1, { bewilligtCent }]));
  expect(befunde.flatMap((b) => (b.reason === "ueberzeichnet" ? b.baustein : []))).toEqual(erwartet);
});

test.each([
  [25_00, 3, false],
  [26_00, 3, true],
  [24_00, 3, true],
  [20_00, 2, false],
  [19_99, 2, true],
  [30_00, 2, false],
  [1, 0, false],
])("Programm %i Cent, davon %i Bausteine mit Ansatz: passt nicht %s", (cent, anzahl, befund) => {
  const { befunde } = haushaltsjahr(2022, [einAnsatz({ cent }), ...dreiAnsaetze.slice(0, anzahl)], new Map());
  expect(befunde.map(({ reason }) => reason)).toEqual(befund ? ["bausteine-passen-nicht"] : []);
});

test("a finding says by how much", () => {
  const { befunde } = haushaltsjahr(
    2022,
    [einAnsatz({ cent: 10_00 }), ...dreiAnsaetze],
    je([1, { bewilligtCent: 12_50 }]),
  );
  expect(befunde.map(haushaltsbefundText)).toEqual([
    "Die Ansätze der Bausteine für 2022 ergeben 25,00 EUR, der Ansatz des Programms ist 10,00 EUR.",
    "Im ganzen Programm: Für 2022 sind 12,50 EUR bewilligt, 2,50 EUR mehr als der Ansatz von 10,00 EUR.",
    expect.stringContaining("2,50 EUR mehr als der Ansatz von 10,00 EUR"),
  ]);
});

test("a derivation comes to the figure it explains", () => {
  const ansaetze = [...dreiAnsaetze, einAnsatz({ posten: "tintg", cent: 50_00 })];
  const { gesamt, bausteine, rahmen } = haushaltsjahr(
    2022,
    ansaetze,
    je([1, { bewilligtCent: 12_00, abgerufenCent: 2_00 }]),
  );
  for (const zeile of [gesamt, ...bausteine])
    for (const groesse of ["ansatzCent", "freiCent", "nichtAbgerufenCent", "nichtAusgezahltCent"] as const)
      expect([groesse, haushaltsherleitung(2022, groesse, zeile, ansaetze, []).cent]).toEqual([
        groesse,
        zeile[groesse],
      ]);
  const { schritte } = haushaltsherleitung(2022, "ansatzCent", gesamt, ansaetze, []);
  expect(schritte.map(({ annahme, quelle }) => [annahme, quelle])).toEqual([
    [false, "Handlungskonzept Düsseldorf"],
    [true, "Handlungskonzept Düsseldorf"],
    [false, "Handlungskonzept Düsseldorf"],
  ]);
  expect(haushaltsherleitung(2022, "bewilligtCent", gesamt, ansaetze, [{ text: "Kreis", cent: 12_00 }]).cent).toBe(
    12_00,
  );
  expect(rahmen?.anteil).toBe(50_00);
});
