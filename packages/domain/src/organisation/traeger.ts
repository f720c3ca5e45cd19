import { z } from "../grundlagen/zod.ts";
import { accept, refuse, type Decision } from "../grundlagen/decision.ts";
import { pflichtzeile } from "../grundlagen/eingabefelder.ts";
import { istAehnlich, normalform } from "../grundlagen/normalform.ts";
import { OrganisationId } from "../grundlagen/ids.ts";
import { istZuwendungsempfaenger, type OrganisationArt } from "./organisation.ts";

export const TraegerAnlage = z.strictObject({
  id: OrganisationId,
  name: pflichtzeile(200, {
    zeichen: 3,
    sonst: "Bitte den vollständigen Namen angeben, wie er im Vertrag steht.",
  }),
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
  const gleicher = register.find((o) => normalform(o.name) === normalform(name));
  if (gleicher) return refuse({ reason: "traeger-gibt-es-schon", feld: "name", name: gleicher.name });
  return accept({ type: "TraegerAngelegt", id, name });
}

/** What is in the register under a spelling that may mean the same body: told before it is entered, no refusal. */
export const aehnlicheTraeger = (name: string, register: readonly { name: string }[]): string[] =>
  register.map((o) => o.name).filter((anderer) => istAehnlich(anderer, name));

export const traegerHinweis = (name: string, aehnliche: readonly string[]): string =>
  `„${name}“ könnte derselbe Träger sein wie ${aehnliche.map((n) => `„${n}“`).join(", ")}. Ist er es, bitte den vorhandenen wählen.`;
