import { getWeiterleitung, lockStellenOf, type TenantTx, type WeiterleitungMitNamen } from "@kim/db";
import type { WeiterleitungId } from "@kim/domain";

/** Whatever happens to contracts on the posts of one owner happens one after the other. Throws `Missing`. */
export async function getWeiterleitungLocked(tx: TenantTx, id: WeiterleitungId): Promise<WeiterleitungMitNamen> {
  const { eigentuemerId } = await getWeiterleitung(tx, id);
  await lockStellenOf(tx, eigentuemerId);
  return getWeiterleitung(tx, id);
}
