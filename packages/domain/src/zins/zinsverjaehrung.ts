import { plusMonate } from "../grundlagen/monate.ts";
import { jahresende, jahrVon, type PlainDate } from "../grundlagen/plain-date.ts";

const jahreBisVerjaehrung = 3;
const jahreNachFestsetzung = 30;

export type Verjaehrung = { am: PlainDate; warnenAb: PlainDate; quelle: string };

/**
 * R97b: interest lapses three years after the end of the year in which it arose (BVerwG 8 C 2.12); a final
 * administrative act on the claim itself holds thirty years (§ 53 Abs. 2 VwVfG NRW). Warned a year before.
 */
export function zinsverjaehrung(entstandenAm: PlainDate, festgesetztAm: PlainDate | null): Verjaehrung {
  if (festgesetztAm !== null) {
    const am = plusMonate(festgesetztAm, 12 * jahreNachFestsetzung);
    return { am, warnenAb: plusMonate(am, -12), quelle: "§ 53 Abs. 2 VwVfG NRW: dreißig Jahre ab Unanfechtbarkeit" };
  }
  const am = jahresende(jahrVon(entstandenAm) + jahreBisVerjaehrung);
  return { am, warnenAb: plusMonate(am, -12), quelle: "BVerwG 8 C 2.12: drei Jahre nach dem Jahr der Entstehung" };
}
