import type { OrganisationId } from "@kim/domain/grundlagen";
import type { Bescheidangaben } from "@kim/domain/schriftstueck";
import { listBescheide } from "../queries/foerderung/bescheid.ts";
import { getOrganisation } from "../queries/organisation.ts";
import type { SchriftstueckTx } from "../queries/foerderung/schriftstueck.ts";
import { must } from "../scope/errors.ts";
import { getBehoerde } from "./behoerde.ts";

export async function loadBescheidangaben(
  tx: SchriftstueckTx,
  inhaberId: OrganisationId,
  vorgangId: string,
): Promise<{ angaben: Bescheidangaben; gegenueberId: OrganisationId }> {
  const bescheide = await listBescheide(tx, inhaberId);
  const {
    organisationName: _name,
    organisationArt: _art,
    ...bescheid
  } = must(
    bescheide.find(({ id }) => id === vorgangId),
    "bescheid",
  );
  const vorgaenger = bescheide.find(({ id }) => id === bescheid.vorgaengerId);
  const { name, ags, demodaten } = await getOrganisation(tx, inhaberId);
  const behoerde = await getBehoerde(tx);
  return {
    gegenueberId: behoerde.id,
    angaben: {
      bescheid,
      vorgaenger: vorgaenger ? { aktenzeichen: vorgaenger.aktenzeichen, datum: vorgaenger.datum } : null,
      empfaenger: { name, ags, demodaten },
      bewilligungsbehoerde: behoerde.name,
      // No table of courts was read; whoever sends it fills it in.
      verwaltungsgericht: null,
    },
  };
}
