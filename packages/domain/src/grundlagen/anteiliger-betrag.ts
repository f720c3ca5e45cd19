import { malGeteilt, summe, type Cent } from "./geld.ts";
import {
  jahresbeginn,
  jahresende,
  jahrVon,
  maxDate,
  minDate,
  tageImJahr,
  tageVonBis,
  type PlainDate,
} from "./plain-date.ts";

/** A rate of one year per full post and year. */
export type Jahressatz = { jahr: number; cent: Cent };
export type Teilzeit = { von: PlainDate; bis: PlainDate; vzaeHundertstel: number };

/** Rate × share × days, rounded once per calendar year: a leap year has another divisor. */
export function anteiligerBetrag(satzIm: (jahr: number) => Cent, { von, bis, vzaeHundertstel }: Teilzeit): Cent {
  const jahre = Array.from({ length: jahrVon(bis) - jahrVon(von) + 1 }, (_, i) => jahrVon(von) + i);
  return summe(
    jahre.map((jahr) => {
      const tage = tageVonBis(maxDate(von, jahresbeginn(jahr)), minDate(bis, jahresende(jahr)));
      return malGeteilt(satzIm(jahr), vzaeHundertstel * tage, 100 * tageImJahr(jahr));
    }),
  );
}

/**
 * A year without a rate takes over the year's before it (regeln.md section 14); undefined where no rate is known at
 * all.
 */
export function satzDesJahres(saetze: readonly Jahressatz[], jahr: number): Cent | undefined {
  const geordnet = saetze.toSorted((a, b) => a.jahr - b.jahr);
  return (geordnet.findLast((satz) => satz.jahr <= jahr) ?? geordnet[0])?.cent;
}
