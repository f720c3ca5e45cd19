import { OrganisationId } from "@kim/domain/grundlagen";
import { vertragsstaende, type Vertragsstand } from "@kim/domain/weiterleitung";
import { mitAngabe } from "../../../base/adresse.ts";

export type ListenFilter = { stand: Vertragsstand | undefined; geberId: OrganisationId | undefined };

/** What the address asks for; anything else in it means all. */
export const filterAus = (params: URLSearchParams): ListenFilter => ({
  stand: vertragsstaende.find((stand) => stand === params.get("stand")),
  geberId: OrganisationId.safeParse(params.get("geber")).data,
});

/** The address for a choice, everything else in it kept; "" shows all. */
export const mitWahl: (params: URLSearchParams, feld: "stand" | "geber", wert: string) => URLSearchParams = mitAngabe;
