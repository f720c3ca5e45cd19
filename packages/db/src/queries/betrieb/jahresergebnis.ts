import { createHash } from "node:crypto";
import { Jahresergebnis } from "@kim/domain/jahr";
import { and, asc, eq } from "drizzle-orm";
import { jahresergebnis } from "../../schema/jahreslauf.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";

export interface GespeichertesErgebnis {
  ergebnis: Jahresergebnis;
  berechnetAm: string;
}

export async function findJahresergebnis(tx: TenantTx, jahr: number): Promise<GespeichertesErgebnis | undefined> {
  const [row] = await tx
    .select({ ergebnis: jahresergebnis.ergebnis, berechnetAm: jahresergebnis.berechnetAm })
    .from(jahresergebnis)
    .where(and(eq(jahresergebnis.tenantId, tx.tenantId), eq(jahresergebnis.jahr, jahr)));
  // What an older version stored has other figures; the next run replaces it.
  const ergebnis = Jahresergebnis.safeParse(row?.ergebnis);
  return row && ergebnis.success ? { ergebnis: ergebnis.data, berechnetAm: row.berechnetAm.toISOString() } : undefined;
}

export async function findJahresergebnisPdf(tx: TenantTx, jahr: number): Promise<Uint8Array | undefined> {
  const [row] = await tx
    .select({ pdf: jahresergebnis.pdf })
    .from(jahresergebnis)
    .where(and(eq(jahresergebnis.tenantId, tx.tenantId), eq(jahresergebnis.jahr, jahr)));
  return row?.pdf;
}

/** Years with a stored result, oldest first. */
export async function listErgebnisJahre(tx: TenantTx): Promise<number[]> {
  const rows = await tx
    .select({ jahr: jahresergebnis.jahr })
    .from(jahresergebnis)
    .where(eq(jahresergebnis.tenantId, tx.tenantId))
    .orderBy(asc(jahresergebnis.jahr));
  return rows.map((row) => row.jahr);
}

/** SHA-256 of the figures, in hex. Equal figures have equal fingerprints: the domain sorts its lines. */
export function fingerabdruck(ergebnis: Jahresergebnis): string {
  return createHash("sha256").update(JSON.stringify(ergebnis)).digest("hex");
}

/** True when exactly these figures are stored already. */
export async function istUnveraendert(tx: TenantTx, jahr: number, abdruck: string): Promise<boolean> {
  const [row] = await tx
    .select({ jahr: jahresergebnis.jahr })
    .from(jahresergebnis)
    .where(
      and(
        eq(jahresergebnis.tenantId, tx.tenantId),
        eq(jahresergebnis.jahr, jahr),
        eq(jahresergebnis.fingerabdruck, abdruck),
      ),
    );
  return row !== undefined;
}

export async function recordJahresergebnis(
  tx: TenantTx,
  ergebnis: Jahresergebnis,
  pdf: Uint8Array,
  now: Date,
): Promise<void> {
  const values = { ergebnis, fingerabdruck: fingerabdruck(ergebnis), pdf, berechnetAm: now };
  await tx
    .insert(jahresergebnis)
    .values({ tenantId: tx.tenantId, jahr: ergebnis.jahr, ...values })
    .onConflictDoUpdate({ target: [jahresergebnis.tenantId, jahresergebnis.jahr], set: values });
}
