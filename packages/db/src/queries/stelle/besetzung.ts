import type { BesetzungId, OrganisationId, PlainDate, WeiterleitungId } from "@kim/domain/grundlagen";
import type { Besetzung } from "@kim/domain/stelle";
import { and, eq } from "drizzle-orm";
import { must, Stale } from "../../scope/errors.ts";
import { besetzung } from "../../schema/besetzung.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";

/** One occupancy the tenant keeps itself, with the owner of its post. Throws `Missing`. */
export async function getEigeneBesetzung(
  tx: TenantTx,
  id: BesetzungId,
): Promise<Besetzung & { eigentuemerId: OrganisationId }> {
  const [row] = await tx
    .select()
    .from(besetzung)
    .where(and(eq(besetzung.tenantId, tx.tenantId), eq(besetzung.id, id)));
  const { tenantId, geberId: _, ...rest } = must(row, "besetzung");
  return { ...rest, organisationId: tenantId } as Besetzung & { eigentuemerId: OrganisationId };
}

/** Throws a broken `besetzung_pkey` when the id was recorded before: a second click. */
export async function recordBesetzung(
  tx: TenantTx,
  stelle: { eigentuemerId: OrganisationId; geberId: OrganisationId | null },
  neu: Omit<Besetzung, "organisationId" | "version">,
): Promise<void> {
  await tx.insert(besetzung).values({ ...neu, ...stelle, tenantId: tx.tenantId });
}

/** Everybody who ever filled one part, as its giver or its receiver reads it. */
export async function listBesetzungenDerWeiterleitung(
  tx: TenantTx,
  { geberId, id }: { geberId: OrganisationId; id: WeiterleitungId },
): Promise<Besetzung[]> {
  const rows = await tx
    .select()
    .from(besetzung)
    .where(and(eq(besetzung.geberId, geberId), eq(besetzung.weiterleitungId, id)));
  return rows.map(
    ({ tenantId, eigentuemerId: _, geberId: __, ...rest }) => ({ ...rest, organisationId: tenantId }) as Besetzung,
  );
}

/** `version` is the one the correction was made from; throws `Stale` when it moved on. */
export async function recordBesetzungKorrektur(
  tx: TenantTx,
  { id, version, pseudonym, qualifikation, abschluss, gleichwertigWeil, vzaeHundertstel, von, bis }: Besetzung,
): Promise<void> {
  const [row] = await tx
    .update(besetzung)
    .set({ pseudonym, qualifikation, abschluss, gleichwertigWeil, vzaeHundertstel, von, bis, version: version + 1 })
    .where(and(eq(besetzung.tenantId, tx.tenantId), eq(besetzung.id, id), eq(besetzung.version, version)))
    .returning({ id: besetzung.id });
  if (!row) throw new Stale("besetzung");
}

/** Throws `Stale` when the version moved on. */
export async function recordBesetzungsende(
  tx: TenantTx,
  id: BesetzungId,
  version: number,
  bis: PlainDate,
): Promise<void> {
  const [row] = await tx
    .update(besetzung)
    .set({ bis, version: version + 1 })
    .where(and(eq(besetzung.tenantId, tx.tenantId), eq(besetzung.id, id), eq(besetzung.version, version)))
    .returning({ id: besetzung.id });
  if (!row) throw new Stale("besetzung");
}
