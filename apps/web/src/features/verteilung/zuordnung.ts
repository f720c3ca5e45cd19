import type { OrganisationId } from "@kim/domain/grundlagen";
import type { VerteilungInhalt } from "@kim/domain/verteilung";

type Zusammenlegungen = VerteilungInhalt["zusammenlegungen"];

/** Puts a Kommune with another one, or on its own again (`traegtId` null); a pooling without members is none. */
export function ordneZu(
  zusammenlegungen: Zusammenlegungen,
  organisationId: OrganisationId,
  traegtId: OrganisationId | null,
): Zusammenlegungen {
  const ohne = zusammenlegungen.map((gruppe) => ({
    ...gruppe,
    mitgliedIds: gruppe.mitgliedIds.filter((id) => id !== organisationId),
  }));
  const vorhanden = ohne.some((gruppe) => gruppe.traegtId === traegtId);
  const neue = traegtId === null || vorhanden ? ohne : [...ohne, { traegtId, mitgliedIds: [] }];
  return neue
    .map((gruppe) =>
      gruppe.traegtId === traegtId ? { ...gruppe, mitgliedIds: [...gruppe.mitgliedIds, organisationId] } : gruppe,
    )
    .filter(({ mitgliedIds }) => mitgliedIds.length > 0);
}

/** The share the coordinator set; null goes back to the computed one. */
export const teileZu = (
  zuteilungen: VerteilungInhalt["zuteilungen"],
  organisationId: OrganisationId,
  hundertstel: number | null,
): VerteilungInhalt["zuteilungen"] => [
  ...zuteilungen.filter((zuteilung) => zuteilung.organisationId !== organisationId),
  ...(hundertstel === null ? [] : [{ organisationId, hundertstel }]),
];
