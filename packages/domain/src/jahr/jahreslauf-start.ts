import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { erstesFoerderjahr } from "../kondition/foerderkonditionen.ts";
import { jahrVon, type PlainDate } from "../grundlagen/plain-date.ts";
import type { Saetze } from "../grundlagen/saetze.ts";
import { darfEigeneStellen, istFoerderempfaenger, type Empfaengerlage } from "../stelle/foerderempfaenger.ts";

export type JahreslaufRefusal =
  | { reason: "kein-jahreslauf-fuer-diese-organisation" }
  | { reason: "im-jahr-nichts-bewilligt"; feld: "jahr"; jahr: number }
  | { reason: "jahr-noch-nicht-begonnen"; feld: "jahr"; jahr: number }
  | { reason: "jahr-vor-dem-programm"; feld: "jahr"; jahr: number; erstesJahr: number };

/** "land" runs over all recipients, "mandant" over the one that starts it. */
export type JahreslaufGestartet = { type: "JahreslaufGestartet"; jahr: number; umfang: "mandant" | "land" };

/** A run in the running year is allowed: its figures are those up to now and are replaced by a later run. */
export function decideJahreslauf(
  lage: Empfaengerlage & { jahr: number; heute: PlainDate },
): Decision<JahreslaufGestartet, JahreslaufRefusal> {
  const { art, jahr, heute } = lage;
  if (art !== "bezirksregierung" && !darfEigeneStellen(lage))
    return refuse({ reason: "kein-jahreslauf-fuer-diese-organisation" });
  if (jahr < erstesFoerderjahr)
    return refuse({ reason: "jahr-vor-dem-programm", feld: "jahr", jahr, erstesJahr: erstesFoerderjahr });
  if (jahr > jahrVon(heute)) return refuse({ reason: "jahr-noch-nicht-begonnen", feld: "jahr", jahr });
  if (art !== "bezirksregierung" && !istFoerderempfaenger(lage, jahr))
    return refuse({ reason: "im-jahr-nichts-bewilligt", feld: "jahr", jahr });
  return accept({ type: "JahreslaufGestartet", jahr, umfang: art === "bezirksregierung" ? "land" : "mandant" });
}

export const jahreslaufRefusalTexte: Saetze<JahreslaufRefusal> = {
  "kein-jahreslauf-fuer-diese-organisation": () =>
    "Einen Jahreslauf starten nur Zuwendungsempfänger, Kommunen mit eigenem Bescheid über Baustein 3 und die Bezirksregierung.",
  "im-jahr-nichts-bewilligt": (r) =>
    `Für ${r.jahr} ist Ihrer Kommune Baustein 3 nicht bewilligt. Bitte ein Jahr mit Bescheid wählen.`,
  "jahr-noch-nicht-begonnen": (r) =>
    `Das Jahr ${r.jahr} hat noch nicht begonnen. Bitte das laufende oder ein früheres Jahr wählen.`,
  "jahr-vor-dem-programm": (r) =>
    `Das Programm gibt es seit ${r.erstesJahr}. Bitte ein späteres Jahr als ${r.jahr} wählen.`,
};
