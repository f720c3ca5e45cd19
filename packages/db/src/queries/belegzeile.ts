import { Belegzeile } from "@kim/domain/nachweis";
import { and, asc, eq } from "drizzle-orm";
import { belegzeile } from "../schema/nachweis-beleg.ts";
import type { TenantTx } from "../scope/tenant-tx.ts";

/** R77: the lines of one's own draft. */
export async function listBelegzeilen(tx: TenantTx, nachweisId: string): Promise<Belegzeile[]> {
  const rows = await tx
    .select()
    .from(belegzeile)
    .where(and(eq(belegzeile.tenantId, tx.tenantId), eq(belegzeile.nachweisId, nachweisId)))
    .orderBy(asc(belegzeile.tag), asc(belegzeile.belegNr));
  return rows.map(({ stelleId, pseudonym, monat, bezugBelegNr, bezugJahr, ...zeile }) => ({
    ...Belegzeile.parse({
      id: zeile.id,
      belegNr: zeile.belegNr,
      tag: zeile.tag,
      empfaenger: zeile.empfaenger,
      grund: zeile.grund,
      betragCent: zeile.betragCent,
      position: zeile.position,
      zuwendungsfaehigCent: zeile.zuwendungsfaehigCent,
      person: stelleId === null ? null : { stelleId, pseudonym, monat },
      bezug: bezugJahr === null ? null : { belegNr: bezugBelegNr, jahr: bezugJahr },
      dokumentId: zeile.dokumentId,
    }),
  }));
}
