import type { Nachweistat } from "../nachweis/ablauf/nachweisstand.ts";
import type { Nachweisschritt } from "../nachweis/schritte/nachweisschritte.ts";

/** Where a submitted version stands for whoever audits: what its holder works on since is nobody's but the holder's. */
export type Fassungsstand = "eingereicht" | "in_pruefung" | "zurueckgegeben" | "bescheinigt";

export const fassungsstandNamen = {
  eingereicht: "Eingereicht",
  in_pruefung: "In Prüfung",
  zurueckgegeben: "Zurückgegeben",
  bescheinigt: "Bescheinigt",
} as const satisfies Record<Fassungsstand, string>;

const nach: Partial<Record<Nachweisschritt, Fassungsstand>> = {
  eingereicht: "eingereicht",
  pruefung_begonnen: "in_pruefung",
  geprueft: "in_pruefung",
  zurueck_an_pruefung: "in_pruefung",
  bescheinigung_aufgehoben: "in_pruefung",
  zurueckgegeben: "zurueckgegeben",
  bescheinigt: "bescheinigt",
  zurueckgestelltes_verzichtet: "bescheinigt",
};

/** By the last act that says it; the acts are in the order in which they happened. */
export const fassungsstand = (taten: readonly Pick<Nachweistat, "schritt">[]): Fassungsstand =>
  taten.flatMap(({ schritt }) => nach[schritt] ?? []).at(-1) ?? "eingereicht";
