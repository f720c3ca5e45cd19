import { alsEuro } from "../../grundlagen/darstellung.ts";
import { summe, type Cent } from "../../grundlagen/geld.ts";
import type { Baustein } from "../../stelle/stelle.ts";
import { vertragsbetragIm } from "./vertragsverlauf.ts";
import { istLebendig, type Beantwortbar, type Vertragsumfang } from "./weiterleitung.ts";

/** What the Bescheid of one Baustein gives for staff in a year, and what contracts and offers promise of it; cents. */
export type Zusage = { jahr: number; bewilligtCent: Cent; zugesagtCent: Cent };

/** What living contracts and open offers promise for the days of a year, in cents. */
export const zugesagtIm = (vertraege: readonly (Vertragsumfang & Beantwortbar)[], jahr: number): Cent =>
  summe(vertraege.filter(istLebendig).map((w) => vertragsbetragIm(w, jahr)));

/** R22: more is promised than the Bescheid gives. */
export const ueberBewilligung = ({ bewilligtCent, zugesagtCent }: Zusage): boolean => zugesagtCent > bewilligtCent;

/** The finding as recipient and granting authority read it. */
export const zusagensatz = (baustein: Baustein, { jahr, bewilligtCent, zugesagtCent }: Zusage): string =>
  `Verträge und Angebote sagen in Baustein ${baustein} für ${jahr} ${alsEuro(zugesagtCent)} zu; der Bescheid gibt für Personal ${alsEuro(bewilligtCent)}.`;

/** R22: the years in which one more offer would promise more than the Bescheid gives, the offer included. */
export const ueberzusagen = (
  zusagen: readonly Zusage[],
  angebot: Pick<Vertragsumfang, "beginn" | "ende" | "vzaeHundertstel" | "betragCent">,
): Zusage[] =>
  zusagen
    .map(({ zugesagtCent, ...zusage }) => ({
      ...zusage,
      zugesagtCent: zugesagtCent + vertragsbetragIm({ ...angebot, enden: [], aenderungen: [] }, zusage.jahr),
    }))
    .filter((zusage) => ueberBewilligung(zusage) && zusage.zugesagtCent > 0);
