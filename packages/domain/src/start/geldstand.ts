import { addiert, type Betraege } from "../jahresrechnung/begriffe.ts";

/** The stored figures of one year, in cents; `neuBerechnet` counts bodies whose figures are being computed anew. */
export type Geldstand = Pick<
  Betraege,
  "bewilligtCent" | "ausgezahltCent" | "ausgegebenCent" | "foerderfaehigCent" | "mehrkostenCent"
> & { jahr: number; neuBerechnet: number };

export function geldstand(jahr: number, staende: readonly { summe: Betraege | null; veraltet: boolean }[]): Geldstand {
  const summe = addiert(staende.flatMap((stand) => stand.summe ?? []));
  return {
    jahr,
    neuBerechnet: staende.filter(({ veraltet }) => veraltet).length,
    bewilligtCent: summe.bewilligtCent,
    ausgezahltCent: summe.ausgezahltCent,
    ausgegebenCent: summe.ausgegebenCent,
    foerderfaehigCent: summe.foerderfaehigCent,
    mehrkostenCent: summe.mehrkostenCent,
  };
}
