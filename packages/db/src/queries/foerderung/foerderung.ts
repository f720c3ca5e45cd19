import type { OrganisationId } from "@kim/domain/grundlagen";
import type { Kontingent } from "@kim/domain/stelle";
import { and, asc, eq } from "drizzle-orm";
import { Stale } from "../../scope/errors.ts";
import { foerderangaben, kontingent } from "../../schema/foerderung.ts";
import type { Reading } from "../../scope/scope.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";

/** Granted posts of every year and Baustein. */
export async function listKontingente(tx: TenantTx): Promise<(Kontingent & { quelle: string })[]> {
  const rows = await tx
    .select()
    .from(kontingent)
    .where(eq(kontingent.tenantId, tx.tenantId))
    .orderBy(asc(kontingent.jahr), asc(kontingent.baustein));
  return rows.map(({ jahr, baustein, vzaeHundertstel, quelle }) => ({
    jahr,
    baustein: baustein as Kontingent["baustein"],
    vzaeHundertstel,
    quelle,
  }));
}

/** The same, beside other readings. */
export const bewilligteKontingente = (tenantId: OrganisationId): Reading<Kontingent[]> => ({
  text: `select jahr, baustein, vzae_hundertstel as "vzaeHundertstel" from kim.kontingent where tenant_id = $1`,
  params: [tenantId],
  rows: (rows) => rows.map((row) => ({ ...row }) as unknown as Kontingent),
});

export interface Foerderangaben {
  massnahmenPlanCent: number;
  personalkostenIstCent: number | null;
  version: number;
}

/** What was entered for the year; version 0 and no measures where nothing was. */
export async function getFoerderangaben(tx: TenantTx, jahr: number): Promise<Foerderangaben> {
  const [row] = await tx
    .select({
      massnahmenPlanCent: foerderangaben.massnahmenPlanCent,
      personalkostenIstCent: foerderangaben.personalkostenIstCent,
      version: foerderangaben.version,
    })
    .from(foerderangaben)
    .where(and(eq(foerderangaben.tenantId, tx.tenantId), eq(foerderangaben.jahr, jahr)));
  return row ?? { massnahmenPlanCent: 0, personalkostenIstCent: null, version: 0 };
}

/** `version` is the one the form was filled from; throws `Stale` when it moved on. */
export async function recordFoerderangaben(tx: TenantTx, jahr: number, angaben: Foerderangaben): Promise<void> {
  const { version, ...values } = angaben;
  const [row] =
    version === 0
      ? await tx
          .insert(foerderangaben)
          .values({ tenantId: tx.tenantId, jahr, ...values })
          .onConflictDoNothing()
          .returning({ jahr: foerderangaben.jahr })
      : await tx
          .update(foerderangaben)
          .set({ ...values, version: version + 1 })
          .where(
            and(
              eq(foerderangaben.tenantId, tx.tenantId),
              eq(foerderangaben.jahr, jahr),
              eq(foerderangaben.version, version),
            ),
          )
          .returning({ jahr: foerderangaben.jahr });
  if (!row) throw new Stale("foerderangaben");
}
