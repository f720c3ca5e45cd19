import { malGeteilt, summe, type Cent } from "../../grundlagen/geld.ts";
import { addDays, jahresbeginn, jahresende, maxDate, minDate, type PlainDate } from "../../grundlagen/plain-date.ts";
import { tagegewicht } from "../../grundlagen/tagegewicht.ts";
import {
  istLebendig,
  weiterleitungsstand,
  type Beantwortbar,
  type Vertragskern,
  type Vertragsumfang,
} from "./weiterleitung.ts";
import type { Anteil } from "../../grundlagen/zeitraum.ts";

/** What a contract is on a day; a draft is no contract yet. */
export const vertragsstaende = [
  "angeboten",
  "bevorstehend",
  "laufend",
  "beendet",
  "zurueckgegeben",
  "abgelehnt",
  "zurueckgezogen",
] as const;
export type Vertragsstand = (typeof vertragsstaende)[number];

export const vertragsstandNamen = {
  angeboten: "Angeboten",
  bevorstehend: "Angenommen, beginnt noch",
  laufend: "Läuft",
  beendet: "Beendet",
  zurueckgegeben: "Zurückgegeben",
  abgelehnt: "Abgelehnt",
  zurueckgezogen: "Zurückgezogen",
} as const satisfies Record<Vertragsstand, string>;

type Verlauf = Pick<Vertragskern, "beginn" | "ende" | "antwort" | "zurueckgezogenAm" | "enden">;

/** What the contract is on this day; an offer whose ground fell away before anybody answered has ended. */
export function vertragsstand(w: Verlauf, heute: PlainDate): Vertragsstand {
  const stand = weiterleitungsstand(w);
  if (stand === "abgelehnt" || stand === "zurueckgezogen") return stand;
  const ende = wirksamesEnde(w);
  // The ground fell away before anybody answered.
  if (stand === "angeboten") return w.enden.length > 0 ? "beendet" : "angeboten";
  if (heute <= ende && w.beginn <= ende) return heute < w.beginn ? "bevorstehend" : "laufend";
  return w.enden.some((e) => e.art === "zurueckgegeben" && e.letzterTag === ende) ? "zurueckgegeben" : "beendet";
}

/** The last day on which the contract holds. */
export const wirksamesEnde = ({ ende, enden }: Pick<Vertragsumfang, "ende" | "enden">): PlainDate =>
  enden.map((e) => e.letzterTag).reduce(minDate, ende);

/**
 * A stretch of the contract in which share and amount stay the same; `betragCent` is due for its days, rounded once.
 */
export type Vertragsabschnitt = { von: PlainDate; bis: PlainDate; vzaeHundertstel: number; betragCent: Cent };

/**
 * The contract cut at every accepted change and at its effective end; empty when it ended before it began. A change
 * from the first day leaves nothing of what was agreed before.
 */
export const vertragsabschnitte = (w: Vertragsumfang): Vertragsabschnitt[] =>
  stufen(w).map(({ von, bis, vzaeHundertstel, betragCent }) => ({
    von,
    bis,
    vzaeHundertstel,
    betragCent: malGeteilt(betragCent, tagegewicht(von, bis), tagegewicht(von, w.ende)),
  }));

/** The same with what was agreed from there to the end of the contract: most who ask want no amount. */
function stufen(w: Vertragsumfang): Vertragsabschnitt[] {
  const schluss = wirksamesEnde(w);
  const vereinbart = [
    { ab: w.beginn, vzaeHundertstel: w.vzaeHundertstel, betragCent: w.betragCent },
    ...w.aenderungen.filter((a) => a.antwort?.angenommen).toSorted((a, b) => (a.ab < b.ab ? -1 : 1)),
  ];
  return vereinbart.flatMap(({ ab, vzaeHundertstel, betragCent }, i) => {
    const naechste = vereinbart[i + 1];
    const bis = naechste ? minDate(schluss, addDays(naechste.ab, -1)) : schluss;
    return bis < ab ? [] : [{ von: ab, bis, vzaeHundertstel, betragCent }];
  });
}

/** The share of the post that the contract moves, day by day. */
export const weiterleitungsanteile = (w: Vertragsumfang): (Anteil & { bis: PlainDate })[] =>
  stufen(w).map(({ von, bis, vzaeHundertstel }) => ({ von, bis, vzaeHundertstel }));

/** The share on a day; before the contract begins its first, after it ended its last. */
export function umfangAm(w: Vertragsumfang, tag: PlainDate): number {
  const anteile = weiterleitungsanteile(w);
  return (anteile.find(({ bis }) => tag <= bis) ?? anteile.at(-1) ?? w).vzaeHundertstel;
}

/** What is moved of a post by the contracts that are offered or accepted. */
export const lebendeAnteile = (weiterleitungen: readonly (Vertragsumfang & Beantwortbar)[]) =>
  weiterleitungen.filter(istLebendig).flatMap(weiterleitungsanteile);

/** The share that the giver can no longer use otherwise: a larger share it proposed is kept for the answer. */
export function reservierteAnteile(w: Vertragsumfang): Anteil[] {
  const neueste = w.aenderungen.toSorted((a, b) => (a.am < b.am ? 1 : -1))[0];
  const schluss = wirksamesEnde(w);
  if (!neueste || neueste.antwort !== null || neueste.ab > schluss) return weiterleitungsanteile(w);
  return weiterleitungsanteile(w).flatMap((anteil) => {
    const hundertstel = Math.max(anteil.vzaeHundertstel, neueste.vzaeHundertstel);
    if (anteil.bis < neueste.ab || hundertstel === anteil.vzaeHundertstel) return [anteil];
    const ab = maxDate(anteil.von, neueste.ab);
    return [
      ...(ab > anteil.von ? [{ ...anteil, bis: addDays(ab, -1) }] : []),
      { ...anteil, von: ab, vzaeHundertstel: hundertstel },
    ];
  });
}

/** What the contract is worth over its effective period, in cents. */
export const vertragsbetrag = (w: Vertragsumfang): Cent =>
  summe(vertragsabschnitte(w).map(({ betragCent }) => betragCent));

/** What the contract would be worth if `letzterTag` were its last day. */
export const vertragsbetragBis = (w: Vertragsumfang, letzterTag: PlainDate): Cent =>
  vertragsbetrag({ ...w, enden: [...w.enden, { letzterTag }] });

/** Grant money for the days of one year, in cents; the years of a contract add up to it. */
export const vertragsbetragIm = (w: Vertragsumfang, jahr: number): Cent =>
  vertragsbetragBis(w, jahresende(jahr)) - vertragsbetragBis(w, addDays(jahresbeginn(jahr), -1));

/** The day of the newest change that was agreed and came into force; undefined where none did. */
export const letzteAenderungAb = (w: Vertragsumfang): PlainDate | undefined =>
  w.aenderungen
    .filter(({ antwort, ab }) => antwort?.angenommen && ab <= wirksamesEnde(w))
    .map(({ ab }) => ab)
    .sort()
    .at(-1);
