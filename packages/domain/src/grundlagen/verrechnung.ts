import type { Instrument } from "./instrument.ts";
import { z } from "./zod.ts";

/** R31: whether what one post of a Bescheid leaves over may cover what another lacks. */
export const Verrechnung = z.enum(
  ["keine", "innerhalb_der_kategorie", "gesamter_bescheid"],
  "Bitte auswählen, ob Minderausgaben Mehrausgaben decken dürfen.",
);
export type Verrechnung = z.infer<typeof Verrechnung>;

export const verrechnungNamen = {
  keine: "Keine Verrechnung",
  innerhalb_der_kategorie: "Innerhalb der Kategorie",
  gesamter_bescheid: "Im gesamten Bescheid",
} as const satisfies Record<Verrechnung, string>;

export const verrechnungErklaerungen = {
  keine: "Jede Stelle steht für sich: Was bei der einen übrig bleibt, deckt bei keiner anderen etwas.",
  innerhalb_der_kategorie:
    "Was bei einer Stelle übrig bleibt, darf Mehrkosten anderer Stellen derselben Kategorie decken, nie über den Höchstbetrag hinaus.",
  gesamter_bescheid: "Es zählt nur die Summe des Bescheids: Was an einer Stelle übrig bleibt, darf jede andere decken.",
} as const satisfies Record<Verrechnung, string>;

/** § 29 HHG binds a Pauschale to its field of work, not to single posts; a Zuwendung follows its Finanzierungsplan. */
export const ueblicheVerrechnung = {
  zuwendung: "innerhalb_der_kategorie",
  fachbezogene_pauschale: "gesamter_bescheid",
} as const satisfies Record<Instrument, Verrechnung>;
