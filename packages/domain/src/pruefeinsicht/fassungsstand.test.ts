import { expect, test } from "vitest";
import type { Nachweisschritt } from "../nachweis/schritte/nachweisschritte.ts";
import { fassungsstand } from "./fassungsstand.ts";

const bisher = ["vorbereitet", "gezeichnet", "eingereicht"] as const;

test.each<[readonly Nachweisschritt[], string]>([
  [[], "eingereicht"],
  [["pruefung_begonnen"], "in_pruefung"],
  [["pruefung_begonnen", "geprueft"], "in_pruefung"],
  [["pruefung_begonnen", "zurueckgegeben"], "zurueckgegeben"],
  [["pruefung_begonnen", "zurueckgegeben", "vorbereitet", "gezeichnet"], "zurueckgegeben"],
  [["pruefung_begonnen", "geprueft", "bescheinigt"], "bescheinigt"],
  [["pruefung_begonnen", "geprueft", "bescheinigt", "zurueckgestelltes_verzichtet"], "bescheinigt"],
  [["pruefung_begonnen", "geprueft", "bescheinigt", "berichtigung_begonnen"], "bescheinigt"],
  [["pruefung_begonnen", "geprueft", "bescheinigt", "bescheinigung_aufgehoben"], "in_pruefung"],
  [["pruefung_begonnen", "zurueckgegeben", "vorbereitet", "gezeichnet", "eingereicht"], "eingereicht"],
])("nach %j steht eine eingereichte Fassung auf „%s“", (danach, stand) => {
  expect(fassungsstand([...bisher, ...danach].map((schritt) => ({ schritt })))).toBe(stand);
});
