import type { Verteilungsergebnis } from "@kim/domain/verteilung";

type Grund = Verteilungsergebnis["maengel"][number]["reason"];

/** What keeps each step open, in the order of the page; the last is done when nothing is left. */
const offenDurch = [
  ["zeitraum-verdreht"],
  ["verteilung-ohne-schluessel", "verteilungstabelle-fehlerhaft"],
  ["verteilung-empfaenger-doppelt", "verzicht-groesser-als-anteil"],
  ["verteilungsteil-zu-klein", "verteilung-summe-ueberschritten"],
] as const satisfies readonly (readonly Grund[])[];

export const schritteGesamt = offenDurch.length + 1;

export function erledigteSchritte({ maengel, frei }: Pick<Verteilungsergebnis, "maengel" | "frei">): number {
  if (maengel.length === 0) return schritteGesamt;
  const erster = offenDurch.findIndex((gruende) =>
    maengel.some(({ reason }) => (gruende as readonly Grund[]).includes(reason)),
  );
  if (frei.length === 0) return 0;
  return erster === -1 ? offenDurch.length : erster;
}
