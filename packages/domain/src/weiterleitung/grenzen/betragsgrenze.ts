import { anteiligerBetrag, satzDesJahres, type Jahressatz, type Teilzeit } from "../../grundlagen/anteiliger-betrag.ts";
import { summe, type Cent } from "../../grundlagen/geld.ts";
import type { PlainDate } from "../../grundlagen/plain-date.ts";
import { tagegewicht } from "../../grundlagen/tagegewicht.ts";
import { vertragsbetrag } from "../vertrag/vertragsverlauf.ts";
import {
  istLebendig,
  type Bemessung,
  type Herkunftsvertrag,
  type VergebenerTeil,
  type Weiterleitung,
} from "../vertrag/weiterleitung.ts";
import type { WeiterleitungRefusal } from "../vertrag/weiterleitung-refusal.ts";

export type Geldlage = {
  herkunft: Herkunftsvertrag | null;
  bestehende: readonly VergebenerTeil[];
  /** Published rates of the post's Funktion; without any there is nothing to exceed. */
  saetze: readonly Jahressatz[];
};
/**
 * `schonCent` is what the contract keeps from the days before the period; `wirksamBis` its last day, where it ends
 * before the period does.
 */
type Betrag = Teilzeit & {
  id: Weiterleitung["id"];
  betragCent: Cent;
  bemessung: Bemessung;
  hoechstbetragJeVzaeCent: Cent | null;
  schonCent?: Cent;
  wirksamBis?: PlainDate;
};

/** R22: never more grant money than the giver itself has for the part; a top-up of its own money is not limited. */
export function betragsgrenze(lage: Geldlage, betrag: Betrag): WeiterleitungRefusal | undefined {
  const { bemessung, hoechstbetragJeVzaeCent, betragCent } = betrag;
  if (bemessung === "ist_kosten" && hoechstbetragJeVzaeCent === null)
    return { reason: "hoechstbetrag-fehlt", feld: "hoechstbetragJeVzaeCent" };
  if (bemessung === "pauschale" && hoechstbetragJeVzaeCent !== null)
    return { reason: "hoechstbetrag-nur-bei-ist-kosten", feld: "hoechstbetragJeVzaeCent" };
  if (hoechstbetragJeVzaeCent !== null) {
    const hoechstensCent = anteiligerBetrag(() => hoechstbetragJeVzaeCent, betrag);
    if (betragCent > hoechstensCent)
      return { reason: "betrag-ueber-hoechstbetrag", feld: "betragCent", hoechstensCent };
  }
  const hoechstensCent = hoechstbetrag(lage, betrag);
  if (hoechstensCent === undefined || betragCent <= hoechstensCent) return undefined;
  return {
    reason: "betrag-zu-hoch",
    regel: "R22",
    feld: "betragCent",
    hoechstensCent,
    grundlage: lage.herkunft === null ? "foerdersatz" : "erhaltener-betrag",
  };
}

/** The most grant money the giver has for the part; undefined where nothing is known to exceed. */
export const hoechstbetrag = (lage: Geldlage, teil: Erhaltener) =>
  lage.herkunft === null ? nachSatz(lage, teil) : vomErhaltenen(lage, lage.herkunft, teil);

/** The most grant money the owner may pass on for a part: rate × share × days. */
export const nachSatz = ({ saetze }: Pick<Geldlage, "saetze">, teil: Teilzeit): Cent | undefined =>
  saetze.length === 0 ? undefined : anteiligerBetrag((jahr) => satzDesJahres(saetze, jahr) ?? 0, teil);

type Erhaltener = Teilzeit & Pick<Betrag, "schonCent" | "wirksamBis"> & { id?: Betrag["id"] };

/** R22: all that was received and not passed on, whatever the part; an amount counts for its days till the end. */
function vomErhaltenen(
  { bestehende }: Geldlage,
  herkunft: Herkunftsvertrag,
  { id, von, bis, schonCent = 0, wirksamBis = bis }: Erhaltener,
): Cent {
  const andere = bestehende.filter((w) => w.herkunftId === herkunft.id && w.id !== id && istLebendig(w));
  const frei = Math.max(0, vertragsbetrag(herkunft) - summe(andere.map(vertragsbetrag)) - schonCent);
  return groesster(frei, tagegewicht(von, wirksamBis), tagegewicht(von, bis));
}

/** The largest amount of which `teil` of `ganzes`, rounded half up, is no more than `hoechstensCent`. */
const groesster = (hoechstensCent: Cent, teil: number, ganzes: number): Cent =>
  teil === ganzes
    ? hoechstensCent
    : Number(((2n * BigInt(hoechstensCent) + 1n) * BigInt(ganzes) - 1n) / (2n * BigInt(teil)));
