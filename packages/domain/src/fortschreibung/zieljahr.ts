import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { jahrVon, type PlainDate } from "../grundlagen/plain-date.ts";

export type ZieljahrRefusal = { reason: "zieljahr-ausserhalb"; feld: "jahr"; jahr: number; von: number; bis: number };

/**
 * The year that is carried on into: the next one, or the running one for what was left over. An earlier one is proven
 * or about to be.
 */
export function decideZieljahr(jahr: number, heute: PlainDate): Decision<number, ZieljahrRefusal> {
  const { von, bis } = zieljahre(heute);
  return jahr < von || jahr > bis
    ? refuse({ reason: "zieljahr-ausserhalb", feld: "jahr", jahr, von, bis })
    : accept(jahr);
}

export const zieljahre = (heute: PlainDate): { von: number; bis: number } => ({
  von: jahrVon(heute),
  bis: jahrVon(heute) + 1,
});
