import { describe, expect, test } from "vitest";
import { plainDate as d } from "../../grundlagen/plain-date.ts";
import { eineBefugnis, personen } from "../../testing/nachweis.ts";
import { refusalVon } from "../../testing/refusal-von.ts";
import { BefugnisEingabe, decideBefugnisende, decideZeichnungsbefugnis } from "./befugniseintrag.ts";

type Lage = Parameters<typeof decideZeichnungsbefugnis>[0];
const trageEin = (eingabe: Partial<Lage["eingabe"]> = {}, lage: Partial<Lage> = {}) =>
  decideZeichnungsbefugnis({
    art: "kreis",
    vorhandene: [],
    person: null,
    ...lage,
    eingabe: {
      ...eineBefugnis({ name: "Lars Landrat", von: d("2024-01-01"), bis: d("2024-12-31") }),
      ...eingabe,
    },
  });

describe("R92: wer eingetragen wird", () => {
  test.each([
    ["kreis", "kaemmerei", true],
    ["kreis", "vertretungsberechtigt", false],
    ["traeger", "vertretungsberechtigt", true],
    ["traeger", "hauptverwaltungsbeamt", false],
    ["kreisangehoerige_kommune", "allgemeine_vertretung", true],
    ["bezirksregierung", "hauptverwaltungsbeamt", false],
    ["ministerium", "vertretungsberechtigt", false],
  ] as const)("in einer Organisation der Art %s die Funktion %s: %s", (art, amt, ok) => {
    const decision = trageEin({ amt }, { art });
    expect(decision.ok).toBe(ok);
    if (!ok) expect(refusalVon(decision)).toMatchObject({ reason: "amt-nicht-moeglich", regel: "R92" });
  });

  test.each([
    ["zeichnung", true],
    ["ki_leitung", true],
    ["finanzen", false],
  ] as const)("ein Zugang mit der Rolle %s: %s", (rolle, ok) => {
    const decision = trageEin({}, { person: { ...personen.zeichnung, rollen: [rolle] } });
    expect(decision.ok).toBe(ok);
    if (!ok) expect(refusalVon(decision)).toMatchObject({ reason: "person-zeichnet-nicht", feld: "benutzerId" });
  });

  test("mit Zugang gilt der Name des Zugangs, ohne der eingetragene", () => {
    expect(trageEin({ name: "Anders" }, { person: personen.zeichnung })).toMatchObject({
      event: { befugnis: { benutzerId: personen.zeichnung.benutzerId, name: personen.zeichnung.name } },
    });
    expect(trageEin()).toMatchObject({ event: { befugnis: { benutzerId: null, name: "Lars Landrat" } } });
  });

  test.each([
    ["2023-12-31", false],
    ["2024-01-01", true],
  ])("ab dem 01.01.2024 bis zum %s: %s", (bis, ok) => {
    const decision = trageEin({ bis: d(bis) });
    expect(decision.ok).toBe(ok);
    if (!ok) expect(refusalVon(decision)).toMatchObject({ reason: "befugnis-endet-vor-beginn", feld: "bis" });
  });
});

