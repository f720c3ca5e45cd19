import type { OrganisationId, ZusatzstelleId } from "@kim/domain/grundlagen";
import type { Zusatzstelle, ZusatzstelleBeantragt } from "@kim/domain/stelle";
import { and, desc, eq, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { must } from "../../scope/errors.ts";
import { zusatzstelle, zusatzstelleBewilligung } from "../../schema/bescheid.ts";
import { organisation } from "../../schema/organisation.ts";
import type { BewilligungTx, TenantTx } from "../../scope/tenant-tx.ts";

export type ZusatzstelleMitNamen = Zusatzstelle & { organisationName: string };
type Autor = { am: Date; vonName: string };

/** Serialises whatever counts over the extra posts of one Kreis. */
export async function lockZusatzstellenOf(tx: TenantTx | BewilligungTx, kreisId: OrganisationId): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`zusatzstellen:${kreisId}`}, 0))`);
}

/** What one Kreis asked for, newest year first. */
export const listZusatzstellen = (
  tx: TenantTx | BewilligungTx,
  kreisId: OrganisationId,
): Promise<ZusatzstelleMitNamen[]> => select(tx, eq(zusatzstelle.tenantId, kreisId));

/** What every Kreis asked for in one year. */
export const listZusatzstellenDesJahres = (tx: BewilligungTx, jahr: number): Promise<ZusatzstelleMitNamen[]> =>
  select(tx, eq(zusatzstelle.jahr, jahr));

/** Throws `Missing`. */
export async function getZusatzstelle(
  tx: BewilligungTx,
  kreisId: OrganisationId,
  id: ZusatzstelleId,
): Promise<ZusatzstelleMitNamen> {
  const [row] = await select(tx, and(eq(zusatzstelle.tenantId, kreisId), eq(zusatzstelle.id, id)));
  return must(row, "zusatzstelle");
}

/** Throws a broken `zusatzstelle_pkey` when the id was recorded before: a second click. */
export async function recordZusatzstelle(
  tx: TenantTx,
  neu: ZusatzstelleBeantragt["zusatzstelle"],
  autor: Autor,
): Promise<void> {
  await tx.insert(zusatzstelle).values({ ...neu, ...autor, tenantId: tx.tenantId });
}

/** Throws a broken `zusatzstelle_bewilligung_pkey` when it was granted before. */
export async function recordZusatzstelleBewilligung(
  tx: BewilligungTx,
  kreisId: OrganisationId,
  zusatzstelleId: ZusatzstelleId,
  autor: Autor,
): Promise<void> {
  await tx.insert(zusatzstelleBewilligung).values({ tenantId: kreisId, zusatzstelleId, ...autor });
}

const kreis = alias(organisation, "kreis");

async function select(tx: TenantTx | BewilligungTx, condition: SQL | undefined): Promise<ZusatzstelleMitNamen[]> {
  const rows = await tx
    .select({
      zusatzstelle,
      kommuneName: organisation.name,
      organisationName: kreis.name,
      bewilligung: zusatzstelleBewilligung,
    })
    .from(zusatzstelle)
    .innerJoin(organisation, eq(organisation.id, zusatzstelle.kommuneId))
    .innerJoin(kreis, eq(kreis.id, zusatzstelle.tenantId))
    .leftJoin(
      zusatzstelleBewilligung,
      and(
        eq(zusatzstelleBewilligung.tenantId, zusatzstelle.tenantId),
        eq(zusatzstelleBewilligung.zusatzstelleId, zusatzstelle.id),
      ),
    )
    .where(condition)
    .orderBy(
      desc(zusatzstelle.jahr),
      sql`${kreis.name} collate "de-x-icu"`,
      sql`${organisation.name} collate "de-x-icu"`,
    );
  return rows.map(
    ({ zusatzstelle: { tenantId, am, ...row }, bewilligung, ...namen }) =>
      ({
        ...row,
        ...namen,
        organisationId: tenantId,
        am: am.toISOString(),
        bewilligung: bewilligung && { am: bewilligung.am.toISOString(), vonName: bewilligung.vonName },
      }) as ZusatzstelleMitNamen,
  );
}
