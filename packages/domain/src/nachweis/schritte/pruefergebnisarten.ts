import { z } from "../../grundlagen/zod.ts";

/** R93: what a check ends with. */
export const Pruefergebnis = z.enum(
  ["ohne_beanstandung", "mit_hinweis", "kuerzung", "nicht_prueffaehig"],
  "Bitte ein Ergebnis auswählen.",
);
export type Pruefergebnis = z.infer<typeof Pruefergebnis>;

export const pruefergebnisNamen = {
  ohne_beanstandung: "Ohne Beanstandung",
  mit_hinweis: "Mit Hinweis",
  kuerzung: "Kürzung",
  nicht_prueffaehig: "Nicht prüffähig",
} as const satisfies Record<Pruefergebnis, string>;

/** What follows from it, as both sides read it. */
export const pruefergebnisFolgen = {
  ohne_beanstandung: "Alles Erklärte ist anerkannt. Aus der Prüfung folgt nichts weiter.",
  mit_hinweis: "Alles Erklärte ist anerkannt. Der Hinweis ist beim nächsten Nachweis zu beachten.",
  kuerzung:
    "Was nicht anerkannt ist, gilt als nicht nachgewiesen. Soweit es ausgezahlt ist, kann es zurückgefordert werden.",
  nicht_prueffaehig:
    "Nichts ist anerkannt, weil sich der Nachweis nicht prüfen ließ. Das Ausgezahlte kann zurückgefordert werden.",
} as const satisfies Record<Pruefergebnis, string>;
