import type { JahresergebnisRefusal } from "./jahresergebnis.ts";
import type { KeinFoerderjahr } from "./foerderkonditionen.ts";
import type { Saetze } from "./saetze.ts";

export const jahresergebnisRefusalTexte: Saetze<Exclude<JahresergebnisRefusal, KeinFoerderjahr>> = {
  "keine-stelle-im-jahr": (r) =>
    `Im Jahr ${r.jahr} gibt es keine Stelle, die abzurechnen wäre. Bitte zuerst Stellen anlegen oder ein anderes Jahr wählen.`,
};
