import type { Landesvorlage } from "@kim/db";
import type { Landesvorschau, Szenario } from "@kim/domain/landesverteilung";

/** What a second person decides about: the shares as they are computed now, and never anew. */
export const alsVorlage = (
  szenario: Szenario | undefined,
  vorschau: Landesvorschau | undefined,
  { begruendung, satzAnnahme }: Pick<Landesvorlage, "begruendung" | "satzAnnahme">,
): Landesvorlage => ({
  szenario: szenario?.name ?? "",
  begruendung,
  satzAnnahme,
  anteile: (vorschau?.zeilen ?? []).map(({ organisationId, hundertstel, vorjahrHundertstel, cent }) => ({
    organisationId,
    hundertstel,
    vorjahrHundertstel,
    cent,
  })),
});
