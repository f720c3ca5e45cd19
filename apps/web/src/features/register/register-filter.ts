import { OrganisationId, PlainDate } from "@kim/domain/grundlagen";
import { Merkmalart, Merkmalstand } from "@kim/domain/organisation";
import { seiteAus } from "../../base/adresse.ts";

export type RegisterFilter = {
  tag: PlainDate;
  kreisId: OrganisationId | null;
  merkmal: Merkmalart | null;
  stand: Merkmalstand | null;
  suche: string;
  seite: number;
};

/** What the address asks for; anything it cannot mean is left out, and today stands for no day. */
export const filterAus = (params: URLSearchParams, heute: PlainDate): RegisterFilter => ({
  tag: PlainDate.safeParse(params.get("tag")).data ?? heute,
  kreisId: OrganisationId.safeParse(params.get("kreisId")).data ?? null,
  merkmal: Merkmalart.safeParse(params.get("merkmal")).data ?? null,
  stand: Merkmalstand.safeParse(params.get("stand")).data ?? null,
  suche: (params.get("suche") ?? "").slice(0, 200),
  seite: seiteAus(params),
});
