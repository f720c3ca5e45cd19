import type { OrganisationId } from "@kim/domain/grundlagen";
import type { EinNachweis } from "@kim/domain/nachweis";
import { and, asc, eq, sql } from "drizzle-orm";
import { nachweisDokument as dokument } from "../../schema/nachweis-beleg.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";
import type { NachweisMitNamen, NachweisleserTx } from "./nachweis-mit-namen.ts";
import { sha256Of } from "./nachweisfassung.ts";

export type Nachweisdokumentart = "papier" | "akte" | "tabelle" | "pruefvermerk" | "schlussmitteilung";

/** A paper that was set, without its bytes. */
export type Nachweisdokument = {
  version: number;
  art: Nachweisdokumentart;
  dateiname: string;
  bytes: number;
  sha256: string;
  am: string;
};

/** Everything that was set of a proof, oldest first; for its holder and the level above. */
export async function listNachweisdokumente(
  tx: NachweisleserTx,
  { inhaberId, id }: EinNachweis,
): Promise<Nachweisdokument[]> {
  const { version, art, dateiname, bytes, sha256, am } = dokument;
  const rows = await tx
    .select({ version, art, dateiname, bytes, sha256, am })
    .from(dokument)
    .where(and(eq(dokument.inhaberId, inhaberId), eq(dokument.nachweisId, id)))
    .orderBy(asc(version), asc(art));
  return rows.map((row) => ({ ...row, am: row.am.toISOString() }));
}

export async function findNachweisdokument(
  tx: NachweisleserTx,
  { inhaberId, id, version, art }: EinNachweis & { version: number; art: Nachweisdokumentart },
): Promise<{ dateiname: string; inhalt: Uint8Array } | undefined> {
  const [row] = await tx
    .select({ dateiname: dokument.dateiname, inhalt: dokument.inhalt })
    .from(dokument)
    .where(
      and(
        eq(dokument.inhaberId, inhaberId),
        eq(dokument.nachweisId, id),
        eq(dokument.version, version),
        eq(dokument.art, art),
      ),
    );
  return row;
}

/**
 * A version is set once: its paper a second time changes nothing. What was found is found anew only after the
 * certificate it tells of, so a job that comes twice leaves what the first one set.
 */
export async function recordNachweisdokument(
  tx: TenantTx,
  {
    inhaberId,
    id: nachweisId,
    pruefstelleId,
  }: Pick<NachweisMitNamen, "id" | "pruefstelleId"> & {
    inhaberId: OrganisationId;
  },
  neu: { version: number; art: Nachweisdokumentart; dateiname: string; inhalt: Uint8Array },
  am: Date,
  bescheinigtAm: string | null = null,
): Promise<void> {
  await tx
    .insert(dokument)
    .values({
      ...neu,
      tenantId: tx.tenantId,
      inhaberId,
      nachweisId,
      pruefstelleId,
      bytes: neu.inhalt.length,
      sha256: sha256Of(neu.inhalt),
      am,
    })
    .onConflictDoUpdate({
      target: [dokument.tenantId, dokument.inhaberId, dokument.nachweisId, dokument.version, dokument.art],
      set: {
        dateiname: sql`excluded.dateiname`,
        bytes: sql`excluded.bytes`,
        sha256: sql`excluded.sha256`,
        inhalt: sql`excluded.inhalt`,
        am: sql`excluded.am`,
      },
      setWhere: sql`${dokument.art} in ('pruefvermerk', 'schlussmitteilung')
        and ${dokument.am} < ${bescheinigtAm}::timestamptz`,
    });
}
