import { alsVzae } from "../grundlagen/darstellung.ts";
import { jahresbeginn } from "../grundlagen/plain-date.ts";
import { ueberKontingentIn } from "../stelle/kontingentstand.ts";
import type { Baustein } from "../stelle/stelle.ts";
import type { Fortschreibungslage } from "./fortschreibungslage.ts";
import type { Fortschreibungszeile } from "./fortschreibungszeile.ts";
import { schreibePlanFort } from "./planfortschreibung.ts";
import { schreibeStellenFort } from "./stellenfortschreibung.ts";
import { erhaltenesBis, schreibeVertraegeFort, type ErhaltenesEnde } from "./vertragsfortschreibung.ts";

export type Fortschreibung = {
  jahr: number;
  /** In the order in which they are confirmed: a contract rests on its post. */
  zeilen: Fortschreibungszeile[];
  /** R4: the Bescheid of the new year grants less than there would be. */
  befunde: string[];
  /** Bausteine in which something would run, and for which no Bescheid of the new year is there. */
  ohneBescheid: Baustein[];
  erhaltenes: ErhaltenesEnde[];
};

/** What the next year takes over from this one; writes nothing, everything waits for somebody to confirm it. */
export function schreibeFort(lage: Fortschreibungslage): Fortschreibung {
  const { jahr } = lage;
  const { zeilen, dann } = schreibeStellenFort(lage);
  return {
    jahr,
    zeilen: [...zeilen, ...schreibeVertraegeFort(lage, dann), ...schreibePlanFort(lage)],
    erhaltenes: erhaltenesBis(lage),
    ohneBescheid: ([1, 2, 3] as const).filter(
      (baustein) =>
        [...dann.values()].some((s) => s.baustein === baustein && (s.ende === null || jahresbeginn(jahr) <= s.ende)) &&
        !lage.umfeld.kontingente.some((k) => k.jahr === jahr && k.baustein === baustein),
    ),
    befunde: ([2, 3] as const).flatMap((baustein) => {
      const ueber = ueberKontingentIn(baustein, {
        jahr,
        stellen: [...dann.values()],
        kontingente: lage.umfeld.kontingente,
      });
      return ueber === null || ueber.kontingentHundertstel === null
        ? []
        : [
            `Baustein ${baustein}: Für ${jahr} sind ${alsVzae(ueber.kontingentHundertstel)} bewilligt, laufen würden ${alsVzae(ueber.hundertstel)}.`,
          ];
    }),
  };
}
