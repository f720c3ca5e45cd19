import type { DokumentId } from "@kim/domain/grundlagen";
import type { EingefroreneDatei } from "@kim/domain/nachweis";
import { and, eq, inArray } from "drizzle-orm";
import { nachweisDatei } from "../schema/nachweis-beleg.ts";
import type { TenantTx } from "../scope/tenant-tx.ts";

/** Files of one's own proof, as a version names them. */
export async function listEinzufrierendeDateien(
  tx: TenantTx,
  nachweisId: string,
  ids: readonly DokumentId[],
): Promise<EingefroreneDatei[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .select({ id: nachweisDatei.id, dateiname: nachweisDatei.dateiname, sha256: nachweisDatei.sha256 })
    .from(nachweisDatei)
    .where(
      and(
        eq(nachweisDatei.tenantId, tx.tenantId),
        eq(nachweisDatei.nachweisId, nachweisId),
        inArray(nachweisDatei.id, [...ids]),
      ),
    );
  return rows.map(({ id, ...rest }) => ({ dokumentId: id as DokumentId, ...rest }));
}

/** The uploaded scan of the signed paper, with who brought it. */
export async function findUnterschriftscan(
  tx: TenantTx,
  nachweisId: string,
  id: DokumentId,
): Promise<{ vonId: string; vonName: string } | undefined> {
  const [row] = await tx
    .select({ vonId: nachweisDatei.vonId, vonName: nachweisDatei.vonName })
    .from(nachweisDatei)
    .where(
      and(
        eq(nachweisDatei.tenantId, tx.tenantId),
        eq(nachweisDatei.nachweisId, nachweisId),
        eq(nachweisDatei.id, id),
        eq(nachweisDatei.art, "unterschrift"),
      ),
    );
  return row;
}
