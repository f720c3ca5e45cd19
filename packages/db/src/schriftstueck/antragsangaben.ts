import { inhaltAenderbar, antragsstand } from "@kim/domain/antrag";
import { heuteInBerlin, type OrganisationId } from "@kim/domain/grundlagen";
import type { Antragsangaben } from "@kim/domain/schriftstueck";
import { listAntraege } from "../queries/foerderung/antrag.ts";
import { getOrganisation } from "../queries/organisation.ts";
import type { SchriftstueckTx } from "../queries/foerderung/schriftstueck.ts";
import { must } from "../scope/errors.ts";
import { getBehoerde } from "./behoerde.ts";

/** Of what was handed in last: an Antrag that may be changed again no longer says what it said. */
export async function loadAntragsangaben(
  tx: SchriftstueckTx,
  inhaberId: OrganisationId,
  vorgangId: string,
): Promise<{ angaben: Antragsangaben; gegenueberId: OrganisationId }> {
  const gefunden = must(
    (await listAntraege(tx)).find(
      ({ organisationId, vorgaenge, beschieden }) =>
        organisationId === inhaberId &&
        !inhaltAenderbar(antragsstand(vorgaenge, beschieden)) &&
        vorgaenge.findLast(({ art }) => art === "eingereicht" || art === "beantwortet")?.id === vorgangId,
    ),
    "antrag",
  );
  const { id, organisationId, jahr, baustein, inhalt, version } = gefunden;
  const schritt = gefunden.vorgaenge.findIndex((v) => v.id === vorgangId);
  const vorgaenge = gefunden.vorgaenge.slice(0, schritt + 1);
  const { name, ags, art, demodaten } = await getOrganisation(tx, inhaberId);
  const behoerde = await getBehoerde(tx);
  return {
    gegenueberId: behoerde.id,
    angaben: {
      antrag: { id, organisationId, jahr, baustein, inhalt, version, vorgaenge, beschieden: false },
      antragsteller: { name, ags, art, demodaten },
      bewilligungsbehoerde: behoerde.name,
      am: heuteInBerlin(new Date(vorgaenge.at(-1)?.am ?? 0)),
    },
  };
}
