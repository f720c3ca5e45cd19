import type { ZuwendungsempfaengerArt } from "../organisation/organisation.ts";
import type { Funktion } from "./stelle.ts";

/** R1, R2: smallest part a post may be cut into; functions not listed are free (R5). */
const mindestanteile: Partial<Record<Funktion, { regel: "R1" | "R2"; mindestensHundertstel: number }>> = {
  koordination: { regel: "R1", mindestensHundertstel: 50 },
  case_management: { regel: "R2", mindestensHundertstel: 50 },
};

export const mindestanteil = (funktion: Funktion) => mindestanteile[funktion];

/** R3: most coordination posts a recipient may have on any day. */
export const koordinationHoechstens = {
  kreis: 350,
  // Annahme: the Städteregion counts like a Kreis (regeln.md 3.1).
  staedteregion: 350,
  kreisfreie_stadt: 250,
} as const satisfies Record<ZuwendungsempfaengerArt, number>;

/** R3: most assistant posts a recipient may have on any day. */
export const assistenzHoechstens = 50;

/** R12: at most two thirds of Baustein 2 go to Träger der Freien Wohlfahrtspflege; integers, no rounding. */
export const traegeranteilZulaessig = (traegerHundertstel: number, baustein2Hundertstel: number): boolean =>
  3 * traegerHundertstel <= 2 * baustein2Hundertstel;

/** R11: at least one third of Baustein 2. */
export const drittelErreicht = (anteilHundertstel: number, baustein2Hundertstel: number): boolean =>
  3 * anteilHundertstel >= baustein2Hundertstel;
