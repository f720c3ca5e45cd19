import type { Cent } from "../grundlagen/geld.ts";

/** Who claims: the Land from a recipient, or a Kommune from the holder of its contract. */
export type Glaeubiger = "land" | "kommune";

export type Kleinbetragsgrenze = { unterCent: Cent; quelle: string; annahme: boolean };

/** R99: below which amount it is proposed to leave a claim, never done by itself. */
export const kleinbetragsgrenzen = {
  land: { unterCent: 25_00, quelle: "VV zu § 59 LHO NRW, Ausgabe 2012: unter 25 EUR", annahme: true },
  kommune: { unterCent: 10_00, quelle: "§ 23 Abs. 2 KomHVO NRW: unter 10 EUR", annahme: false },
} as const satisfies Record<Glaeubiger, Kleinbetragsgrenze>;

/** The limit below which this amount lies; null when it is to be claimed. */
export const kleinbetragVorschlag = (cent: Cent, glaeubiger: Glaeubiger): Kleinbetragsgrenze | null =>
  cent < kleinbetragsgrenzen[glaeubiger].unterCent ? kleinbetragsgrenzen[glaeubiger] : null;
