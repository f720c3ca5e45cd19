import { WeiterleitungId, type OrganisationId, type StelleId } from "@kim/domain/grundlagen";
import { EntwurfInhalt, type EntwurfAnlage } from "@kim/domain/weiterleitung";
import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { must, Stale } from "../../scope/errors.ts";
import { organisation } from "../../schema/organisation.ts";
import { stelle } from "../../schema/stelle.ts";
import { weiterleitungEntwurf } from "../../schema/weiterleitung.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";
import type { Vorgang } from "./weiterleitung.ts";

/** An offer that nobody but its giver knows of. */
export interface WeiterleitungEntwurf {
  id: WeiterleitungId;
  stelleId: StelleId;
  eigentuemerId: OrganisationId;
  eigentuemerName: string;
  /** Null once the giver no longer holds the post. */
  stelleBezeichnung: string | null;
  herkunftId: WeiterleitungId | null;
  inhalt: EntwurfInhalt;
  version: number;
  geaendertAm: string;
  geaendertVon: string;
}

/** What stands in the column: the draft and the contract its giver holds the post by. */
const Abgelegt = z.strictObject({ herkunftId: WeiterleitungId.nullable(), inhalt: EntwurfInhalt });

/** The one changed last first. */
export const listEntwuerfe = (tx: TenantTx): Promise<WeiterleitungEntwurf[]> => select(tx);

/** Throws `Missing`. */
export async function getEntwurf(tx: TenantTx, id: WeiterleitungId): Promise<WeiterleitungEntwurf> {
  const [found] = await select(tx, id);
  return must(found, "weiterleitung_entwurf");
}

/** Throws a broken `weiterleitung_entwurf_pkey` when the id was recorded before: a second click. */
export async function recordEntwurf(
  tx: TenantTx,
  { id, stelleId, herkunftId, inhalt }: EntwurfAnlage,
  eigentuemerId: OrganisationId,
  { am, von }: Vorgang,
): Promise<void> {
  await tx.insert(weiterleitungEntwurf).values({
    tenantId: tx.tenantId,
    id,
    eigentuemerId,
    stelleId,
    inhalt: { herkunftId, inhalt },
    geaendertAm: am,
    geaendertVon: von,
  });
}

/** `version` is the one the form was filled from; throws `Stale` when it moved on. */
export async function recordEntwurfInhalt(
  tx: TenantTx,
  { id, herkunftId }: Pick<WeiterleitungEntwurf, "id" | "herkunftId">,
  version: number,
  inhalt: EntwurfInhalt,
  { am, von }: Vorgang,
): Promise<void> {
  const [row] = await tx
    .update(weiterleitungEntwurf)
    .set({ inhalt: { herkunftId, inhalt }, version: version + 1, geaendertAm: am, geaendertVon: von })
    .where(and(own(tx, id), eq(weiterleitungEntwurf.version, version)))
    .returning({ id: weiterleitungEntwurf.id });
  if (!row) throw new Stale("weiterleitung_entwurf");
}

/** False when there was none. */
export async function deleteEntwurf(tx: TenantTx, id: WeiterleitungId): Promise<boolean> {
  return (
    (await tx.delete(weiterleitungEntwurf).where(own(tx, id)).returning({ id: weiterleitungEntwurf.id })).length > 0
  );
}

const own = (tx: TenantTx, id?: WeiterleitungId) =>
  and(eq(weiterleitungEntwurf.tenantId, tx.tenantId), id === undefined ? undefined : eq(weiterleitungEntwurf.id, id));

async function select(tx: TenantTx, id?: WeiterleitungId): Promise<WeiterleitungEntwurf[]> {
  const rows = await tx
    .select({
      entwurf: weiterleitungEntwurf,
      eigentuemerName: organisation.name,
      stelleBezeichnung: stelle.bezeichnung,
    })
    .from(weiterleitungEntwurf)
    .innerJoin(organisation, eq(organisation.id, weiterleitungEntwurf.eigentuemerId))
    .leftJoin(
      stelle,
      and(eq(stelle.tenantId, weiterleitungEntwurf.eigentuemerId), eq(stelle.id, weiterleitungEntwurf.stelleId)),
    )
    .where(own(tx, id))
    .orderBy(desc(weiterleitungEntwurf.geaendertAm), weiterleitungEntwurf.id);
  return rows.map(({ entwurf: { tenantId: _, geaendertAm, ...row }, ...namen }) => ({
    ...row,
    ...namen,
    ...Abgelegt.parse(row.inhalt),
    id: row.id as WeiterleitungId,
    stelleId: row.stelleId as StelleId,
    eigentuemerId: row.eigentuemerId as OrganisationId,
    geaendertAm: geaendertAm.toISOString(),
  }));
}
