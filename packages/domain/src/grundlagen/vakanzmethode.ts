import { z } from "./zod.ts";

/** R35: how days without an occupant shorten what is eligible; each Bescheid names its method. */
export const VakanzMethode = z.enum(
  ["tagesgenau", "monatsgenau", "ohne_kuerzung"],
  "Bitte auswählen, wie unbesetzte Zeiten zählen.",
);
export type VakanzMethode = z.infer<typeof VakanzMethode>;

export const vakanzMethodeNamen = {
  tagesgenau: "Tagesgenau",
  monatsgenau: "Nach Monaten (besetzt am 15.)",
  ohne_kuerzung: "Ohne Kürzung",
} as const satisfies Record<VakanzMethode, string>;
