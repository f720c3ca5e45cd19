import { dayNumber } from "../grundlagen/kalendertag.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";

/** "heute", "in 5 Tagen", "seit 3 Tagen": how far a day lies from today. */
export function alsAbstand(am: PlainDate, heute: PlainDate): string {
  const tage = dayNumber(am) - dayNumber(heute);
  if (tage === 0) return "heute";
  if (tage < 0) return tage === -1 ? "seit gestern" : `seit ${-tage} Tagen`;
  return tage === 1 ? "morgen" : `in ${tage} Tagen`;
}
