import { Zeichnungsbefugnis } from "@kim/domain/nachweis";
import { asc, eq } from "drizzle-orm";
import { zeichnungsbefugnis } from "../schema/nachweispruefung.ts";
import type { TenantTx } from "../scope/tenant-tx.ts";

/** Who may sign for the tenant, ended ones too, oldest first. */
export async function listZeichnungsbefugnisse(tx: TenantTx): Promise<Zeichnungsbefugnis[]> {
  const { id, benutzerId, name, amt, von, bis, tenantId } = zeichnungsbefugnis;
  const rows = await tx
    .select({ id, benutzerId, name, amt, von, bis })
    .from(zeichnungsbefugnis)
    .where(eq(tenantId, tx.tenantId))
    .orderBy(asc(von), asc(id));
  return rows.map((row) => Zeichnungsbefugnis.parse(row));
}
