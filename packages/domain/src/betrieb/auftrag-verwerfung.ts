import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { pflichttext } from "../grundlagen/eingabefelder.ts";
import { AuftragId, OrganisationId } from "../grundlagen/ids.ts";
import { z } from "../grundlagen/zod.ts";
import type { AuftragRefusal, Auftragslage } from "./auftrag-wiederholung.ts";

export const EinAuftrag = z.strictObject({ organisationId: OrganisationId, id: AuftragId });

export const AuftragVerwerfung = EinAuftrag.extend({
  weil: pflichttext(500, {
    zeichen: 10,
    sonst: "Bitte in einem Satz sagen, warum der Auftrag nicht mehr gebraucht wird: mindestens 10 Zeichen.",
  }),
});
export type AuftragVerwerfung = z.infer<typeof AuftragVerwerfung>;

/** Only what nobody tries any more is dismissed. */
export function decideAuftragVerwerfung(
  lage: Auftragslage,
  { weil }: Pick<AuftragVerwerfung, "weil">,
): Decision<{ type: "AuftragVerworfen"; organisationId: OrganisationId; id: AuftragId; weil: string }, AuftragRefusal> {
  if (!lage.aufgegeben || lage.verworfen) return refuse({ reason: "auftrag-nicht-aufgegeben" });
  return accept({ type: "AuftragVerworfen", organisationId: lage.organisationId, id: lage.id, weil });
}
