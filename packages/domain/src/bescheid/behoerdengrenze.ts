import { alsDatum } from "../grundlagen/darstellung.ts";
import type { PlainDate } from "../grundlagen/plain-date.ts";
import type { Organisation } from "../organisation/organisation.ts";
import { merkmaleAlsText, merkmalstandAm, type Merkmal, type Merkmalart } from "../organisation/registermerkmal.ts";
import type { Baustein } from "../stelle/stelle.ts";
import type { BescheidRefusal } from "./bescheid-refusal.ts";

export type Behoerdenlage = {
  organisation: Pick<Organisation, "art">;
  merkmale: readonly Merkmal[];
  /** Of the Bescheid: what it grants, and the first day of its Bewilligungszeitraum. */
  eingabe: { baustein: Baustein; von: PlainDate };
};

/** Either of them makes a Kommune a recipient of Baustein 3; not every town has both (regeln.md 3.3). */
const behoerden = ["auslaenderbehoerde", "einbuergerungsbehoerde"] as const satisfies readonly Merkmalart[];

/** A kreisangehörige Kommune receives Baustein 3 only while it has one of the two authorities itself. */
export function behoerdengrenze({ organisation, merkmale, eingabe }: Behoerdenlage): BescheidRefusal | undefined {
  if (!braucht({ organisation, eingabe })) return undefined;
  return behoerden.every((art) => merkmalstandAm(merkmale, art, eingabe.von) === "fehlt")
    ? { reason: "behoerde-fehlt", feld: "von", am: eingabe.von }
    : undefined;
}

export type Bescheidhinweis = { reason: "behoerde-angenommen"; arten: Merkmalart[]; am: PlainDate };

/** What the Bescheid rests on that nobody has proven; a notice, no obstacle. */
export function bescheidhinweise({ organisation, merkmale, eingabe }: Behoerdenlage): Bescheidhinweis[] {
  if (!braucht({ organisation, eingabe })) return [];
  const staende = behoerden.map((art) => ({ art, stand: merkmalstandAm(merkmale, art, eingabe.von) }));
  const angenommen = staende.filter(({ stand }) => stand === "annahme").map(({ art }) => art);
  return angenommen.length > 0 && staende.every(({ stand }) => stand !== "belegt")
    ? [{ reason: "behoerde-angenommen", arten: angenommen, am: eingabe.von }]
    : [];
}

export const bescheidhinweisText = ({ arten, am }: Bescheidhinweis): string =>
  `Der Bescheid stützt sich auf eine Annahme. Im Register ist am ${alsDatum(am)} nicht belegt: ${merkmaleAlsText(arten)}. Die Bezirksregierung kann das im Register belegen oder berichtigen.`;

const braucht = ({ organisation: { art }, eingabe: { baustein } }: Pick<Behoerdenlage, "organisation" | "eingabe">) =>
  baustein === 3 && art === "kreisangehoerige_kommune";
