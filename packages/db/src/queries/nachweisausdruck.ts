import type { NachweisId } from "@kim/domain/grundlagen";
import { and, eq, sql } from "drizzle-orm";
import { nachweisAusdruck as ausdruck } from "../schema/nachweis-beleg.ts";
import type { TenantTx } from "../scope/tenant-tx.ts";

const desEigenen = (tx: TenantTx, nachweisId: NachweisId) =>
  and(eq(ausdruck.tenantId, tx.tenantId), eq(ausdruck.nachweisId, nachweisId));

/** The hash that stands on what was set for printing; undefined before. */
export async function findAusdruckPruefsumme(tx: TenantTx, nachweisId: NachweisId): Promise<string | undefined> {
  const [row] = await tx.select({ pruefsumme: ausdruck.pruefsumme }).from(ausdruck).where(desEigenen(tx, nachweisId));
  return row?.pruefsumme;
}

export async function findAusdruck(
  tx: TenantTx,
  nachweisId: NachweisId,
): Promise<{ dateiname: string; inhalt: Uint8Array } | undefined> {
  const { dateiname, inhalt } = ausdruck;
  const [row] = await tx.select({ dateiname, inhalt }).from(ausdruck).where(desEigenen(tx, nachweisId));
  return row;
}

/** Prepared anew, it is set anew. */
export async function recordAusdruck(
  tx: TenantTx,
  neu: { nachweisId: NachweisId; pruefsumme: string; dateiname: string; inhalt: Uint8Array },
  am: Date,
): Promise<void> {
  await tx
    .insert(ausdruck)
    .values({ ...neu, tenantId: tx.tenantId, am })
    .onConflictDoUpdate({
      target: [ausdruck.tenantId, ausdruck.nachweisId],
      set: {
        pruefsumme: sql`excluded.pruefsumme`,
        dateiname: sql`excluded.dateiname`,
        inhalt: sql`excluded.inhalt`,
        am: sql`excluded.am`,
      },
    });
}
