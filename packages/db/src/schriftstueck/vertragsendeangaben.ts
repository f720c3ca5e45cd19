import { WeiterleitungId, type OrganisationId } from "@kim/domain/grundlagen";
import type { Vertragsendeangaben } from "@kim/domain/schriftstueck";
import type { Vertragsende } from "@kim/domain/weiterleitung";
import { and, eq } from "drizzle-orm";
import { getOrganisation } from "../queries/organisation.ts";
import type { SchriftstueckTx } from "../queries/foerderung/schriftstueck.ts";
import { getWeiterleitung } from "../queries/weiterleitung/weiterleitung.ts";
import { weiterleitungEnde } from "../schema/weiterleitung-verlauf.ts";
import { Missing, must } from "../scope/errors.ts";

export async function loadVertragsendeangaben(
  tx: SchriftstueckTx,
  inhaberId: OrganisationId,
  vorgangId: string,
): Promise<{ angaben: Vertragsendeangaben; gegenueberId: OrganisationId }> {
  // Contracts are none of the authority's business.
  if ("bewilligung" in tx) throw new Missing("vertragsende");
  const [gefunden] = await tx
    .select()
    .from(weiterleitungEnde)
    .where(and(eq(weiterleitungEnde.tenantId, inhaberId), eq(weiterleitungEnde.id, vorgangId)));
  const { weiterleitungId, art, letzterTag, grund, am, von } = must(gefunden, "vertragsende");
  const ende = { art, letzterTag, grund, am: am.toISOString(), von } as Vertragsende;
  const {
    geberName: _,
    empfaengerName: __,
    empfaengerArt: ___,
    ...vertrag
  } = await getWeiterleitung(tx, WeiterleitungId.parse(weiterleitungId));
  const geber = await getOrganisation(tx, vertrag.geberId);
  const empfaenger = await getOrganisation(tx, vertrag.empfaengerId);
  return {
    gegenueberId: inhaberId === geber.id ? empfaenger.id : geber.id,
    angaben: {
      vertrag: { ...vertrag, enden: vertrag.enden.filter((e) => e.am <= ende.am) },
      ende,
      geber: { name: geber.name, demodaten: geber.demodaten },
      empfaenger: { name: empfaenger.name },
    },
  };
}
