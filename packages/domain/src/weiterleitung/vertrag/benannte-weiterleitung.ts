import type { OrganisationArt } from "../../organisation/organisation.ts";
import type { Weiterleitung } from "./weiterleitung.ts";

/** A contract with the name and kind of its receiver. */
export type BenannteWeiterleitung = Weiterleitung & { empfaengerName: string; empfaengerArt: OrganisationArt };
