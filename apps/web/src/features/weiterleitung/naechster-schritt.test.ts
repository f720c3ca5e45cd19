import { plainDate, StelleId, WeiterleitungId, type Weiterleitungsstand } from "@kim/domain";
import { expect, test } from "vitest";
import { naechsterSchritt, type Richtung } from "./naechster-schritt.ts";

const id = WeiterleitungId.parse("00000000-0000-4000-8000-000000000001");
const stelleId = StelleId.parse("00000000-0000-4000-8000-000000000002");
const ende = plainDate("2026-12-31");
const schritt = (richtung: Richtung, stand: Weiterleitungsstand, heute = "2026-12-31") =>
  naechsterSchritt({ id, stelleId, ende, richtung, stand }, plainDate(heute));

test("Wer ein Angebot erhalten hat, beantwortet es auf dessen Seite", () => {
  expect(schritt("erhalten", "angeboten")).toEqual({ text: "Annehmen oder ablehnen", ziel: `/weiterleitungen/${id}` });
});

test("Nach der Annahme führt der Weg zur Stelle, bis die Weiterleitung endet; danach geht es um den Nachweis", () => {
  expect(schritt("erhalten", "angenommen")).toEqual({ text: "Besetzung pflegen", ziel: `/stellen/${stelleId}` });
  expect(schritt("erhalten", "angenommen", "2027-01-01")).toEqual({ text: "Nachweis vorlegen", ziel: `/weiterleitungen/${id}` });
  expect(schritt("gegeben", "angenommen", "2027-01-01").text).toBe("Nachweis anfordern und prüfen");
});

test("Wo nichts zu tun ist, führt auch kein Weg hin", () => {
  expect(schritt("gegeben", "zurueckgezogen")).toEqual({ text: "Nichts zu tun" });
  expect(schritt("erhalten", "abgelehnt")).toEqual({ text: "Nichts zu tun" });
});
