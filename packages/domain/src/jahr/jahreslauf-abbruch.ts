import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import type { JahreslaufId } from "../grundlagen/ids.ts";
import type { Saetze } from "../grundlagen/saetze.ts";

export type JahreslaufAbbruchRefusal = { reason: "jahreslauf-schon-beendet" };
export type JahreslaufAbgebrochen = { type: "JahreslaufAbgebrochen"; laufId: JahreslaufId };

/** A run under way is called off: what has not begun is taken back, what runs or is done stays. */
export function decideJahreslaufAbbruch(lauf: {
  id: JahreslaufId;
  beendetAm: string | null;
}): Decision<JahreslaufAbgebrochen, JahreslaufAbbruchRefusal> {
  if (lauf.beendetAm !== null) return refuse({ reason: "jahreslauf-schon-beendet" });
  return accept({ type: "JahreslaufAbgebrochen", laufId: lauf.id });
}

export const jahreslaufAbbruchRefusalTexte: Saetze<JahreslaufAbbruchRefusal> = {
  "jahreslauf-schon-beendet": () => "Dieser Jahreslauf ist schon beendet; es gibt nichts mehr zu stoppen.",
};
