import { malGeteilt, summe, type Cent } from "../../grundlagen/geld.ts";
import { jahrVon, tageImJahr, jahresbeginn, jahresende, type PlainDate } from "../../grundlagen/plain-date.ts";
import { hundertstelTage } from "../../grundlagen/zeitraum.ts";
import { vertragsbetragIm, weiterleitungsanteile, wirksamesEnde } from "./vertragsverlauf.ts";
import type { Vertragsende, Weiterleitung } from "./weiterleitung.ts";

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
 * What the giver owes for the days of one year. A lump sum follows the days alone. Where actual cost is paid it is the
 * cost of that year, at most the cap for share and days, and at most the agreed grant money: nobody passes on more than
 * it received (R22). What one year leaves does not pay for another, because every year has its own Bescheid (R70).
 * The cap is rounded once, from the hundredth-days of the year: a leap year has another divisor.
 */
export function anspruchImJahr(vertrag: Vertrag, jahr: number, kostenCent: Cent): Anspruch {
  const vereinbartCent = vertragsbetragIm(vertrag, jahr);
  const aufstockungCent = vertragsbetragIm(alsAufstockung(vertrag), jahr);
  const hoechstbetragCent = hoechstbetragIm(vertrag, jahr);
  const foerderungCent =
    vertrag.bemessung === "pauschale"
      ? vereinbartCent
      : Math.min(kostenCent, hoechstbetragCent ?? vereinbartCent, vereinbartCent);
  return { foerderungCent, aufstockungCent, gesamtCent: foerderungCent + aufstockungCent, hoechstbetragCent };
}

/** The claims of all years of the contract up to `bis`, added up. */
export function anspruchDesEmpfaengers(
  vertrag: Vertrag,
  kostenIm: (jahr: number) => Cent,
  bis: PlainDate = wirksamesEnde(vertrag),
): Anspruch {
  const w = bisZum(vertrag, bis);
  const jahre = Array.from({ length: jahrVon(w.ende) - jahrVon(w.beginn) + 1 }, (_, i) => jahrVon(w.beginn) + i).map(
    (jahr) => anspruchImJahr(w, jahr, kostenIm(jahr)),
  );
  return {
    foerderungCent: summe(jahre.map((j) => j.foerderungCent)),
    aufstockungCent: summe(jahre.map((j) => j.aufstockungCent)),
    gesamtCent: summe(jahre.map((j) => j.gesamtCent)),
    hoechstbetragCent: w.hoechstbetragJeVzaeCent === null ? null : summe(jahre.map((j) => j.hoechstbetragCent ?? 0)),
  };
}

/** The contract as if the giver's own top-up were its money. */
const alsAufstockung = (w: Vertrag): Vertrag => ({
  ...w,
  betragCent: w.aufstockungCent,
  aenderungen: w.aenderungen.map((a) => ({ ...a, betragCent: a.aufstockungCent })),
});

function hoechstbetragIm(vertrag: Vertrag, jahr: number): Cent | null {
  if (vertrag.hoechstbetragJeVzaeCent === null) return null;
  const imJahr = { von: jahresbeginn(jahr), bis: jahresende(jahr) };
  const gehalten = hundertstelTage(weiterleitungsanteile(vertrag), imJahr);
  return malGeteilt(vertrag.hoechstbetragJeVzaeCent, gehalten, 100 * tageImJahr(jahr));
}

function bisZum(vertrag: Vertrag, letzterTag: PlainDate): Vertrag {
  const schnitt: Vertragsende = { art: "beendet", letzterTag, grund: "", am: "", von: "" };
  return { ...vertrag, enden: [...vertrag.enden, schnitt] };
}
