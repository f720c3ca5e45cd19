import type { JahresergebnisRefusal } from "./jahresergebnis.ts";
import type { KeinFoerderjahr } from "../kondition/foerderkonditionen.ts";
import type { Saetze } from "../grundlagen/saetze.ts";

export const jahresergebnisRefusalTexte: Saetze<Exclude<JahresergebnisRefusal, KeinFoerderjahr>> = {
  "keine-stelle-im-jahr": (r) =>
    `Im Jahr ${r.jahr} gibt es keine Stelle, die abzurechnen wäre. Bitte zuerst Stellen anlegen oder ein anderes Jahr wählen.`,
};
