import type { Besetzung } from "../stelle/besetzung.ts";
import type { BesetzungRefusal } from "./besetzung-anlage.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import type { BesetzungId } from "../grundlagen/ids.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { wirksamesEnde } from "../weiterleitung/vertrag/vertragsverlauf.ts";
import type { Vertragskern } from "../weiterleitung/vertrag/weiterleitung.ts";

export type BesetzungBeendet = { type: "BesetzungBeendet"; besetzungId: BesetzungId; bis: PlainDate };

/**
 * `bis` is the last day, and on a held part none after its contract. Ending it again on the same day is the same
 * decision.
 */
export function decideBesetzungsende(lage: {
  besetzung: Besetzung;
  weiterleitungen: readonly Pick<Vertragskern, "id" | "beginn" | "ende" | "enden">[];
  bis: PlainDate;
}): Decision<BesetzungBeendet, BesetzungRefusal> {
  const { besetzung, weiterleitungen, bis } = lage;
  if (bis < besetzung.von) return refuse({ reason: "bis-vor-von", feld: "bis" });
  if (besetzung.bis !== null && bis > besetzung.bis)
    return refuse({ reason: "bis-nach-bisherigem-bis", feld: "bis", bisher: besetzung.bis });
  const vertrag = weiterleitungen.find((w) => w.id === besetzung.weiterleitungId);
  if (vertrag && bis > wirksamesEnde(vertrag))
    return refuse({ reason: "ausserhalb-der-stelle", feld: "bis", von: vertrag.beginn, bis: wirksamesEnde(vertrag) });
  return accept({ type: "BesetzungBeendet", besetzungId: besetzung.id, bis });
}
