import type { Vertragsstand } from "@kim/domain/weiterleitung";
import { expect, test } from "vitest";
import { naechsterSchritt, type Richtung } from "./naechster-schritt.ts";
import { angenommen, stelleId, vertragId } from "./testing/vertrag.ts";

const schritt = (richtung: Richtung, stand: Vertragsstand, antwort: typeof angenommen | null = angenommen) =>
  naechsterSchritt({ id: vertragId, stelleId, richtung, stand, antwort });

test("Wer ein Angebot erhalten hat, beantwortet es auf dessen Seite", () => {
  expect(schritt("erhalten", "angeboten", null)).toEqual({
    text: "Annehmen oder ablehnen",
    ziel: `/weiterleitungen/${vertragId}`,
  });
});

test("Nach der Annahme führt der Weg zur Stelle, bis der Vertrag endet; danach geht es um den Nachweis", () => {
  expect(schritt("erhalten", "angenommen")).toEqual({ text: "Besetzung pflegen", ziel: `/stellen/${stelleId}` });
  expect(schritt("erhalten", "laufend").ziel).toBe(`/stellen/${stelleId}`);
  expect(schritt("erhalten", "zurueckgegeben")).toEqual({
    text: "Nachweis vorlegen",
    ziel: `/weiterleitungen/${vertragId}`,
  });
  expect(schritt("gegeben", "beendet").text).toBe("Nachweis prüfen");
});

test("Wo nichts zu tun ist, führt auch kein Weg hin", () => {
  expect(schritt("gegeben", "zurueckgezogen")).toEqual({ text: "Nichts zu tun" });
  expect(schritt("erhalten", "abgelehnt")).toEqual({ text: "Nichts zu tun" });
  expect(schritt("erhalten", "beendet", null)).toEqual({ text: "Nichts zu tun" });
});
