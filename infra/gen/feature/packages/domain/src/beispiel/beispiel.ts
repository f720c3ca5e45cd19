import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { pflichttext } from "../grundlagen/eingabefelder.ts";
import type { Saetze } from "../grundlagen/saetze.ts";
import { z } from "../grundlagen/zod.ts";

export const BeispielId = z.uuid().brand("BeispielId");
export type BeispielId = z.infer<typeof BeispielId>;

export const BeispielAnlage = z.strictObject({ id: BeispielId, bezeichnung: pflichttext(200) });
export type BeispielAnlage = z.infer<typeof BeispielAnlage>;

export type Beispiel = BeispielAnlage & { angelegtAm: string; angelegtVon: string };

export type BeispielRefusal = { reason: "beispiel-gibt-es-schon"; feld: "bezeichnung"; bezeichnung: string };

export type BeispielAngelegt = { type: "BeispielAngelegt"; beispiel: BeispielAnlage };

/** No two of one organisation are called the same. */
export function decideBeispiel(lage: {
  bisherige: readonly Pick<Beispiel, "bezeichnung">[];
  beispiel: BeispielAnlage;
}): Decision<BeispielAngelegt, BeispielRefusal> {
  const { bezeichnung } = lage.beispiel;
  if (lage.bisherige.some((anderes) => anderes.bezeichnung === bezeichnung))
    return refuse({ reason: "beispiel-gibt-es-schon", feld: "bezeichnung", bezeichnung });
  return accept({ type: "BeispielAngelegt", beispiel: lage.beispiel });
}

export const beispielRefusalTexte: Saetze<BeispielRefusal> = {
  "beispiel-gibt-es-schon": (r) => `Die Bezeichnung „${r.bezeichnung}“ ist schon vergeben. Bitte eine andere wählen.`,
};
