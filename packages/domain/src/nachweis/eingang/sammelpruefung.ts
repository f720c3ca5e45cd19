import { accept, refuse, type Decision } from "../../grundlagen/decision.ts";
import { NachweisvorgangId } from "../../grundlagen/ids.ts";
import { z } from "../../grundlagen/zod.ts";
import { EinNachweis } from "../ablauf/schrittbefehl.ts";
import type { NachweisRefusal } from "../schritte/nachweis-refusal.ts";
import type { Befund } from "../schritte/befundarten.ts";
import type { Pruefergebnis } from "../schritte/pruefergebnisarten.ts";

/** One of several proofs that are checked together: begun, every line as declared, "ohne Beanstandung". */
export const Sammelpruefbefehl = z.strictObject({
  id: NachweisvorgangId,
  nachweis: EinNachweis,
  /** The version that stood in the list: a later one nobody has seen. */
  version: z.int(),
});
export type Sammelpruefbefehl = z.infer<typeof Sammelpruefbefehl>;

export type OhneBefund = { type: "OhneBefund" };

/** Together goes only what says nothing: no finding, and nothing that either side still has to say. */
export function decideSammelpruefung(lage: {
  befunde: readonly Befund[];
  offeneBemerkungen: number;
  /** What the checker found; null before. */
  ergebnis: Pruefergebnis | null;
}): Decision<OhneBefund, NachweisRefusal> {
  const { befunde, offeneBemerkungen, ergebnis } = lage;
  if (befunde.length > 0) return refuse({ reason: "befund-einzeln-pruefen", regel: "R93", befunde });
  if (offeneBemerkungen > 0)
    return refuse({ reason: "bemerkung-einzeln-pruefen", regel: "R93", anzahl: offeneBemerkungen });
  if (ergebnis !== null && ergebnis !== "ohne_beanstandung")
    return refuse({ reason: "ergebnis-einzeln-pruefen", regel: "R93", ergebnis });
  return accept({ type: "OhneBefund" });
}
