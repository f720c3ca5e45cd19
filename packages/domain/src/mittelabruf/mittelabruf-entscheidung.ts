import { bescheidsumme, type Bescheid } from "../bescheid/bescheid-angaben.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import type { Mittelabruf, MittelabrufEntscheidungEingabe, MittelabrufId } from "./mittelabruf-angaben.ts";
import type { MittelabrufRefusal } from "./mittelabruf-refusal.ts";
import { geltenderBescheid, mittelstand } from "./mittelabruf-stand.ts";

export type MittelabrufEntschieden = {
  type: "MittelabrufEntschieden";
  mittelabrufId: MittelabrufId;
  entscheidung: MittelabrufEntscheidungEingabe;
};

/** The granting authority's one decision; an Änderungsbescheid may have lowered the sum since the call. */
export function decideEntscheidung({
  abruf,
  bescheide,
  abrufe,
  eingabe,
}: {
  abruf: Mittelabruf;
  bescheide: readonly Bescheid[];
  abrufe: readonly Mittelabruf[];
  eingabe: MittelabrufEntscheidungEingabe;
}): Decision<MittelabrufEntschieden, MittelabrufRefusal> {
  if (abruf.entscheidung) return refuse({ reason: "abruf-schon-entschieden", bewilligt: abruf.entscheidung.bewilligt });
  const bescheid = geltenderBescheid(abruf.bescheidId, bescheide);
  if (eingabe.bewilligt && bescheid) {
    const freiCent = Math.max(
      0,
      bescheidsumme(bescheid) - mittelstand({ bescheid, bescheide, abrufe, auszahlungen: [] }).bewilligtCent,
    );
    if (abruf.betragCent > freiCent) return refuse({ reason: "bescheidsumme-ueberschritten", freiCent });
  }
  return accept({ type: "MittelabrufEntschieden", mittelabrufId: abruf.id, entscheidung: eingabe });
}
