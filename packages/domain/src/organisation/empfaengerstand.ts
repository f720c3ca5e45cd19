import { z } from "../grundlagen/zod.ts";
import type { OrganisationArt } from "./organisation.ts";

/** How far a receiving body has come: nothing answered yet, answered without ever accepting, accepted at least once. */
export const Empfaengerstand = z.enum(["neu", "ohne-vertrag", "aktiv"]);
export type Empfaengerstand = z.infer<typeof Empfaengerstand>;

type Antwort = { angenommen: boolean };

/** Follows from every answer the body ever gave. */
export function empfaengerstand(antworten: readonly Antwort[]): Empfaengerstand {
  if (istAktiv(antworten)) return "aktiv";
  return antworten.length === 0 ? "neu" : "ohne-vertrag";
}

/** A body is active from its first accepted offer on, and stays so: what it held goes on to be accounted for. */
export const istAktiv = (antworten: readonly Antwort[]): boolean => antworten.some(({ angenommen }) => angenommen);

/** Bodies that hold posts by Weiterleitung alone. */
export const istWeiterleitungsempfaenger = (art: OrganisationArt): boolean =>
  art === "kreisangehoerige_kommune" || art === "traeger";
