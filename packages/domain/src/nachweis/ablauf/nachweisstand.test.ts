import { expect, test } from "vitest";
import { einVorgang, wege } from "../../testing/nachweis.ts";
import { nachweislauf } from "./nachweisstand.ts";
import type { Nachweisschritt } from "../schritte/nachweisschritte.ts";

const lauf = (schritte: readonly Nachweisschritt[], verwendet = false) =>
  nachweislauf(
    schritte.map((schritt) => einVorgang(schritt)),
    verwendet,
  );

test("ein neuer Nachweis ist ein Entwurf der Version 1", () => {
  expect(lauf([])).toMatchObject({ stand: "entwurf", version: 1, berichtigung: null, bescheinigung: null });
});

test.each([
  ["zurueckgezogen", ["vorbereitet", "gezeichnet", "eingereicht", "zurueckgezogen"]],
  ["zurueckgegeben", [...wege.in_pruefung, "zurueckgegeben"]],
  ["berichtigung_begonnen", [...wege.bescheinigt, "berichtigung_begonnen"]],
] as const)("%s beginnt die nächste Version, ohne die Vorgänge der alten", (_, schritte) => {
  expect(lauf(schritte)).toMatchObject({ stand: "entwurf", version: 2, vorgaenge: [] });
});

test("zurück an die Bearbeitung bleibt in der Version", () => {
  expect(lauf(["vorbereitet", "zurueck_an_bearbeitung"])).toMatchObject({ stand: "entwurf", version: 1 });
});

test("was in einem Stand nicht möglich ist, ändert ihn nicht", () => {
  expect(lauf(["eingereicht", "bescheinigt"])).toMatchObject({ stand: "entwurf", version: 1, vorgaenge: [] });
});

test("die Bescheinigung gilt, bis sie aufgehoben oder in Zahlen berichtigt wird", () => {
  const text = [
    ...wege.bescheinigt.map((s) => einVorgang(s)),
    einVorgang("berichtigung_begonnen", { berichtigung: "nur_text" }),
  ];
  expect(nachweislauf(text, true)).toMatchObject({
    stand: "entwurf",
    berichtigung: "nur_text",
    bescheinigung: { version: 1 },
  });
  expect(lauf([...wege.bescheinigt, "berichtigung_begonnen"]).bescheinigung).toBeNull();
  expect(lauf([...wege.bescheinigt, "bescheinigung_aufgehoben"])).toMatchObject({
    stand: "in_pruefung",
    bescheinigung: null,
  });
});

test("eine Berichtigung, die zurückkommt, bleibt von ihrer Art", () => {
  const schritte = [...wege.bescheinigt, "berichtigung_begonnen", ...wege.in_pruefung, "zurueckgegeben"] as const;
  expect(lauf(schritte)).toMatchObject({ version: 3, berichtigung: "auch_zahlen" });
});

test("verwendet heißt nur, was bescheinigt ist", () => {
  expect(lauf(wege.bescheinigt, true).stand).toBe("verwendet");
  expect(lauf(wege.geprueft, true).stand).toBe("geprueft");
});
