import { bescheidsumme, type Bescheid } from "../bescheid/bescheid-angaben.ts";
import { malGeteilt, type Cent } from "../grundlagen/geld.ts";
import { maxDate, plainDate, type PlainDate } from "../grundlagen/plain-date.ts";

/** When a Pauschale is paid. The Land's dates were not found (regeln.md section 14). */
export const ratenplan = {
  tage: ["02-15", "08-15"],
  annahme: true,
  quelle: "Annahme: je die Hälfte am 15. Februar und am 15. August; die Termine des Landes liegen nicht vor.",
} as const;

/** One instalment. `ausgezahltCent` is what of it was paid already. */
export type Rate = {
  nummer: number;
  faelligAm: PlainDate;
  betragCent: Cent;
  ausgezahltCent: Cent;
  offenCent: Cent;
  annahme: boolean;
};

/**
 * The instalments of a Pauschale, in order; money paid so far under its chain fills them from the first. Never due
 * before the Bescheid exists (R25).
 */
export function auszahlungsplan(
  bescheid: Pick<Bescheid, "instrument" | "jahr" | "datum" | "personalCent" | "arbeitsplaetzeCent" | "massnahmenCent">,
  ausgezahltCent: Cent = 0,
): Rate[] {
  if (bescheid.instrument !== "fachbezogene_pauschale") return [];
  const gesamt = bescheidsumme(bescheid);
  const { tage, annahme } = ratenplan;
  const bisRate = (nummer: number): Cent => malGeteilt(gesamt, nummer, tage.length);
  return tage.map((tag, index) => {
    const betragCent = bisRate(index + 1) - bisRate(index);
    const gezahlt = Math.min(betragCent, Math.max(0, ausgezahltCent - bisRate(index)));
    const faelligAm = maxDate(plainDate(`${bescheid.jahr}-${tag}`), bescheid.datum);
    return {
      nummer: index + 1,
      faelligAm,
      betragCent,
      ausgezahltCent: gezahlt,
      offenCent: betragCent - gezahlt,
      annahme,
    };
  });
}

/** The instalment to pay next, due or not. */
export const naechsteRate = (plan: readonly Rate[]): Rate | undefined => plan.find(({ offenCent }) => offenCent > 0);
