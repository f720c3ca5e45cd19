import { expect, test } from "vitest";
import { auszahlungstermineBaustein1 } from "./fristen.ts";
import { foerderkonditionen, satzDerFunktion, vakanzregelIn, type Foerderkonditionen } from "./foerderkonditionen.ts";

test.each([
  [2019, false],
  [2020, true],
  [2026, true],
  [2027, false],
  [2022.5, false],
])("für %d gibt es Konditionen: %s", (jahr, ja) => {
  expect(foerderkonditionen(jahr)?.jahr).toBe(ja ? jahr : undefined);
});

const werte = (k: Foerderkonditionen | undefined) =>
  k &&
  [k.koordination, k.assistenz, k.caseManagement, k.baustein3, k.arbeitsplatz, k.massnahmenHoechstbetrag].map(
    ({ cent }) => cent / 100,
  );

test.each([
  [2020, [55_000, 45_000, 55_000, 50_000, 9_700, 49_000]],
  [2022, [55_000, 45_000, 55_000, 50_000, 9_700, 49_000]],
  [2023, [57_000, 45_000, 57_000, 50_000, 9_700, 49_000]],
  [2024, [57_000, 45_000, 57_000, 50_000, 9_700, 49_000]],
  [2025, [57_000, 45_000, 57_000, 50_000, 5_700, 49_000]],
  [2026, [57_000, 45_000, 57_000, 50_000, 5_700, 49_000]],
])("%i: die Sätze in Euro sind %j", (jahr, saetze) => {
  expect(werte(foerderkonditionen(jahr))).toEqual(saetze);
});

test.each([
  [2020, ["koordination", "assistenz", "caseManagement", "arbeitsplatz", "massnahmenHoechstbetrag"]],
  [2021, []],
  [2022, []],
  [2023, ["baustein3"]],
  [2024, ["koordination", "caseManagement", "baustein3", "arbeitsplatz", "massnahmenHoechstbetrag"]],
  [2025, ["caseManagement", "baustein3", "massnahmenHoechstbetrag"]],
  [2026, ["koordination", "assistenz", "caseManagement", "baustein3", "arbeitsplatz", "massnahmenHoechstbetrag"]],
])("%i: angenommen sind %j", (jahr, angenommen) => {
  const {
    jahr: _jahr,
    instrumente: _instrumente,
    vakanz: _vakanz,
    teilhoechstbetraege: _teilhoechstbetraege,
    prozessbegleitung: _prozessbegleitung,
    fristen: _fristen,
    zeichnung: _zeichnung,
    ...saetze
  } = foerderkonditionen(jahr) ?? {};
  expect(
    Object.entries(saetze)
      .filter(([, satz]) => satz.annahme)
      .map(([art]) => art),
  ).toEqual(angenommen);
});

test.each([
  [2024, 2, "fachbezogene_pauschale", true],
  [2025, 2, "zuwendung", true],
  [2023, 2, "fachbezogene_pauschale", false],
  [2020, 1, "zuwendung", false],
  [2022, 3, "fachbezogene_pauschale", false],
  [2026, 3, "fachbezogene_pauschale", true],
] as const)("R43: %i ist Baustein %i %s, Annahme: %s", (jahr, baustein, instrument, annahme) => {
  expect(foerderkonditionen(jahr)?.instrumente[baustein]).toMatchObject({ instrument, annahme });
});

test("beide Behörden erhalten den Satz von Baustein 3", () => {
  const konditionen = foerderkonditionen(2022);
  if (!konditionen) throw new Error("2022 fehlt");
  const funktionen = ["auslaenderbehoerde", "einbuergerungsbehoerde", "auslaender_und_einbuergerungsbehoerde"] as const;
  expect(funktionen.map((funktion) => satzDerFunktion(konditionen, funktion).cent)).toEqual([
    5_000_000, 5_000_000, 5_000_000,
  ]);
});

