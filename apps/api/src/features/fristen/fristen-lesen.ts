import {
  fristenAus,
  fristenDerBehoerdeAus,
  fristlesung,
  fristlesungDerBehoerde,
  readAsBewilligung,
  readAsTenant,
  type Db,
} from "@kim/db";
import type { Fristeintrag } from "@kim/domain/fristenliste";
import type { BenutzerId, OrganisationId, PlainDate } from "@kim/domain/grundlagen";
import type { OrganisationArt } from "@kim/domain/organisation";

export type Fristleser = { organisationId: OrganisationId; art: OrganisationArt; benutzerId: BenutzerId };

/** Every date of a body, read behind its own wall. */
export async function liesFristen(
  db: Db,
  { organisationId, art, benutzerId }: Fristleser,
  heute: PlainDate,
): Promise<Fristeintrag[]> {
  const leser = { leserId: organisationId, art, heute };
  return art === "bezirksregierung"
    ? fristenDerBehoerdeAus(
        leser,
        await readAsBewilligung(db, organisationId, benutzerId, ...fristlesungDerBehoerde(organisationId)),
      )
    : fristenAus(leser, await readAsTenant(db, organisationId, benutzerId, ...fristlesung(organisationId, heute)));
}
