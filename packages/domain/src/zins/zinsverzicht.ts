import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import { istAusfuehrlich } from "../grundlagen/text.ts";
import type { ZinsRefusal } from "./zins-texte.ts";

export const zinsverzichtGrundMindestens = 30;

export type Zinsverzicht = { type: "ZinsenAbgesehen"; von: PlainDate; bis: PlainDate; begruendung: string };

/**
 * R98, § 49a Abs. 3 Satz 2 VwVfG NRW: interest may be left out for a span only when the recipient is not responsible
 * for what happened and paid within the period that was set. Both, and a reason.
 */
export function decideZinsverzicht(lage: {
  von: PlainDate;
  bis: PlainDate;
  nichtZuVertreten: boolean;
  gezahltAm: PlainDate | null;
  fristBis: PlainDate;
  begruendung: string;
}): Decision<Zinsverzicht, ZinsRefusal> {
  const { von, bis, nichtZuVertreten, gezahltAm, fristBis, begruendung } = lage;
  if (bis < von) return refuse({ reason: "zins-ohne-tage", regel: "R97", feld: "bis", von, bis });
  if (!nichtZuVertreten) return refuse({ reason: "zinsverzicht-zu-vertreten", regel: "R98", feld: "nichtZuVertreten" });
  if (gezahltAm === null || gezahltAm > fristBis)
    return refuse({ reason: "zinsverzicht-nicht-fristgerecht", regel: "R98", feld: "gezahltAm", fristBis });
  if (!istAusfuehrlich(begruendung, zinsverzichtGrundMindestens))
    return refuse({
      reason: "zinsverzicht-ohne-grund",
      regel: "R98",
      feld: "begruendung",
      mindestensZeichen: zinsverzichtGrundMindestens,
    });
  return accept({ type: "ZinsenAbgesehen", von, bis, begruendung });
}
