import { foerderstandDer, type Foerderstand } from "@kim/domain/foerderstand";
import { berechne } from "@kim/domain/jahresrechnung";
import { pruefe, type Befund, type Pruefungslage } from "@kim/domain/pruefregeln";

export type StandMitBefunden = Foerderstand & { befunde: Befund[] };

/** The figures of a year and what the rules say about it, from one cut of the posts. */
export function standMitBefunden(lage: Pruefungslage): StandMitBefunden {
  const berechnung = berechne(lage);
  return { ...foerderstandDer(berechnung.rechnung, lage), befunde: pruefe(lage, berechnung) };
}
