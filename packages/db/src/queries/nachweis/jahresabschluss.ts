import { plainDate } from "@kim/domain/grundlagen";
import type { Jahresabschluss, JahresabschlussEingabe } from "@kim/domain/nachweis";
import { and, desc, eq } from "drizzle-orm";
import { jahresabschluss } from "../../schema/jahresabschluss.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";

export type GelesenerJahresabschluss = Jahresabschluss & { am: string; vonName: string };

/** What counts of a year of the tenant itself: the newest entry. */
export async function findJahresabschluss(tx: TenantTx, jahr: number): Promise<GelesenerJahresabschluss | null> {
  const [row] = await tx
    .select()
    .from(jahresabschluss)
    .where(and(eq(jahresabschluss.tenantId, tx.tenantId), eq(jahresabschluss.jahr, jahr)))
    .orderBy(desc(jahresabschluss.am), desc(jahresabschluss.id))
    .limit(1);
  if (!row) return null;
  const { beschlossenAm, quelle, am, vonName } = row;
  return { jahr, beschlossenAm: plainDate(beschlossenAm), quelle, am: am.toISOString(), vonName };
}

/** Throws a broken `jahresabschluss_pkey` when the id was recorded before: a second click. */
export async function recordJahresabschluss(
  tx: TenantTx,
  eingabe: JahresabschlussEingabe,
  autor: { am: Date; vonId: string; vonName: string },
): Promise<void> {
  await tx.insert(jahresabschluss).values({ ...eingabe, ...autor, tenantId: tx.tenantId });
}
