import { enqueueOnce, listNachweise, uuidOf, type TenantTx } from "@kim/db";
import type { JahreslaufId } from "@kim/domain/grundlagen";
import { decideAusdruck, nachweislauf } from "@kim/domain/nachweis";
import { ausdruckSetzen } from "@kim/jobs";

/**
 * A paper of each draft of the year, once per run: a job of its own, so that one that cannot be set holds up neither
 * the opening nor the others. Of figures that have not moved since, none is set again.
 */
export async function bestelleEntwurfspapiere(tx: TenantTx, laufId: JahreslaufId, jahr: number): Promise<void> {
  const eigene = (await listNachweise(tx)).filter((n) => n.inhaberId === tx.tenantId && n.jahr === jahr);
  for (const { id, vorgaenge } of eigene)
    if (decideAusdruck(nachweislauf(vorgaenge, false)).ok)
      await enqueueOnce(tx, ausdruckSetzen, { nachweisId: id }, uuidOf("ausdruck-setzen", laufId, tx.tenantId, id));
}
