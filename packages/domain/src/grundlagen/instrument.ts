import { z } from "./zod.ts";

/** How the state gives the money: on application, or as a lump sum by law (regeln.md section 3). */
export const Instrument = z.enum(["zuwendung", "fachbezogene_pauschale"]);
export type Instrument = z.infer<typeof Instrument>;

export const instrumentNamen = {
  zuwendung: "Zuwendung",
  fachbezogene_pauschale: "Fachbezogene Pauschale",
} as const satisfies Record<Instrument, string>;
