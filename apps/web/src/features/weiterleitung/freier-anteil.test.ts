import { BesetzungId, OrganisationId, plainDate, StelleId, WeiterleitungId } from "@kim/domain";
import { expect, test } from "vitest";
import { freierAnteil, type StelleMitTeilen } from "./freier-anteil.ts";

const id = "00000000-0000-4000-8000-000000000001";
const stelleId = StelleId.parse(id);
const organisationId = OrganisationId.parse(id);
const beginn = plainDate("2022-01-01");

const stelle: StelleMitTeilen["stelle"] = {
  id: stelleId, organisationId, bezeichnung: "Case Management 3", funktion: "case_management", baustein: 2, vzaeHundertstel: 100,
  anbindung: "ki", anbindungBegruendung: null, beginn, ende: null, version: 1,
};
const eigenerTeil: StelleMitTeilen["teile"][number] = {
  weiterleitungId: null, bei: null, angenommen: true, vzaeHundertstel: 50, beginn, ende: null, besetzbar: true, stand: { status: "besetzt" },
  besetzungen: [
    {
      id: BesetzungId.parse(id),
      stelleId,
      organisationId,
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
const weiterleitung: StelleMitTeilen["weiterleitungen"][number] = {
  id: WeiterleitungId.parse(id), stelleId, geberId: organisationId, empfaengerId: organisationId, empfaengerName: "Beckum", empfaengerArt: "kreisangehoerige_kommune",
  vzaeHundertstel: 50, betragCent: 28_500_00, beginn: plainDate("2024-01-01"), ende: plainDate("2026-12-31"), zweck: "Case Management vor Ort", nachweisFaelligAm: plainDate("2027-03-31"),
  begruendung: "", jmdMbeErklaerung: false, angebotenAm: "2023-11-01T08:00:00Z", antwort: null, zurueckgezogenAm: null, stand: "angeboten",
};
const umfeld = { stelle, teile: [eigenerTeil], weiterleitungen: [weiterleitung] };

test.each([
  ["2026-06-30", "2026-12-31", 25], // the last day of the own Besetzung
  ["2026-07-01", "2026-12-31", 50],
  ["2026-07-01", "2027-12-31", 50],
  ["2027-01-01", "2027-12-31", 100],
])("Vom %s bis %s sind %i Hundertstel frei", (von, bis, frei) => {
  expect(freierAnteil(umfeld, von, bis)).toBe(frei);
});

test("Ein zurückgezogenes Angebot hält nichts mehr fest", () => {
  const zurueckgezogen = { ...weiterleitung, zurueckgezogenAm: "2023-12-01T08:00:00Z" };
  expect(freierAnteil({ ...umfeld, weiterleitungen: [zurueckgezogen] }, "2026-07-01", "2026-12-31")).toBe(100);
});

test("Ohne gültigen Zeitraum wird nichts behauptet", () => {
  expect(freierAnteil(umfeld, "", "2026-12-31")).toBeUndefined();
  expect(freierAnteil(umfeld, "2026-12-31", "2026-01-01")).toBeUndefined();
});
