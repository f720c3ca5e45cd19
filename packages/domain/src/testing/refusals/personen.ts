import type { EinladungRefusal } from "../../organisation/einladung-anlage.ts";
import type { EinladungsannahmeRefusal } from "../../organisation/einladungsannahme.ts";
import type { PersonRefusal } from "../../organisation/person.ts";
import type { TraegerRefusal } from "../../organisation/traeger.ts";

/** Invitations, people of a body and Träger. */
export const refusalsDerPersonen = [
  { reason: "einladung-ohne-angebot", organisation: "Stadt Neudorf" },
  { reason: "hat-schon-verwaltung", organisation: "Stadt Neudorf" },
  { reason: "rolle-nicht-moeglich", feld: "rollen", rolle: "ministerium" },
  { reason: "person-gehoert-schon-dazu", feld: "email", email: "a@neudorf.example" },
  { reason: "einladung-schon-angenommen" },

  { reason: "einladung-angenommen" },
  { reason: "einladung-widerrufen" },
  { reason: "einladung-abgelaufen", gueltigBis: "2022-03-01T10:00:00.000Z" },
  { reason: "einladung-ueberholt" },
  { reason: "zugang-besteht-schon" },

  { reason: "letzte-mandantenverwaltung", name: "Nele Ulrich" },

  { reason: "traeger-nur-zuwendungsempfaenger" },
  { reason: "traeger-gibt-es-schon", feld: "name", name: "AWO Neudorf" },
] as const satisfies readonly (EinladungRefusal | EinladungsannahmeRefusal | PersonRefusal | TraegerRefusal)[];
