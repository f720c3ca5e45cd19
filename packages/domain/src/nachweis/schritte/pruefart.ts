import { z } from "../../grundlagen/zod.ts";

/** Where the level above looked at the proof (nachweis.md 3.4); a sample stands beside it (R86). */
export const Pruefart = z.enum(["schreibtisch", "vor_ort"], "Bitte angeben, wie geprüft wurde.");
export type Pruefart = z.infer<typeof Pruefart>;

export const pruefartNamen = {
  schreibtisch: "Am Schreibtisch",
  vor_ort: "Vor Ort",
} as const satisfies Record<Pruefart, string>;
