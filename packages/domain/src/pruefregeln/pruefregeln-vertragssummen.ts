import { geltendeBescheide } from "../bescheid/bescheid-angaben.ts";
import { alsEuro } from "../grundlagen/darstellung.ts";
import { summe, type Cent } from "../grundlagen/geld.ts";
import { addDays, jahresbeginn, jahresende } from "../grundlagen/plain-date.ts";
import { fundImJahr, type Pruefung } from "./pruefregeln-lage.ts";
import { bausteinDer } from "../stelle/stelle.ts";
import type { BenannteWeiterleitung } from "../weiterleitung/benannte-weiterleitung.ts";
import { vertragsbetragBis } from "../weiterleitung/vertragsverlauf.ts";
import { istLebendig } from "../weiterleitung/weiterleitung.ts";

/** Grant money that a contract promises for the days of one year, in cents; the giver's own top-up is none. */
const zugesagtIm = (jahr: number, w: BenannteWeiterleitung): Cent =>
  vertragsbetragBis(w, jahresende(jahr)) - vertragsbetragBis(w, addDays(jahresbeginn(jahr), -1));

/** R22: nobody passes on more than the Bescheid gives, offers included. Without a Bescheid nothing is said. */
export const mehrZugesagtAlsBewilligt: Pruefung = ({ lage }) =>
  geltendeBescheide(lage.bescheide.filter((b) => b.jahr === lage.jahr)).flatMap(({ baustein, personalCent }) => {
    const vertraege = lage.weiterleitungen.filter(
      (w) => istLebendig(w) && bausteinDer(w.funktion) === baustein && w.geberId === lage.organisation.id,
    );
    const zugesagtCent = summe(vertraege.map((w) => zugesagtIm(lage.jahr, w)));
    return zugesagtCent <= personalCent
      ? []
      : [
          fundImJahr(
            `Verträge und Angebote sagen in Baustein ${baustein} für ${lage.jahr} ${alsEuro(zugesagtCent)} zu; der Bescheid gibt für Personal ${alsEuro(personalCent)}.`,
            lage.jahr,
          ),
        ];
  });
