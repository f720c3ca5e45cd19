import { desc, eq } from "drizzle-orm";
import { protokoll } from "../schema/protokoll.ts";
import type { BewilligungTx, MinisteriumTx, TenantTx } from "../tenant-tx.ts";

export interface Protokolleintrag {
  am: Date;
  benutzerId: string | null;
  benutzerName: string;
  befehl: string;
  eingabe: unknown;
}

/** Writes one audit line into the command's own transaction. */
export async function recordProtokoll(tx: TenantTx | BewilligungTx | MinisteriumTx, eintrag: Protokolleintrag): Promise<void> {
  await tx.insert(protokoll).values({ ...eintrag, tenantId: tx.tenantId, eingabe: eintrag.eingabe ?? {} });
}

/** The newest lines first. */
export async function listProtokoll(tx: TenantTx, limit: number): Promise<(Protokolleintrag & { id: string })[]> {
  const { tenantId: _, ...columns } = {
    tenantId: protokoll.tenantId,
    id: protokoll.id,
    am: protokoll.am,
    benutzerId: protokoll.benutzerId,
    benutzerName: protokoll.benutzerName,
    befehl: protokoll.befehl,
    eingabe: protokoll.eingabe,
  };
  return tx.select(columns).from(protokoll).where(eq(protokoll.tenantId, tx.tenantId)).orderBy(desc(protokoll.am)).limit(limit);
}
