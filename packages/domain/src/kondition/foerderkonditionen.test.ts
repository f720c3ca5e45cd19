import { expect, test } from "vitest";
import { foerderkonditionen, satzDerFunktion, type Foerderkonditionen } from "./foerderkonditionen.ts";

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
  [2023, ["baustein3", "arbeitsplatz", "massnahmenHoechstbetrag"]],
  [2024, ["koordination", "caseManagement", "baustein3", "arbeitsplatz", "massnahmenHoechstbetrag"]],
  [2025, ["caseManagement", "baustein3", "massnahmenHoechstbetrag"]],
  [2026, ["koordination", "assistenz", "caseManagement", "baustein3", "arbeitsplatz", "massnahmenHoechstbetrag"]],
])("%i: angenommen sind %j", (jahr, angenommen) => {
  const {
    jahr: _jahr,
    instrumente: _instrumente,
    vakanz: _vakanz,
    prozessbegleitung: _prozessbegleitung,
    fristen: _fristen,
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

test("R35: wie Vakanzen zählen, ist in jedem Jahr und Baustein eine Annahme", () => {
  for (const jahr of [2020, 2022, 2026]) {
    expect(
      Object.values(foerderkonditionen(jahr)?.vakanz ?? {}).map(({ methode, annahme }) => [methode, annahme]),
    ).toEqual([1, 2, 3].map(() => ["tagesgenau", true]));
  }
});

test.each([
  [2020, false],
  [2022, false],
  [2023, true],
  [2026, true],
])("R20: %i gelten 6 Beratungstage, 3 Austauschtage und 1.012 EUR je Tag, Annahme: %s", (jahr, annahme) => {
  const beleg = { quelle: "Handlungskonzept KIM NRW vom 30.06.2020, Anhang", annahme };
  expect(foerderkonditionen(jahr)?.prozessbegleitung).toEqual({
    beratung: { tage: 6, ...beleg },
    austausch: { tage: 3, ...beleg },
    tagessatz: { cent: 101_200, ...beleg },
  });
});

test("R32, R42: die Fristen sind in jedem Jahr und Baustein eine Annahme", () => {
  for (const jahr of [2020, 2022, 2026]) {
    const fristen = Object.values(foerderkonditionen(jahr)?.fristen ?? {});
    expect(
      fristen.map(({ nachweis, mittel }) => [nachweis.monate, nachweis.annahme, mittel.monate, mittel.annahme]),
    ).toEqual([1, 2, 3].map(() => [6, true, 2, true]));
  }
});
