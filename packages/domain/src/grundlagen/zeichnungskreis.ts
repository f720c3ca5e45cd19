import { z } from "./zod.ts";

/** R40, R92: who may sign the proof or the confirmation of use; each Bescheid names them. */
export const Zeichnungskreis = z.enum(
  ["verwaltungsleitung", "verwaltungsleitung_oder_kaemmerei"],
  "Bitte auswählen, wer zeichnen darf.",
);
export type Zeichnungskreis = z.infer<typeof Zeichnungskreis>;

export const zeichnungskreisNamen = {
  verwaltungsleitung: "Hauptverwaltungsbeamtin/-beamter oder allgemeine Vertretung",
  verwaltungsleitung_oder_kaemmerei: "Hauptverwaltungsbeamtin/-beamter, allgemeine Vertretung oder Kämmerin/Kämmerer",
} as const satisfies Record<Zeichnungskreis, string>;

export type Zeichnungsfunktion = "hauptverwaltungsbeamt" | "allgemeine_vertretung" | "kaemmerei";

export const zeichnungsfunktionNamen = {
  hauptverwaltungsbeamt: "Hauptverwaltungsbeamtin/-beamter",
  allgemeine_vertretung: "Allgemeine Vertretung",
  kaemmerei: "Kämmerin/Kämmerer",
} as const satisfies Record<Zeichnungsfunktion, string>;

/** The functions that may sign, in the order in which they are offered. */
export const zeichnungsfunktionen = {
  verwaltungsleitung: ["hauptverwaltungsbeamt", "allgemeine_vertretung"],
  verwaltungsleitung_oder_kaemmerei: ["hauptverwaltungsbeamt", "allgemeine_vertretung", "kaemmerei"],
} as const satisfies Record<Zeichnungskreis, readonly Zeichnungsfunktion[]>;
