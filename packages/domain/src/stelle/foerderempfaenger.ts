import {
  istZuwendungsempfaenger,
  type FoerderempfaengerArt,
  type OrganisationArt,
} from "../organisation/organisation.ts";
import type { Kontingent } from "./stelle.ts";

export type Empfaengerlage = { art: OrganisationArt; kontingente: readonly Kontingent[] };

/**
 * Who receives money of the programme directly in a year: the 54, and a kreisangehörige Kommune to which posts of
 * Baustein 3 are granted (regeln.md section 3.3), also when a later Bescheid took all of them back: what was paid until
 * then is still to be proven. A Bescheid and its Kontingent are written together. Where the database lists them
 * (kim.direktempfaenger), it follows this.
 */
export const istFoerderempfaenger = ({ art, kontingente }: Empfaengerlage, jahr: number): boolean =>
  istZuwendungsempfaenger(art) ||
  (art === "kreisangehoerige_kommune" && kontingente.some((k) => k.jahr === jahr && k.baustein === 3));

/** Whether the body has posts of its own: the 54, and who may hold one of Baustein 3 in any year. */
export const darfEigeneStellen = <L extends Empfaengerlage>(lage: L): lage is L & { art: FoerderempfaengerArt } =>
  istZuwendungsempfaenger(lage.art) ||
  lage.kontingente.some((k) => k.vzaeHundertstel > 0 && istFoerderempfaenger({ ...lage, kontingente: [k] }, k.jahr));
