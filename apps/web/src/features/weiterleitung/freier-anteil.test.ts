import { BesetzungId, plainDate } from "@kim/domain/grundlagen";
import { expect, test } from "vitest";
import { freierAnteil, freierBetrag, type Umfeld } from "./freier-anteil.ts";
import { angenommen, aVertrag, herkunftId, kreisId, stelleId } from "./testing/vertrag.ts";

const beginn = plainDate("2022-01-01");
const stelle: Umfeld["stelle"] = {
  id: stelleId,
  organisationId: kreisId,
  bezeichnung: "Case Management 3",
  funktion: "case_management",
  baustein: 2,
  vzaeHundertstel: 100,
  anbindung: "ki",
  anbindungBegruendung: null,
  beginn,
  ende: null,
  version: 1,
};
const eigenerTeil: Umfeld["teile"][number] = {
  weiterleitungId: null,
  bei: null,
  angenommen: true,
  gegeben: false,
  darunter: [],
  vzaeHundertstel: 50,
  beginn,
  ende: null,
  besetzbar: true,
  stand: { status: "besetzt" },
  besetzungen: [
    {
      id: BesetzungId.parse("00000000-0000-4000-8000-000000000009"),
      stelleId,
      organisationId: kreisId,
      weiterleitungId: null,
      pseudonym: "P-1",
      qualifikation: "soziale_arbeit",
      vzaeHundertstel: 25,
      von: beginn,
      bis: plainDate("2026-06-30"),
      version: 1,
    },
  ],
};
const weiterleitung = aVertrag({ vzaeHundertstel: 50, betragCent: 28_500_00, beginn: plainDate("2024-01-01") });
const umfeld = { stelle, teile: [eigenerTeil], weiterleitungen: [weiterleitung] };

test.each([
  ["2026-06-30", "2026-12-31", 25], // the last day of the own Besetzung
  ["2026-07-01", "2026-12-31", 50],
  ["2026-07-01", "2027-12-31", 50],
  ["2027-01-01", "2027-12-31", 100],
])("Vom %s bis %s sind %i Hundertstel frei", (von, bis, frei) => {
  expect(freierAnteil(umfeld, null, von, bis)).toBe(frei);
});

test("Ein zurückgezogenes Angebot hält nichts mehr fest", () => {
  const zurueckgezogen = { ...weiterleitung, zurueckgezogenAm: "2023-12-01T08:00:00Z" };
  expect(freierAnteil({ ...umfeld, weiterleitungen: [zurueckgezogen] }, null, "2026-07-01", "2026-12-31")).toBe(100);
});

test("Ohne gültigen Zeitraum wird nichts behauptet", () => {
  expect(freierAnteil(umfeld, null, "", "2026-12-31")).toBeUndefined();
  expect(freierAnteil(umfeld, null, "2026-12-31", "2026-01-01")).toBeUndefined();
});

test("Von einem gehaltenen Teil zählt nur, was mit ihm weitergegeben und in ihm besetzt ist, und nur solange man ihn hält", () => {
  const gehalten = {
    ...weiterleitung,
    id: herkunftId,
    vzaeHundertstel: 100,
    betragCent: 57_000_00,
    antwort: angenommen,
  };
  const weiter = { ...weiterleitung, herkunftId, beginn: plainDate("2026-07-01") };
  const mitte = {
    stelle,
    teile: [{ ...eigenerTeil, weiterleitungId: herkunftId }],
    weiterleitungen: [gehalten, weiter],
  };
  expect(freierAnteil(mitte, herkunftId, "2026-06-01", "2026-06-30")).toBe(75);
  expect(freierAnteil(mitte, herkunftId, "2026-07-01", "2026-12-31")).toBe(50);
  expect(freierAnteil(mitte, herkunftId, "2026-07-01", "2027-01-01")).toBe(0);
  expect(freierBetrag(gehalten, [weiter])).toBe(28_500_00);
});
