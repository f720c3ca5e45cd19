import { z } from "../../grundlagen/zod.ts";

/** What of a submitted version the checker should look at, said by its figures alone. */
export const Befund = z.enum([
  "ueber_einzelansatz",
  "verspaetet",
  "vakanz",
  "nicht_nachgewiesen",
  "ebene_verzichtet",
  "zurueckgestellt",
]);
export type Befund = z.infer<typeof Befund>;

export const befundNamen = {
  ueber_einzelansatz: "Mehr als 20 % über dem Plan",
  verspaetet: "Verspätet",
  vakanz: "Vakanz",
  nicht_nachgewiesen: "Nicht nachgewiesenes Geld",
  ebene_verzichtet: "Auf Teilnachweis verzichtet",
  zurueckgestellt: "Unten zurückgestellt",
} as const satisfies Record<Befund, string>;
