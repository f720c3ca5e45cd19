import { enqueueOnce, listEigeneNachweise, uuidOf, type TenantTx } from "@kim/db";
import type { JahreslaufId } from "@kim/domain/grundlagen";
import { entwurfspapierSetzen } from "@kim/jobs";

/**
 * A paper of each draft of the year, once per run: a job of its own, so that one that cannot be set holds up neither
 * the opening nor the others. The job sets none of what is submitted, or of figures that have not moved since.
 */
export async function bestelleEntwurfspapiere(tx: TenantTx, laufId: JahreslaufId, jahr: number): Promise<void> {
  for (const id of await listEigeneNachweise(tx, jahr))
    await enqueueOnce(
      tx,
      entwurfspapierSetzen,
      { nachweisId: id },
      uuidOf("entwurfspapier-setzen", laufId, tx.tenantId, id),
    );
}
