import type { Cent } from "../grundlagen/geld.ts";

/**
 * R79, R84, R97: what is to be paid back after the check: paid out less what of the accepted sum was neither cut nor
 * left parked. Money that was never called is nobody's to give back.
 */
export const erstattungNachPruefung = (
  { ausgezahltCent, anerkanntCent }: { ausgezahltCent: Cent; anerkanntCent: Cent },
  { gekuerztCent, zurueckgestelltCent }: { gekuerztCent: number; zurueckgestelltCent: number },
): Cent => Math.max(0, ausgezahltCent - Math.max(0, anerkanntCent - gekuerztCent - zurueckgestelltCent));
