import { addiert, begriffe, type Betraege } from "../jahresrechnung/begriffe.ts";
import { herleitungAusTeilen, type Herleitung } from "../jahresrechnung/herleitung-aus-teilen.ts";
import type { Rechnungsstand } from "../jahresrechnung/rechnungsstand.ts";
import type { Verweis } from "../jahresrechnung/rechenschritte.ts";
import { bausteinNamen, type Baustein } from "../stelle/stelle.ts";

export const geldarten = [
  "bewilligtCent",
  "ausgezahltCent",
  "ausgegebenCent",
  "foerderfaehigCent",
  "mehrkostenCent",
] as const;
export type Geldart = (typeof geldarten)[number];
type Geldbetraege = Pick<Betraege, Geldart>;

/**
 * The stored figures of one year, in cents, as a whole and by Baustein; `neuBerechnet` counts bodies whose figures are
 * being computed anew.
 */
export type Geldstand = Geldbetraege & {
  jahr: number;
  neuBerechnet: number;
  bausteine: (Geldbetraege & { baustein: Baustein })[];
};

type Stand = { werte: Pick<Rechnungsstand, "summe" | "bausteine"> | null; veraltet: boolean };

export function geldstand(jahr: number, staende: readonly Stand[]): Geldstand {
  const werte = staende.flatMap((stand) => stand.werte ?? []);
  return {
    ...geldbetraege(addiert(werte.map(({ summe }) => summe))),
    jahr,
    neuBerechnet: staende.filter(({ veraltet }) => veraltet).length,
    bausteine: ([1, 2, 3] as const).flatMap((baustein) => {
      const eigene = werte.flatMap(({ bausteine }) => bausteine.filter((b) => b.baustein === baustein));
      return eigene.length > 0 ? [{ baustein, ...geldbetraege(addiert(eigene)) }] : [];
    }),
  };
}

/** A total of the start page, Baustein by Baustein; `verweis` leads to the lines behind them. */
export const herleitungDesGeldstands = (geld: Geldstand, art: Geldart, verweis: Verweis): Herleitung =>
  herleitungAusTeilen(
    `Summe ${geld.jahr}`,
    begriffe[art],
    geld.bausteine.map((b) => ({ text: bausteinNamen[b.baustein], cent: b[art], verweis })),
  );

const geldbetraege = (betraege: Betraege): Geldbetraege => ({
  bewilligtCent: betraege.bewilligtCent,
  ausgezahltCent: betraege.ausgezahltCent,
  ausgegebenCent: betraege.ausgegebenCent,
  foerderfaehigCent: betraege.foerderfaehigCent,
  mehrkostenCent: betraege.mehrkostenCent,
});
