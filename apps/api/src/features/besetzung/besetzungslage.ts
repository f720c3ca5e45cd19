import {
  getEigeneBesetzung,
  getStelleMitUmfeld,
  listEigeneBesetzungen,
  listFremdfoerderungen,
  listWeiterleitungen,
  lockAusgaben,
  lockStellenOf,
  type TenantTx,
} from "@kim/db";
import type { BesetzungId, StelleId, WeiterleitungId } from "@kim/domain/grundlagen";
import { bisVertragsende } from "@kim/domain/weiterleitung";

type Teil = { stelleId: StelleId; weiterleitungId: WeiterleitungId | null };

/**
 * Everything a Besetzung of the part is held against, under the owner's lock; a held part is known by its contract
 * alone. Throws `Missing`.
 */
export async function loadBesetzungslage(tx: TenantTx, teil: Teil) {
  const {
    stelle: { organisationId },
  } = await loadTeil(tx, teil);
  await lockStellenOf(tx, organisationId);
  await lockAusgaben(tx);
  return {
    organisationId: tx.tenantId,
    ...(await loadTeil(tx, teil)),
    fremdfoerderungen: await listFremdfoerderungen(tx),
  };
}

/** One of the tenant's own with the post it fills. Throws `Missing`. */
export async function loadEigeneBesetzung(tx: TenantTx, id: BesetzungId) {
  const lage = await loadBesetzungslage(tx, await getEigeneBesetzung(tx, id));
  return { ...lage, besetzung: await getEigeneBesetzung(tx, id) };
}

async function loadTeil(tx: TenantTx, { stelleId, weiterleitungId }: Teil) {
  const eigene = await listEigeneBesetzungen(tx);
  const vorhandene = eigene.filter((b) => b.stelleId === stelleId);
  const vertraege = await listWeiterleitungen(tx);
  const geltende = bisVertragsende(eigene, vertraege);
  const weiterleitungen = vertraege.filter((w) => w.stelleId === stelleId);
  const vertrag = weiterleitungen.find((w) => w.id === weiterleitungId && w.empfaengerId === tx.tenantId);
  if (!vertrag) return { ...(await getStelleMitUmfeld(tx, stelleId)), vorhandene, eigene, geltende };
  const { eigentuemerId, geberId, funktion, vzaeHundertstel, beginn, ende } = vertrag;
  return {
    stelle: { id: stelleId, organisationId: eigentuemerId, funktion, vzaeHundertstel, beginn, ende },
    weiterleitungen,
    vorhandene,
    eigene,
    geltende,
    geberId,
  };
}
