import { istZuwendungsempfaenger, type OrganisationArt } from "../organisation/organisation.ts";
import type { Baustein } from "./stelle.ts";

/** What can be granted to a body directly (regeln.md 3.3): the 54 all three, a kreisangehörige Kommune Baustein 3. */
export const direkteBausteine = (art: OrganisationArt): readonly Baustein[] =>
  istZuwendungsempfaenger(art) ? [1, 2, 3] : art === "kreisangehoerige_kommune" ? [3] : [];

/** The Bausteine a paper of this body speaks of: those it can be granted, and any other that one of its lines is in. */
export const gezeigteBausteine = <B extends { baustein: Baustein }>(
  art: OrganisationArt,
  bausteine: readonly B[],
  zeilen: readonly { baustein: Baustein }[],
): B[] =>
  bausteine.filter(
    ({ baustein }) => direkteBausteine(art).includes(baustein) || zeilen.some((zeile) => zeile.baustein === baustein),
  );
