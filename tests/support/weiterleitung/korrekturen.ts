import { randomUUID } from "node:crypto";

export const eineKorrekturbitte = (
  weiterleitungId: string,
  gegenstandId: string,
  art: "besetzung" | "ausgabe" = "besetzung",
) => ({ id: randomUUID(), weiterleitungId, art, gegenstandId, text: "Die Person begann erst am 1. April." });

export const eineKorrekturantwort = (
  korrekturbitteId: string,
  weiterleitungId: string,
  angaben: { korrigiert?: boolean; text?: string } = {},
) => ({ korrekturbitteId, weiterleitungId, korrigiert: true, text: "", ...angaben });

/** A Besetzung as `eineBesetzung` made it, told anew from a later day. */
export const eineBerichtigung = (
  id: string,
  angaben: { version?: number; von?: string; vzaeHundertstel?: number } = {},
) => ({
  id,
  version: 1,
  pseudonym: "P-1",
  qualifikation: "vergleichbar" as const,
  vzaeHundertstel: 100,
  von: "2026-04-01",
  bis: null,
  ...angaben,
});
