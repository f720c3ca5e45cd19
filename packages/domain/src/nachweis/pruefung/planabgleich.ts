import { malGeteilt } from "../../grundlagen/geld.ts";
import { ueberEinzelansatz } from "../../jahresrechnung/einzelansatz.ts";
import type { Ausgabenzeile } from "../papier/zahlen.ts";

/** A row of the Finanzierungsplan against what was spent: how far off, and whether R31 wants an explanation. */
export type Planabweichung = {
  /** Spent less planned, in hundredths of a percent of the plan, half up; null where nothing was planned. */
  hundertstelProzent: number | null;
  ueberEinzelansatz: boolean;
};

export function planabweichung(zeile: Pick<Ausgabenzeile, "bewilligtCent" | "ausgegebenCent">): Planabweichung {
  const { bewilligtCent, ausgegebenCent } = zeile;
  const mehrCent = ausgegebenCent - bewilligtCent;
  const anteil = bewilligtCent > 0 ? malGeteilt(Math.abs(mehrCent), 10_000, bewilligtCent) : null;
  return {
    hundertstelProzent: anteil === null ? null : mehrCent < 0 ? -anteil : anteil,
    ueberEinzelansatz: ueberEinzelansatz(zeile),
  };
}