describe("R92: dieselbe Person hat dasselbe Amt nicht zweimal zugleich", () => {
  const papier = eineBefugnis({ benutzerId: null, name: "Lars Landrat", von: d("2023-01-01"), bis: d("2023-12-31") });
  const mitPapier = (eingabe: Partial<Lage["eingabe"]>, person: Lage["person"] = null) =>
    trageEin(eingabe, { vorhandene: [papier], person });

  test.each([
    ["2023-12-31", false],
    ["2024-01-01", true],
  ])("nach einem Eintrag bis zum 31.12.2023 ab dem %s: %s", (von, ok) => {
    const decision = mitPapier({ von: d(von) });
    expect(decision.ok).toBe(ok);
    if (!ok) expect(refusalVon(decision)).toMatchObject({ reason: "befugnis-ueberschneidet-sich", bis: "2023-12-31" });
  });

  test("auch nicht in anderer Schreibweise, und nicht einmal mit und einmal ohne Zugang", () => {
    const von = d("2023-06-01");
    expect(refusalVon(mitPapier({ von, name: "lars  LANDRAT" }))?.reason).toBe("befugnis-ueberschneidet-sich");
    const person = { ...personen.zeichnung, name: "Lars Landrat" };
    expect(refusalVon(mitPapier({ von }, person))?.reason).toBe("befugnis-ueberschneidet-sich");
  });

  test("ein anderes Amt, eine andere Person und ein gleichnamiger anderer Zugang stören nicht", () => {
    const von = d("2023-06-01");
    expect(mitPapier({ von, amt: "kaemmerei" }).ok).toBe(true);
    expect(mitPapier({ von, name: "Karl Kämmerer" }).ok).toBe(true);
    const vorhandene = [{ ...papier, benutzerId: personen.bearbeitung.benutzerId }];
    const person = { ...personen.zeichnung, name: "Lars Landrat" };
    expect(trageEin({ von }, { vorhandene, person }).ok).toBe(true);
    expect(
      trageEin({ von }, { vorhandene, person: { ...person, ...personen.bearbeitung, rollen: ["zeichnung"] } }).ok,
    ).toBe(false);
  });
});

describe("R92: wie eine Befugnis endet", () => {
  const befugnis = eineBefugnis({ von: d("2024-01-01"), bis: d("2024-12-31") });
  const ende = (bis: string, gezeichnetAm: string[] = [], von = befugnis) =>
    decideBefugnisende({ befugnis: von, gezeichnetAm: gezeichnetAm.map(d), bis: d(bis) });

  test.each([
    ["2023-12-31", "befugnis-endet-vor-beginn"],
    ["2024-01-01", undefined],
    ["2024-12-30", undefined],
    ["2024-12-31", "befugnis-schon-beendet"],
    ["2025-01-31", "befugnis-schon-beendet"],
  ])("statt am 31.12.2024 am %s: %s", (bis, reason) => {
    const decision = ende(bis);
    expect(decision.ok ? undefined : decision.refusal.reason).toBe(reason);
  });

  test("eine offene endet an jedem Tag ab ihrem ersten", () => {
    expect(ende("2031-05-01", [], { ...befugnis, bis: null }).ok).toBe(true);
  });

  test.each([
    ["2024-05-31", false],
    ["2024-06-01", true],
  ])("wurde mit ihr am 01.06.2024 zuletzt gezeichnet, am %s: %s", (bis, ok) => {
    const decision = ende(bis, ["2024-06-01", "2024-03-01"]);
    expect(decision.ok).toBe(ok);
    if (!ok) expect(refusalVon(decision)).toMatchObject({ reason: "befugnis-gebraucht", am: "2024-06-01" });
  });

  test("was in einer anderen Zeit gezeichnet wurde, geschah nicht mit ihr", () => {
    expect(ende("2024-05-31", ["2025-06-01", "2023-06-01"]).ok).toBe(true);
  });
});

test.each([
  ["Lars Landrat", true],
  [" ", false],
  ["\u200b", false],
  ["–", false],
])("auf Papier steht ein lesbarer Name: „%s“ %s", (name, ok) => {
  const { benutzerId: _, ...eingabe } = eineBefugnis({ name });
  expect(BefugnisEingabe.safeParse({ ...eingabe, weg: "papier" }).success).toBe(ok);
});

test("elektronisch zeichnet ein Zugang, kein Name", () => {
  const { name: _, ...eingabe } = eineBefugnis();
  expect(BefugnisEingabe.safeParse({ ...eingabe, weg: "elektronisch" }).success).toBe(true);
  expect(BefugnisEingabe.safeParse({ ...eingabe, weg: "elektronisch", name: "Lars" }).success).toBe(false);
  expect(BefugnisEingabe.safeParse({ ...eingabe, weg: "elektronisch", benutzerId: null }).success).toBe(false);
});
