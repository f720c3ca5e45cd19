/** How far a paper is. `ausgeblieben`: it should be there by now; `offen`: nobody ever ordered it. */
export type Schriftstueckstand = "gesetzt" | "in_arbeit" | "ausgeblieben" | "offen";

// The worker tries for two minutes and gives up then.
const frischMs = 2 * 60_000;

/** Both instants ISO 8601; null: that has not happened. */
export function schriftstueckstand(
  { eingefrorenAm, gesetztAm }: { eingefrorenAm: string | null; gesetztAm: string | null },
  jetzt: Date,
): Schriftstueckstand {
  if (gesetztAm !== null) return "gesetzt";
  if (eingefrorenAm === null) return "offen";
  return jetzt.getTime() - Date.parse(eingefrorenAm) < frischMs ? "in_arbeit" : "ausgeblieben";
}
