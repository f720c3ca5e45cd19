import { z } from "../../grundlagen/zod.ts";

/** What a correction of a certified proof may change. */
export const Berichtigungsart = z.enum(["nur_text", "auch_zahlen"], "Bitte angeben, was berichtigt wird.");
export type Berichtigungsart = z.infer<typeof Berichtigungsart>;

export const berichtigungsartNamen = {
  nur_text: "Nur Text",
  auch_zahlen: "Auch Zahlen",
} as const satisfies Record<Berichtigungsart, string>;

/** Once a proof above or of a later year builds on the figures, a correction changes words alone. */
export const moeglicheBerichtigung = (lage: { verwendet: boolean; spaetererBautDarauf: boolean }): Berichtigungsart =>
  lage.verwendet || lage.spaetererBautDarauf ? "nur_text" : "auch_zahlen";
