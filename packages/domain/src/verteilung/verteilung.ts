import { anteiligerBetrag } from "../grundlagen/anteiliger-betrag.ts";
import type { Cent } from "../grundlagen/geld.ts";
import type { VerteilteFunktion, VerteilungInhalt } from "./verteilung-inhalt.ts";
import { verteilungsmaengel, type Verteilungsmangel } from "./verteilung-maengel.ts";
import { verteilungsplan, type Verteilungsangaben, type Verteilungsplan } from "./verteilung-plan.ts";
import {
  aufStellen,
  freieStellen,
  type FreieStelle,
  type Stellenteil,
  type VerteilbareStelle,
} from "./verteilung-stellen.ts";

export type Verteilungslage = Verteilungsangaben & {
  funktion: VerteilteFunktion;
  stellen: readonly VerteilbareStelle[];
};

/** A part of a post for somebody, with the amount for the whole period. */
export type Verteilungsteil = Stellenteil & { empfaengerName: string; betragCent: Cent };
export type Verteilungsergebnis = {
  plan: Verteilungsplan;
  frei: FreieStelle[];
  teile: Verteilungsteil[];
  maengel: Verteilungsmangel[];
};

/** The whole calculation, from the key to the offers: what the page shows is what the server offers. */
export function berechneVerteilung(lage: Verteilungslage): Verteilungsergebnis {
  const { inhalt, stellen } = lage;
  const plan = verteilungsplan(lage);
  const frei = freieStellen(stellen, { von: inhalt.beginn, bis: inhalt.ende });
  const geschnitten = aufStellen(plan.zuteilungen, frei);
  const teile = geschnitten.teile.map((teil) => ({
    ...teil,
    empfaengerName: plan.zuteilungen.find(({ organisationId }) => organisationId === teil.empfaengerId)?.name ?? "",
    betragCent: betragFuer(teil.vzaeHundertstel, inhalt),
  }));
  return { plan, frei, teile, maengel: verteilungsmaengel({ ...lage, plan, geschnitten }) };
}

/** The amount per VZÄ and year for the days of the period. */
export function betragFuer(
  vzaeHundertstel: number,
  { beginn, ende, jeVzaeCent }: Pick<VerteilungInhalt, "beginn" | "ende" | "jeVzaeCent">,
): Cent {
  if (jeVzaeCent === null || ende < beginn) return 0;
  return anteiligerBetrag(() => jeVzaeCent, { von: beginn, bis: ende, vzaeHundertstel });
}
