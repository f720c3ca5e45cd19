import { z } from "../grundlagen/zod.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { OrganisationId } from "../grundlagen/ids.ts";
import { istZuwendungsempfaenger, type OrganisationArt } from "./organisation.ts";
import { einzeiler } from "./zugang.ts";

export const TraegerAnlage = z.strictObject({
  id: OrganisationId,
  name: einzeiler(200).min(3, "Bitte den vollständigen Namen angeben, wie er im Vertrag steht."),
});
export type TraegerAnlage = z.infer<typeof TraegerAnlage>;

export type TraegerRefusal =
  | { reason: "traeger-nur-zuwendungsempfaenger" }
  | { reason: "traeger-gibt-es-schon"; feld: "name"; name: string };

export type TraegerAngelegt = { type: "TraegerAngelegt"; id: OrganisationId; name: string };

/** A Kreis or kreisfreie Stadt enters a Träger that no spelling of its name finds in the register. */
export function decideTraeger(lage: {
  traeger: TraegerAnlage;
  art: OrganisationArt;
  register: readonly { name: string }[];
}): Decision<TraegerAngelegt, TraegerRefusal> {
  const {
    traeger: { id, name },
    art,
    register,
  } = lage;
  if (!istZuwendungsempfaenger(art)) return refuse({ reason: "traeger-nur-zuwendungsempfaenger" });
  const gleicher = register.find((o) => vergleichsname(o.name) === vergleichsname(name));
  if (gleicher) return refuse({ reason: "traeger-gibt-es-schon", feld: "name", name: gleicher.name });
  return accept({ type: "TraegerAngelegt", id, name: name.replace(/\s+/g, " ") });
}

/** Capitals, spaces and the two ways to write an umlaut make no second body. */
const vergleichsname = (name: string) => name.normalize("NFKC").toLocaleLowerCase("de").replace(/\s+/g, "");
