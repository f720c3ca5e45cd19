import type { OrganisationId, PlainDate } from "@kim/domain/grundlagen";
import type { OrganisationArt } from "@kim/domain/organisation";

/** Whose start page it is, and of which day. */
export interface Leser {
  leserId: OrganisationId;
  art: OrganisationArt;
  heute: PlainDate;
}
