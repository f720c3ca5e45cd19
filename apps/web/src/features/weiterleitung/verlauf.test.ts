import { expect, test } from "vitest";
import { verlauf } from "./verlauf.ts";

const angebot = { angebotenAm: "2026-01-02T08:00:00.000Z", antwort: null, zurueckgezogenAm: null, geberName: "Kreis Warendorf", empfaengerName: "Ahlen" };
const am = "2026-01-03T08:00:00.000Z";

test("Ein offenes Angebot wartet auf die Antwort des Empfängers", () => {
  expect(verlauf(angebot).at(-1)).toEqual({ schritt: "Antwort", wer: "Ahlen", am: null, grund: null });
});

test("Nach Annahme, Ablehnung und Rücknahme wartet niemand mehr, und jeder Schritt nennt, wer ihn tat", () => {
  expect(verlauf({ ...angebot, antwort: { angenommen: true, am } }).map(({ schritt, wer }) => `${schritt}: ${wer}`)).toEqual([
    "Angeboten: Kreis Warendorf",
    "Angenommen: Ahlen",
  ]);
  expect(verlauf({ ...angebot, antwort: { angenommen: false, am, grund: "Kein Bedarf vor Ort" } }).at(-1)).toEqual({
    schritt: "Abgelehnt",
    wer: "Ahlen",
    am,
    grund: "Kein Bedarf vor Ort",
  });
  expect(verlauf({ ...angebot, zurueckgezogenAm: am }).at(-1)).toEqual({ schritt: "Zurückgezogen", wer: "Kreis Warendorf", am, grund: null });
});
