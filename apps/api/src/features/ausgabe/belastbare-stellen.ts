import { listEigeneStellen, listWeiterleitungen, type TenantTx, type WeiterleitungMitNamen } from "@kim/db";
import { weiterleitungsstand } from "@kim/domain/weiterleitung";
import type { BelastbareStelle } from "@kim/domain/ausgabe";

/** A post one may book on, and by whom it is held; `geberName` null on an own one. */
export type BenannteStelle = BelastbareStelle & {
  geberName: string | null;
  weiterleitungen: readonly WeiterleitungMitNamen[];
};

/**
 * The tenant's own posts and those it holds or held: by its contracts, because a post is hidden once its contract has
 * ended.
 */
export async function listBelastbareStellen(tx: TenantTx): Promise<BenannteStelle[]> {
  const [eigene, vertraege] = await Promise.all([listEigeneStellen(tx), listWeiterleitungen(tx)]);
  const erhaltene = vertraege.filter((w) => w.empfaengerId === tx.tenantId && weiterleitungsstand(w) === "angenommen");
  const gehaltene = [...new Set(erhaltene.map((w) => w.stelleId))].flatMap((stelleId) => {
    const neuester = erhaltene.find((w) => w.stelleId === stelleId);
    return neuester
      ? [
          gehalteneStelle(
            neuester,
            vertraege.filter((w) => w.stelleId === stelleId),
          ),
        ]
      : [];
  });
  return [...eigene.map(({ stelle, weiterleitungen }) => ({ stelle, weiterleitungen, geberName: null })), ...gehaltene];
}

function gehalteneStelle(w: WeiterleitungMitNamen, weiterleitungen: readonly WeiterleitungMitNamen[]): BenannteStelle {
  const {
    stelleId: id,
    eigentuemerId: organisationId,
    stelleBezeichnung: bezeichnung,
    baustein,
    vzaeHundertstel,
    beginn,
    ende,
  } = w;
  return {
    stelle: { id, organisationId, bezeichnung, baustein, vzaeHundertstel, beginn, ende },
    geberName: w.geberName,
    weiterleitungen,
  };
}
