import type { OrganisationId, StelleId } from "@kim/domain/grundlagen";
import type { Besetzung, Stelle } from "@kim/domain/stelle";
import { and, eq, sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { must, Stale } from "../../scope/errors.ts";
import { stelle } from "../../schema/stelle.ts";
import type { TenantTx } from "../../scope/tenant-tx.ts";
import {
  toWeiterleitung,
  vertragAlsJson,
  type Vertragszeile,
  type WeiterleitungMitNamen,
} from "../weiterleitung/vertrag.ts";
import { toStelle, type StelleRow } from "./rows.ts";

/** A post with all that hangs on it, as far as the reader may see it. */
export interface StelleMitUmfeld {
  stelle: Stelle;
  eigentuemerName: string;
  besetzungen: Besetzung[];
  weiterleitungen: WeiterleitungMitNamen[];
}

// Explicit keys beside the policies: the planner finds the index by them, the policies stay the wall.
const besetzungen = sql`
  coalesce((select json_agg(json_build_object('id', b.id, 'stelleId', b.stelle_id, 'organisationId', b.tenant_id,
  'weiterleitungId', b.weiterleitung_id, 'pseudonym', b.pseudonym, 'qualifikation', b.qualifikation,
  'abschluss', b.abschluss, 'gleichwertigWeil', b.gleichwertig_weil,
  'vzaeHundertstel', b.vzae_hundertstel,
  'von', b.von, 'bis', b.bis, 'version', b.version) order by b.von, b.id)
  from kim.besetzung b where b.eigentuemer_id = s.tenant_id and b.stelle_id = s.id), '[]') as besetzungen`;

// The owner reads the first level; who holds a part reads the contract it holds by and those it gave itself.
const weiterleitungen = sql`
  coalesce((select json_agg(${vertragAlsJson} order by w.ebene, w.angeboten_am, w.id)
  from kim.weiterleitung w join kim.organisation o on o.id = w.empfaenger_id
    join kim.organisation g on g.id = w.tenant_id
  where w.eigentuemer_id = s.tenant_id and w.stelle_id = s.id), '[]') as weiterleitungen`;

const umfelder = sql`
  select s.*, e.name as eigentuemer_name, ${besetzungen}, ${weiterleitungen}
  from kim.stelle s join kim.organisation e on e.id = s.tenant_id`;

/**
 * The statement behind `listEigeneStellen`, as text with its parameters: the benchmark runs the same one without the
 * wall.
 */
export function eigeneStellenStatement(tenantId: OrganisationId): { sql: string; params: unknown[] } {
  return new PgDialect().sqlToQuery(eigeneStellen(tenantId));
}

const eigeneStellen = (tenantId: OrganisationId) =>
  sql`${umfelder} where s.tenant_id = ${tenantId} order by s.baustein, s.beginn, s.bezeichnung, s.id`;

/** The tenant's own posts, oldest first; receivers' occupancy included. */
export async function listEigeneStellen(tx: TenantTx): Promise<StelleMitUmfeld[]> {
  const rows = await tx.execute<UmfeldRow>(eigeneStellen(tx.tenantId));
  return rows.map(toUmfeld);
}

/** Posts of others of which the tenant was offered or holds a part; only its own parts and occupancy are visible. */
export async function listGehalteneStellen(tx: TenantTx): Promise<StelleMitUmfeld[]> {
  const rows = await tx.execute<UmfeldRow>(
    sql`${umfelder}
      where (s.tenant_id, s.id) in (select v.eigentuemer_id, v.stelle_id from kim.weiterleitung v
        where v.empfaenger_id = ${tx.tenantId})
      order by s.baustein, s.beginn, s.bezeichnung, s.id`,
  );
  return rows.map(toUmfeld);
}

/** One post, own or held; of a certain owner where two could share an id. Throws `Missing`. */
export async function getStelleMitUmfeld(
  tx: TenantTx,
  id: StelleId,
  eigentuemerId?: OrganisationId,
): Promise<StelleMitUmfeld> {
  const ihre = eigentuemerId === undefined ? sql`true` : sql`s.tenant_id = ${eigentuemerId}`;
  const [row] = await tx.execute<UmfeldRow>(
    sql`${umfelder} where s.id = ${id} and ${ihre} and (s.tenant_id = ${tx.tenantId}
      or s.tenant_id in (select v.eigentuemer_id from kim.weiterleitung v where v.empfaenger_id = ${tx.tenantId}))`,
  );
  return toUmfeld(must(row, "stelle"));
}

/** Throws a broken `stelle_pkey` when the id was recorded before: a second click. */
export async function recordStelle(tx: TenantTx, neu: Omit<Stelle, "organisationId" | "version">): Promise<void> {
  await tx.insert(stelle).values({ ...neu, tenantId: tx.tenantId });
}

/** Throws `Stale` when the version moved on, `Missing` when the post is not the tenant's own. */
export async function recordStelleAenderung(
  tx: TenantTx,
  id: StelleId,
  version: number,
  patch: Partial<Omit<Stelle, "id" | "organisationId" | "baustein" | "funktion" | "version">>,
): Promise<void> {
  const [row] = await tx
    .update(stelle)
    .set({ ...patch, version: version + 1 })
    .where(and(eq(stelle.tenantId, tx.tenantId), eq(stelle.id, id), eq(stelle.version, version)))
    .returning({ id: stelle.id });
  if (row) return;
  const [exists] = await tx
    .select({ id: stelle.id })
    .from(stelle)
    .where(and(eq(stelle.tenantId, tx.tenantId), eq(stelle.id, id)));
  must(exists, "stelle");
  throw new Stale("stelle");
}

type UmfeldRow = StelleRow &
  Pick<StelleMitUmfeld, "besetzungen"> & { eigentuemer_name: string; weiterleitungen: Vertragszeile[] };

function toUmfeld(row: UmfeldRow): StelleMitUmfeld {
  return {
    stelle: toStelle(row),
    eigentuemerName: row.eigentuemer_name,
    besetzungen: row.besetzungen,
    weiterleitungen: row.weiterleitungen.map(toWeiterleitung),
  };
}
