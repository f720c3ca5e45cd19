import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import type { Cent } from "../grundlagen/geld.ts";
import { istZuwendungsempfaenger, type OrganisationArt } from "../organisation/organisation.ts";
import type { FoerderplanRefusal } from "./foerderplangrenzen.ts";

/** What a year's plan needs beside the posts. */
export type Foerderangaben = { massnahmenPlanCent: Cent; personalkostenIstCent: Cent | null };

/** Measures belong to Baustein 1, which the 54 alone receive. */
export const decideFoerderangaben = <A extends Foerderangaben>(
  art: OrganisationArt,
  angaben: A,
): Decision<A, FoerderplanRefusal> =>
  angaben.massnahmenPlanCent > 0 && !istZuwendungsempfaenger(art)
    ? refuse({ reason: "direkt-nur-baustein-3", feld: "massnahmenPlanCent" })
    : accept(angaben);
