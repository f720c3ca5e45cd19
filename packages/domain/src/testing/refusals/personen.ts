import type { EinladungRefusal } from "../../organisation/einladung-anlage.ts";
import type { EinladungsannahmeRefusal } from "../../organisation/einladungsannahme.ts";
import type { PersonRefusal } from "../../organisation/person.ts";
import type { RegisterRefusal } from "../../organisation/registereintrag.ts";
import type { TraegerRefusal } from "../../organisation/traeger.ts";
import { tag, zeitraum } from "./tag.ts";

/** Invitations, people of a body, Träger and the facts of the register. */
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

  { reason: "merkmal-nur-kommunen", feld: "kommuneId" },
  { reason: "merkmal-ohne-quelle", feld: "quelle", mindestensZeichen: 10 },
  { reason: "merkmal-endet-vor-beginn", feld: "bis", von: tag },
  { reason: "merkmal-ueberschneidet-sich", feld: "von", art: "jugendamt", ...zeitraum, annahme: false },
  { reason: "merkmalende-ohne-tag", feld: "bis" },
  { reason: "merkmal-schon-beendet", feld: "bis", bisher: tag },
] as const satisfies readonly (
  | EinladungRefusal
  | EinladungsannahmeRefusal
  | PersonRefusal
  | TraegerRefusal
  | RegisterRefusal
)[];
