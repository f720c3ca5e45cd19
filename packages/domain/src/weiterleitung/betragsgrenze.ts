import { anteiligerBetrag, satzDesJahres, type Jahressatz, type Teilzeit } from "../grundlagen/anteiliger-betrag.ts";
import { summe, type Cent } from "../grundlagen/geld.ts";
import { vertragsbetrag } from "./vertragsverlauf.ts";
import {
  istLebendig,
  type Bemessung,
  type Herkunftsvertrag,
  type VergebenerTeil,
  type Weiterleitung,
} from "./weiterleitung.ts";
import type { WeiterleitungRefusal } from "./weiterleitung-refusal.ts";

export type Geldlage = {
  herkunft: Herkunftsvertrag | null;
  bestehende: readonly VergebenerTeil[];
  /** Published rates of the post's Funktion; without any there is nothing to exceed. */
  saetze: readonly Jahressatz[];
};
/** `schonCent` is what the contract keeps from the days before the period. */
type Betrag = Teilzeit & {
  id: Weiterleitung["id"];
  betragCent: Cent;
  bemessung: Bemessung;
  hoechstbetragJeVzaeCent: Cent | null;
  schonCent?: Cent;
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
    feld: "betragCent",
    hoechstensCent,
    grundlage: lage.herkunft === null ? "foerdersatz" : "erhaltener-betrag",
  };
}

/** The most grant money the giver has for the part; undefined where nothing is known to exceed. */
export const hoechstbetrag = (lage: Geldlage, teil: Teilzeit & Pick<Betrag, "schonCent"> & { id?: Betrag["id"] }) =>
  lage.herkunft === null ? nachSatz(lage, teil) : vomErhaltenen(lage, lage.herkunft, teil);

/** The most grant money the owner may pass on for a part: rate × share × days. */
export const nachSatz = ({ saetze }: Pick<Geldlage, "saetze">, teil: Teilzeit): Cent | undefined =>
  saetze.length === 0 ? undefined : anteiligerBetrag((jahr) => satzDesJahres(saetze, jahr) ?? 0, teil);

function vomErhaltenen(
  { bestehende }: Geldlage,
  herkunft: Herkunftsvertrag,
  { id, schonCent = 0 }: Pick<Betrag, "schonCent"> & { id?: Betrag["id"] },
): Cent {
  const andere = bestehende.filter((w) => w.herkunftId === herkunft.id && w.id !== id && istLebendig(w));
  return Math.max(0, vertragsbetrag(herkunft) - summe(andere.map(vertragsbetrag)) - schonCent);
}
