import { addDays, jahresende, jahrVon, maxDate, minDate, type PlainDate } from "@kim/domain";

export type Zeitvorschlag = { beginn: PlainDate; ende: PlainDate; nachweisFaelligAm: PlainDate };

const tageBisNachweis = 90;

/** Days the offer form starts with: from today to the end of that year, inside the post's period. The receiver's proof comes before the giver's own. */
export function zeitvorschlag(stelle: { beginn: PlainDate; ende: PlainDate | null }, heute: PlainDate): Zeitvorschlag {
  const fruehestens = maxDate(heute, stelle.beginn);
  const beginn = stelle.ende === null ? fruehestens : minDate(fruehestens, stelle.ende);
  const jahresschluss = jahresende(jahrVon(beginn));
  const ende = stelle.ende === null ? jahresschluss : minDate(jahresschluss, stelle.ende);
  return { beginn, ende, nachweisFaelligAm: addDays(ende, tageBisNachweis) };
}
