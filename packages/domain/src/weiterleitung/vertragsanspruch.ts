import { malGeteilt, summe, type Cent } from "../grundlagen/geld.ts";
import {
  jahresbeginn,
  jahresende,
  jahrVon,
  maxDate,
  minDate,
  tageImJahr,
  tageVonBis,
  type PlainDate,
} from "../grundlagen/plain-date.ts";
import { vertragsabschnitte, vertragsbetrag, vertragsbetragIm, wirksamesEnde } from "./vertragsverlauf.ts";
import type { Vertragsende, Weiterleitung } from "./weiterleitung.ts";
import type { Anteil } from "../grundlagen/zeitraum.ts";

type Vertrag = Pick<
  Weiterleitung,
  | "beginn"
  | "ende"
  | "vzaeHundertstel"
  | "betragCent"
  | "aufstockungCent"
  | "bemessung"
  | "hoechstbetragJeVzaeCent"
  | "enden"
  | "aenderungen"
>;

export type Anspruch = {
  /** Grant money; the giver's own top-up stands beside it. */
  foerderungCent: Cent;
  aufstockungCent: Cent;
  gesamtCent: Cent;
  /** Cap per VZÄ and year × share × days; null where a lump sum is agreed. */
  hoechstbetragCent: Cent | null;
};

/**
 * What the giver owes for the days of the contract up to `bis`. A lump sum follows the days alone. Where actual cost is
 * paid
 * it is the cost, at most the cap for share and days, and at most the agreed grant money: nobody passes on more than it
 * received (R22).
 */
export function anspruchDesEmpfaengers(
  vertrag: Vertrag,
  kostenCent: Cent,
  bis: PlainDate = wirksamesEnde(vertrag),
): Anspruch {
  const w = bisZum(vertrag, bis);
  return anspruchAus(w, kostenCent, {
    vereinbartCent: vertragsbetrag(w),
    aufstockungCent: vertragsbetrag(alsAufstockung(w)),
    hoechstbetragCent:
      w.hoechstbetragJeVzaeCent === null ? null : hoechstbetragFuer(w.hoechstbetragJeVzaeCent, vertragsabschnitte(w)),
  });
}

/**
 * The same for the days of one year alone, with the cost of that year: what one year leaves does not pay for another,
 * because every year has its own Bescheid (R70).
 */
export const anspruchImJahr = (vertrag: Vertrag, jahr: number, kostenCent: Cent): Anspruch =>
  anspruchAus(vertrag, kostenCent, {
    vereinbartCent: vertragsbetragIm(vertrag, jahr),
    aufstockungCent: vertragsbetragIm(alsAufstockung(vertrag), jahr),
    hoechstbetragCent:
      vertrag.hoechstbetragJeVzaeCent === null
        ? null
        : hoechstbetragIm(jahr, vertrag.hoechstbetragJeVzaeCent, vertragsabschnitte(vertrag)),
  });

type Grenzen = Pick<Anspruch, "aufstockungCent" | "hoechstbetragCent"> & { vereinbartCent: Cent };

function anspruchAus(
  { bemessung }: Vertrag,
  kostenCent: Cent,
  { vereinbartCent, aufstockungCent, hoechstbetragCent }: Grenzen,
): Anspruch {
  const foerderungCent =
    bemessung === "pauschale"
      ? vereinbartCent
      : Math.min(kostenCent, hoechstbetragCent ?? vereinbartCent, vereinbartCent);
  return { foerderungCent, aufstockungCent, gesamtCent: foerderungCent + aufstockungCent, hoechstbetragCent };
}

/** The contract as if the giver's own top-up were its money. */
const alsAufstockung = (w: Vertrag): Vertrag => ({
  ...w,
  betragCent: w.aufstockungCent,
  aenderungen: w.aenderungen.map((a) => ({ ...a, betragCent: a.aufstockungCent })),
});

/** Hundredth-days are added up before cents are rounded, once per calendar year: a leap year has another divisor. */
function hoechstbetragFuer(jeVzaeUndJahrCent: Cent, anteile: readonly (Anteil & { bis: PlainDate })[]): Cent {
  const [erstes, letztes] = [anteile[0], anteile.at(-1)];
  if (!erstes || !letztes) return 0;
  const jahre = Array.from(
    { length: jahrVon(letztes.bis) - jahrVon(erstes.von) + 1 },
    (_, i) => jahrVon(erstes.von) + i,
  );
  return summe(jahre.map((jahr) => hoechstbetragIm(jahr, jeVzaeUndJahrCent, anteile)));
}

const hoechstbetragIm = (
  jahr: number,
  jeVzaeUndJahrCent: Cent,
  anteile: readonly (Anteil & { bis: PlainDate })[],
): Cent => malGeteilt(jeVzaeUndJahrCent, hundertstelTageIm(jahr, anteile), 100 * tageImJahr(jahr));

const hundertstelTageIm = (jahr: number, anteile: readonly (Anteil & { bis: PlainDate })[]): number =>
  summe(
    anteile.map(
      ({ von, bis, vzaeHundertstel }) =>
        vzaeHundertstel * tageVonBis(maxDate(von, jahresbeginn(jahr)), minDate(bis, jahresende(jahr))),
    ),
  );

function bisZum(vertrag: Vertrag, letzterTag: PlainDate): Vertrag {
  const schnitt: Vertragsende = { art: "beendet", letzterTag, grund: "", am: "", von: "" };
  return { ...vertrag, enden: [...vertrag.enden, schnitt] };
}
