import type { Anteil, PlainDate } from "@kim/domain/grundlagen";
import { sql } from "drizzle-orm";
import type { TenantTx } from "../../scope/tenant-tx.ts";

/**
 * What the tenant's receivers passed on to Träger from its own posts of Baustein 2 (R12), part by part, in a period.
 */
export async function listTraegerDarunter(
  tx: TenantTx,
  { beginn, ende }: { beginn: PlainDate; ende: PlainDate },
): Promise<Anteil[]> {
  const rows = await tx.execute<Anteil & Record<string, unknown>>(sql`
    select von::text, bis::text, vzae_hundertstel as "vzaeHundertstel"
      from kim.kette_traeger(${beginn}::date, ${ende}::date) order by von, bis, wurzel_id`);
  return [...rows];
}