test.each([
  [2020, 1, "tagesgenau", true],
  [2023, 1, "tagesgenau", true],
  [2022, 2, "ohne_kuerzung", true],
  [2023, 2, "ohne_kuerzung", false],
  [2024, 2, "ohne_kuerzung", true],
  [2025, 2, "tagesgenau", true],
  [2023, 3, "ohne_kuerzung", false],
  [2026, 3, "ohne_kuerzung", true],
] as const)(
  "R35: %i zählen Vakanzen in Baustein %i nach der Förderart: %s, Annahme: %s",
  (jahr, baustein, methode, annahme) => {
    const konditionen = foerderkonditionen(jahr);
    expect(konditionen && vakanzregelIn(konditionen, baustein, "personal")).toMatchObject({ methode, annahme });
  },
);

test.each(["zuwendung", "fachbezogene_pauschale"] as const)("R35: Arbeitsplätze kürzt keine %s", (instrument) => {
  expect(foerderkonditionen(2023)?.vakanz[instrument].arbeitsplaetze.methode).toBe("ohne_kuerzung");
});

test.each([2020, 2021, 2022])("R74: %i gilt für Maßnahmen nur der gemeinsame Höchstbetrag", (jahr) => {
  expect(foerderkonditionen(jahr)?.teilhoechstbetraege).toEqual({ veranstaltungen: null, massnahmen: null });
});

test.each([
  [2023, false],
  [2024, true],
  [2026, true],
])("R74: %i gelten 10.000 EUR für Veranstaltungen und 30.000 EUR für Maßnahmen, Annahme: %s", (jahr, annahme) => {
  const quelle = "Richtlinie KIM vom 25.11.2020 in der Fassung vom 06.12.2022, Nr. 5.4 (gültig 22.12.2022–31.12.2023)";
  expect(foerderkonditionen(jahr)?.teilhoechstbetraege).toEqual({
    veranstaltungen: { cent: 10_000_00, quelle, annahme },
    massnahmen: { cent: 30_000_00, quelle, annahme },
  });
});

test.each([
  [2020, 1_012_00, false],
  [2022, 1_012_00, false],
  [2023, 1_000_00, false],
  [2024, 1_000_00, true],
  [2026, 1_000_00, true],
])("R20: %i gelten 6 Beratungstage, 3 Austauschtage und %i Cent je Tag, Annahme: %s", (jahr, cent, annahme) => {
  const { beratung, austausch, tagessatz } = foerderkonditionen(jahr)?.prozessbegleitung ?? {};
  expect(beratung).toMatchObject({ tage: 6, annahme });
  expect(austausch).toMatchObject({ tage: 3, annahme });
  expect(tagessatz).toMatchObject({ cent, annahme });
});

test.each([
  ["Zuwendung von Baustein 1", 2022, 1, [3, true], null],
  ["Zuwendung von Baustein 1", 2023, 1, [3, false], null],
  ["Zuwendung von Baustein 2", 2025, 2, [6, true], null],
  ["Pauschale", 2023, 2, [3, true], [3, false]],
  ["Pauschale", 2024, 3, [3, true], [3, true]],
] as const)(
  "R42, R71, R72: %s %i, Baustein %i: Nachweis nach %j Monaten, Rückzahlung %j",
  (_, jahr, baustein, n, r) => {
    const { nachweis, rueckzahlung } = foerderkonditionen(jahr)?.fristen[baustein] ?? {};
    expect([nachweis?.monate, nachweis?.annahme]).toEqual(n);
    expect(rueckzahlung && [rueckzahlung.monate, rueckzahlung.annahme]).toEqual(r);
  },
);

test.each([
  [2022, 1, "nur_begleitung", true],
  [2023, 1, "nur_begleitung", false],
  [2025, 2, "alle_mittel", true],
] as const)("R32: %i gelten die zwei Monate in Baustein %i für: %s, Annahme: %s", (jahr, baustein, gilt, annahme) => {
  expect(foerderkonditionen(jahr)?.fristen[baustein].mittel).toMatchObject({ monate: 2, gilt, annahme });
});

test("R75: Baustein 1 wird zum 1. Mai und 1. Oktober ausgezahlt, belegt für 2023", () => {
  expect(auszahlungstermineBaustein1(2023)).toMatchObject({ termine: ["2023-05-01", "2023-10-01"], annahme: false });
  expect(auszahlungstermineBaustein1(2026)).toMatchObject({ termine: ["2026-05-01", "2026-10-01"], annahme: true });
});
