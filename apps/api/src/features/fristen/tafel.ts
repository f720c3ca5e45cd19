import { fristenstaende, geberlesung, geberstandAus, readAsBewilligung, readAsTenant, type Db } from "@kim/db";
import { fristenstand, type Standzeile } from "@kim/domain/fristenliste";
import type { BenutzerId, OrganisationId, PlainDate } from "@kim/domain/grundlagen";
import type { OrganisationArt } from "@kim/domain/organisation";

export type Tafelleser = { db: Db; organisationId: OrganisationId; art: OrganisationArt; benutzerId: BenutzerId };

/** The board of these years: the authority's over all recipients, a giver's over those who hold its contracts. */
export async function liesTafel(
  { db, organisationId, art, benutzerId }: Tafelleser,
  jahre: readonly number[],
  heute: PlainDate,
): Promise<Standzeile[]> {
  if (art === "bezirksregierung") {
    const angaben = await readAsBewilligung(db, organisationId, benutzerId, ...jahre.map(fristenstaende));
    return fristenstand(angaben.flat(), heute);
  }
  const gelesen = await readAsTenant(db, organisationId, benutzerId, ...geberlesung(organisationId, heute));
  return geberstandAus({ leserId: organisationId, art, heute }, gelesen).filter(({ jahr }) => jahre.includes(jahr));
}
