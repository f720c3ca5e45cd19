import { plusMonate } from "../grundlagen/monate.ts";
import { addDays, type PlainDate } from "../grundlagen/plain-date.ts";

/**
 * R100, ANBest-G 1.4 and VV 8.6: where the two-month rule holds for the money, the days that bear interest when it was
 * used later than two months after it was paid; null when it was used in time.
 */
export function zweimonatszinstage(
  ausgezahltAm: PlainDate,
  verwendetAm: PlainDate,
  monate = 2,
): { von: PlainDate; bis: PlainDate } | null {
  return verwendetAm <= plusMonate(ausgezahltAm, monate) ? null : { von: ausgezahltAm, bis: addDays(verwendetAm, -1) };
}
