import type { Besetzung } from "./besetzung.ts";
import type { BesetzungRefusal } from "./besetzung-anlage.ts";
import { accept, refuse, type Decision } from "./decision.ts";
import type { BesetzungId } from "./ids.ts";
import type { PlainDate } from "./plain-date.ts";

export type BesetzungBeendet = { type: "BesetzungBeendet"; besetzungId: BesetzungId; bis: PlainDate };

/** `bis` is the last day. Ending it again on the same day is the same decision. */
export function decideBesetzungsende(lage: {
  besetzung: Besetzung;
  bis: PlainDate;
}): Decision<BesetzungBeendet, BesetzungRefusal> {
  const { besetzung, bis } = lage;
  if (bis < besetzung.von) return refuse({ reason: "bis-vor-von", feld: "bis" });
  if (besetzung.bis !== null && bis > besetzung.bis)
    return refuse({ reason: "bis-nach-bisherigem-bis", feld: "bis", bisher: besetzung.bis });
  return accept({ type: "BesetzungBeendet", besetzungId: besetzung.id, bis });
}
