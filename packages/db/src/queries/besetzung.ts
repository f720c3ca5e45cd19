import type { Besetzung, BesetzungId, OrganisationId, PlainDate } from "@kim/domain";
import { and, eq } from "drizzle-orm";
import { must, Stale } from "../errors.ts";
import { besetzung } from "../schema/stelle.ts";
import type { TenantTx } from "../tenant-tx.ts";

/** One occupancy the tenant keeps itself, with the owner of its post. Throws `Missing`. */
export async function getEigeneBesetzung(tx: TenantTx, id: BesetzungId): Promise<Besetzung & { eigentuemerId: OrganisationId }> {
  const [row] = await tx.select().from(besetzung).where(and(eq(besetzung.tenantId, tx.tenantId), eq(besetzung.id, id)));
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

/** Throws `Stale` when the version moved on. */
export async function recordBesetzungsende(tx: TenantTx, id: BesetzungId, version: number, bis: PlainDate): Promise<void> {
  const [row] = await tx.update(besetzung).set({ bis, version: version + 1 })
    .where(and(eq(besetzung.tenantId, tx.tenantId), eq(besetzung.id, id), eq(besetzung.version, version))).returning({ id: besetzung.id });
  if (!row) throw new Stale("besetzung");
}
