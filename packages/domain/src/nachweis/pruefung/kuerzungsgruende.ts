import { z } from "../../grundlagen/zod.ts";

/** nachweis.md 6.3: why something is not accepted, as the platform counts it. */
export const Kuerzungsgrund = z.enum(
  ["K01", "K02", "K03", "K04", "K05", "K06", "K07", "K08", "K09", "K10", "K11", "K12", "K13", "K99"],
  "Bitte einen Kürzungsgrund auswählen.",
);
export type Kuerzungsgrund = z.infer<typeof Kuerzungsgrund>;

export const kuerzungsgrundNamen = {
  K01: "Nicht im Zeitraum",
  K02: "Nicht für den Zweck",
  K03: "Beleg oder Zahlung fehlt",
  K04: "Über dem Höchstbetrag",
  K05: "Vakanz",
  K06: "Doppelförderung",
  K07: "Vorsteuer",
  K08: "Person oder Qualifikation nicht anerkannt",
  K09: "Besserstellungsverbot",
  K10: "Rechenfehler",
  K11: "Vergabe",
  K12: "Gehört zu einem anderen Baustein",
  K13: "Verspätet oder nicht nachgewiesen",
  K99: "Sonstiger Grund",
} as const satisfies Record<Kuerzungsgrund, string>;
