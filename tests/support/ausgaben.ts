import { randomUUID } from "node:crypto";
import type { AusgabeEingabe, BedarfAnlage, EinnahmeEingabe, FremdfoerderungAnlage } from "@kim/domain/ausgabe";
import type { z } from "zod";

type Eingabe<A> = Extract<z.input<typeof AusgabeEingabe>, { art: A }>;

export const personalkosten = (stelleId: string, angaben: Partial<Eingabe<"personal">> = {}): Eingabe<"personal"> => ({
  id: randomUUID(),
  jahr: 2026,
  art: "personal",
  stelleId,
  monat: 3,
  betragCent: 475_000,
  ...angaben,
});

export const einArbeitsplatz = (angaben: Partial<Eingabe<"arbeitsplatz">> = {}): Eingabe<"arbeitsplatz"> => ({
  id: randomUUID(),
  jahr: 2026,
  art: "arbeitsplatz",
  bezeichnung: "Notebook",
  datum: "2026-04-01",
  betragCent: 119_000,
  vorsteuerCent: 19_000,
  ...angaben,
});

export const eineBegleitung = (angaben: Partial<Eingabe<"prozessbegleitung">> = {}): Eingabe<"prozessbegleitung"> => ({
  id: randomUUID(),
  jahr: 2026,
  art: "prozessbegleitung",
  bezeichnung: "Beratung",
  datum: "2026-04-01",
  betragCent: 120_000,
  tagArt: "beratung",
  tage: 1,
  qualifikationNachgewiesen: true,
  ...angaben,
});

export const einProdukt = (bedarfId: string | null): Eingabe<"massnahme"> => ({
  id: randomUUID(),
  jahr: 2026,
  art: "massnahme",
  massnahmeArt: "produkt",
  bezeichnung: "Sprachpass",
  datum: "2026-05-01",
  betragCent: 250_000,
  bedarfId,
});

export const einBedarf = (angaben: Partial<z.input<typeof BedarfAnlage>> = {}): z.input<typeof BedarfAnlage> => ({
  id: randomUUID(),
  titel: "Sprachpass",
  festgestelltAm: "2026-02-01",
  ergebnis: "Beratungsstellen kennen die Sprachkenntnisse ihrer Klienten nicht.",
  ...angaben,
});

export const eineEinnahme = (
  angaben: Partial<z.input<typeof EinnahmeEingabe>> = {},
): z.input<typeof EinnahmeEingabe> => ({
  id: randomUUID(),
  jahr: 2026,
  art: "spende",
  bezeichnung: "Bürgerstiftung",
  datum: "2026-05-01",
  betragCent: 50_000,
  ...angaben,
});

export const eineFremdfoerderung = (
  besetzungId: string,
  angaben: Partial<z.input<typeof FremdfoerderungAnlage>> = {},
): z.input<typeof FremdfoerderungAnlage> => ({
  id: randomUUID(),
  besetzungId,
  programm: "ESF Plus",
  anteilHundertstel: 40,
  von: "2026-01-01",
  bis: null,
  ...angaben,
});
