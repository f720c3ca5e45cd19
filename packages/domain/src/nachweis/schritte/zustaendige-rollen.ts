import { hatRecht, Rolle } from "../../organisation/rollen.ts";

/** Whoever prepares or signs the proofs of a body is told that there are new ones. */
export const zustaendigeRollen: readonly Rolle[] = Rolle.options.filter(
  (rolle) => hatRecht([rolle], "nachweis:vorbereiten") || hatRecht([rolle], "nachweis:zeichnen"),
);
