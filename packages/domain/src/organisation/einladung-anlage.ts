import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { ersteRollen, type Einladung, type ErsteEinladung, type Personeinladung } from "./einladung.ts";
import type { EinladungId, OrganisationId } from "../grundlagen/ids.ts";
import type { Organisation, OrganisationArt } from "./organisation.ts";
import { rolleMoeglich, type Rolle } from "./rollen.ts";

export type EinladungRefusal =
  | { reason: "einladung-ohne-angebot"; organisation: string }
  | { reason: "hat-schon-verwaltung"; organisation: string }
  | { reason: "rolle-nicht-moeglich"; feld: "rollen"; rolle: Rolle }
  | { reason: "einladung-schon-angenommen" }
  | { reason: "person-gehoert-schon-dazu"; feld: "email"; email: string };

export type EinladungErstellt = {
  type: "EinladungErstellt";
  organisationId: OrganisationId;
  email: string;
  rollen: Rolle[];
};

export type EinladungWiderrufen = { type: "EinladungWiderrufen"; id: EinladungId };

/**
 * A giver invites only into a body it offers something to, and only its first person: afterwards the body invites for
 * itself.
 * Whether there is somebody already is told to nobody who offered nothing.
 */
export function decideErsteEinladung(lage: {
  einladung: ErsteEinladung;
  organisation: Pick<Organisation, "id" | "name">;
  angeboten: boolean;
  hatPersonen: boolean;
}): Decision<EinladungErstellt, EinladungRefusal> {
  const { einladung, organisation, angeboten, hatPersonen } = lage;
  if (!angeboten) return refuse({ reason: "einladung-ohne-angebot", organisation: organisation.name });
  if (hatPersonen) return refuse({ reason: "hat-schon-verwaltung", organisation: organisation.name });
  return accept({
    type: "EinladungErstellt",
    organisationId: organisation.id,
    email: einladung.email,
    rollen: [...ersteRollen],
  });
}

/** Into one's own body alone, with the roles its kind knows: never a role of the state. */
export function decidePersoneinladung(lage: {
  einladung: Personeinladung;
  organisation: { id: OrganisationId; art: OrganisationArt };
  personen: readonly { email: string }[];
}): Decision<EinladungErstellt, EinladungRefusal> {
  const {
    einladung: { email, rollen },
    organisation,
    personen,
  } = lage;
  const rolle = rollen.find((r) => !rolleMoeglich(organisation.art, r));
  if (rolle) return refuse({ reason: "rolle-nicht-moeglich", feld: "rollen", rolle });
  if (personen.some((p) => p.email.toLowerCase() === email))
    return refuse({ reason: "person-gehoert-schon-dazu", feld: "email", email });
  return accept({ type: "EinladungErstellt", organisationId: organisation.id, email, rollen });
}

/** Taking an invitation back; one that nobody accepted in time may be taken back too. */
export function decideWiderruf(
  einladung: Pick<Einladung, "id" | "angenommenAm">,
): Decision<EinladungWiderrufen, EinladungRefusal> {
  if (einladung.angenommenAm) return refuse({ reason: "einladung-schon-angenommen" });
  return accept({ type: "EinladungWiderrufen", id: einladung.id });
}
