import { z } from "../grundlagen/zod.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { Rollenwahl } from "./einladung.ts";
import type { EinladungRefusal } from "./einladung-anlage.ts";
import { BenutzerId } from "../grundlagen/ids.ts";
import type { OrganisationArt } from "./organisation.ts";
import { rolleMoeglich, type Rolle } from "./rollen.ts";

export type Person = { benutzerId: BenutzerId; name: string; email: string; rollen: Rolle[] };

export const PersonRollen = z.strictObject({ benutzerId: BenutzerId, rollen: Rollenwahl });
export type PersonRollen = z.infer<typeof PersonRollen>;

export type PersonRefusal =
  | { reason: "letzte-mandantenverwaltung"; name: string }
  | Extract<EinladungRefusal, { reason: "rolle-nicht-moeglich" }>;

export type RollenGeaendert = { type: "RollenGeaendert"; benutzerId: BenutzerId; rollen: Rolle[] };

/** The roles of one person in one body; none at all takes the person out of it. */
export function decideRollen(lage: {
  art: OrganisationArt;
  personen: readonly Person[];
  person: Person;
  rollen: Rolle[];
}): Decision<RollenGeaendert, PersonRefusal> {
  const { art, personen, person, rollen } = lage;
  const unmoeglich = rollen.find((rolle) => !rolleMoeglich(art, rolle));
  if (unmoeglich) return refuse({ reason: "rolle-nicht-moeglich", feld: "rollen", rolle: unmoeglich });
  const verwaltet = (p: { rollen: Rolle[] }) => p.rollen.includes("mandantenverwaltung");
  const andere = personen.some((p) => p.benutzerId !== person.benutzerId && verwaltet(p));
  // Without one, nobody could ever let anybody in again.
  if (verwaltet(person) && !verwaltet({ rollen }) && !andere)
    return refuse({ reason: "letzte-mandantenverwaltung", name: person.name });
  return accept({ type: "RollenGeaendert", benutzerId: person.benutzerId, rollen });
}
