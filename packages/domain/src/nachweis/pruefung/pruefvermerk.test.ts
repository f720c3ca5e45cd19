import { expect, test } from "vitest";
import { refusalVon } from "../../testing/refusal-von.ts";
import { decideEntwurfsaenderung, decidePruefungsarbeit } from "../ablauf/nachweisbearbeitung.ts";
import { Nachweisstand } from "../schritte/nachweisschritte.ts";
import { pruefvermerkDer } from "./pruefvermerk.ts";
import { wieErklaert } from "./zeilenpruefung.ts";

const zeilen = [600_00, 300_00, 100_00].map((erklaertCent, i) => ({
  schluessel: `z${i}`,
  bezeichnung: `Beleg ${i}`,
  erklaertCent,
}));
const vermerk = (angaben: Partial<Parameters<typeof pruefvermerkDer>[0]> = {}) =>
  pruefvermerkDer({
    zeilen,
    entscheidungen: zeilen.map(wieErklaert),
    stichprobe: null,
    bemerkung: null,
    ergebnis: null,
    ...angaben,
  });

test.each([
  [null, "ohne_beanstandung"],
  ["Die Vertretung ist nachvollziehbar.", "mit_hinweis"],
])("ohne Kürzung, Bemerkung %s: %s", (bemerkung, ergebnis) => {
  expect(vermerk({ bemerkung }).ergebnis).toBe(ergebnis);
});

test("eine Kürzung nennt Zeile, Grund und Satz; Zurückgestelltes steht daneben", () => {
  const [a, b, c] = zeilen.map(wieErklaert);
  if (!a || !b || !c) throw new Error("Drei Zeilen");
  const entscheidungen = [
    { ...a, anerkanntCent: 500_00, gekuerztCent: 100_00, grund: "K01" as const, satz: "Liegt im Vorjahr." },
    { ...b, anerkanntCent: 0, zurueckgestelltCent: 300_00 },
    c,
  ];
  expect(vermerk({ entscheidungen })).toMatchObject({
    ergebnis: "kuerzung",
    kuerzungen: [{ bezeichnung: "Beleg 0", grund: "K01", satz: "Liegt im Vorjahr.", gekuerztCent: 100_00 }],
    zurueckgestellt: [{ bezeichnung: "Beleg 1", cent: 300_00 }],
  });
});

test("R86: die Stichprobe steht mit Saat, Zeilen, Betrag und Prozent im Vermerk", () => {
  const stichprobe = { saat: "7", listeSha256: "abc", umfang: 1, schluessel: ["z1"] };
  expect(vermerk({ stichprobe }).stichprobe).toEqual({ ...stichprobe, zeilen: 1, cent: 300_00, prozent: 30_00 });
});

test("Angaben ändert nur der Entwurf, über Zeilen entscheidet nur die laufende Prüfung", () => {
  for (const stand of Nachweisstand.options) {
    expect([stand, decideEntwurfsaenderung({ stand }).ok]).toEqual([stand, stand === "entwurf"]);
    expect([stand, decidePruefungsarbeit({ stand }).ok]).toEqual([stand, stand === "in_pruefung"]);
  }
  expect(refusalVon(decideEntwurfsaenderung({ stand: "eingereicht" }))?.reason).toBe("nachweis-nicht-bearbeitbar");
});
