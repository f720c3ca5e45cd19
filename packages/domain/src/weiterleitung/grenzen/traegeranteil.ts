import { jahresbeginn, jahrVon, maxDate, type PlainDate } from "../../grundlagen/plain-date.ts";
import { gilt, summeAm, type Anteil } from "../../grundlagen/zeitraum.ts";
import { traegeranteilZulaessig } from "../../stelle/stellenregeln.ts";
import type { Kontingent } from "../../stelle/stelle.ts";
import { weiterleitungsanteile } from "../vertrag/vertragsverlauf.ts";
import {
  istLebendig,
  type Beantwortbar,
  type GegebeneWeiterleitung,
  type Vertragsumfang,
} from "../vertrag/weiterleitung.ts";

export type Traegerueberschreitung = { am: PlainDate; traegerHundertstel: number; baustein2Hundertstel: number };

type Vertrag = Vertragsumfang & Beantwortbar & Pick<GegebeneWeiterleitung, "baustein" | "empfaengerArt">;

/**
 * T of R12, as far as the owner gave it itself: what its contracts of Baustein 2 move to Träger, offered or accepted,
 * day by day. What its receivers passed on to Träger is added to it (kim.kette_traeger); what Träger pass on among
 * themselves counts once, with the first of them.
 */
export const anteileAnTraeger = (vertraege: readonly Vertrag[]): (Anteil & { bis: PlainDate })[] =>
  vertraege
    .filter((w) => w.empfaengerArt === "traeger" && w.baustein === 2 && istLebendig(w))
    .flatMap(weiterleitungsanteile);

/**
 * R12, the one definition: on every day d, 3 × T(d) ≤ 2 × K(year of d).
 *
 * - T(d): hundredths of a VZÄ of Baustein 2 with Träger on that day (`anteileAnTraeger`, and what lies below).
 * - K(y): the Baustein 2 Kontingent granted for the calendar year; a year without one is nobody's to measure (R33).
 * - Days: each day of the window. T can only rise on a day on which a share begins, K change on 1 January: those are
 *   looked at, and the first one that breaks the rule is told.
 * - Rounding: none, the comparison is between whole numbers.
 *
 * The trigger (kim.zwei_drittel_pruefen), the findings and the forms follow it; a plan without days compares its own
 * sums by `traegeranteilZulaessig`.
 */
export function traegerueberschreitung(
  traeger: readonly Anteil[],
  kontingente: readonly Kontingent[],
  fenster: { von: PlainDate; bis: PlainDate },
): Traegerueberschreitung | undefined {
  const baustein2 = kontingente.filter(({ baustein }) => baustein === 2);
  const tage = [
    fenster.von,
    ...traeger.map(({ von }) => maxDate(von, fenster.von)),
    ...baustein2.map(({ jahr }) => jahresbeginn(jahr)),
  ];
  return [...new Set(tage)]
    .filter((tag) => gilt(fenster, tag))
    .sort()
    .flatMap((am) => {
      const kontingent = baustein2.find(({ jahr }) => jahr === jahrVon(am));
      return kontingent
        ? [{ am, traegerHundertstel: summeAm(traeger, am), baustein2Hundertstel: kontingent.vzaeHundertstel }]
        : [];
    })
    .find((stand) => !traegeranteilZulaessig(stand.traegerHundertstel, stand.baustein2Hundertstel));
}
