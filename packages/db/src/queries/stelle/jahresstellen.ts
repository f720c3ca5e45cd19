import {
  jahresbeginn,
  jahresende,
  type BesetzungId,
  type OrganisationId,
  type PlainDate,
  type StelleId,
  type WeiterleitungId,
} from "@kim/domain/grundlagen";
import type { Besetzung, Stelle } from "@kim/domain/stelle";
import { sql } from "drizzle-orm";
import type { TenantTx } from "../../scope/tenant-tx.ts";
import { toStelle, type StelleRow } from "./rows.ts";
import {
  toWeiterleitung,
  vertragAlsJson,
  type Vertragszeile,
  type WeiterleitungMitNamen,
} from "../weiterleitung/vertrag.ts";

/** The tenant's own posts, who fills them, receivers' people included, and the contracts of the first level. */
export interface Jahresstellen {
  stellen: Stelle[];
  besetzungen: Besetzung[];
  weiterleitungen: WeiterleitungMitNamen[];
}

/**
 * Of the contracts those that were agreed for days of the year. A contract never gets longer, and a month's cost is
 * booked on one of its days: no other contract touches a figure of the year.
 */
export async function listJahresstellen(tx: TenantTx, jahr: number): Promise<Jahresstellen> {
  const [stellen, besetzungen, weiterleitungen] = await Promise.all([
    tx.execute<StelleRow>(sql`
      select s.* from kim.stelle s where s.tenant_id = ${tx.tenantId}
      order by s.baustein, s.beginn, s.bezeichnung, s.id`),
    tx.execute<BesetzungRow>(sql`
      select b.* from kim.besetzung b where b.eigentuemer_id = ${tx.tenantId} order by b.von, b.id`),
    tx.execute<{ vertrag: Vertragszeile }>(sql`
      select ${vertragAlsJson} as vertrag
      from kim.weiterleitung w join kim.organisation o on o.id = w.empfaenger_id
        join kim.organisation g on g.id = w.tenant_id
      where w.eigentuemer_id = ${tx.tenantId} and w.beginn <= ${jahresende(jahr)} and w.ende >= ${jahresbeginn(jahr)}
      order by w.ebene, w.angeboten_am, w.id`),
  ]);
  return {
    stellen: stellen.map(toStelle),
    besetzungen: besetzungen.map(toBesetzung),
    weiterleitungen: weiterleitungen.map(({ vertrag }) => toWeiterleitung(vertrag)),
  };
}

interface BesetzungRow extends Record<string, unknown> {
  id: BesetzungId;
  tenant_id: OrganisationId;
  stelle_id: StelleId;
  weiterleitung_id: WeiterleitungId | null;
  pseudonym: string;
  qualifikation: Besetzung["qualifikation"];
  abschluss: Besetzung["abschluss"];
  gleichwertig_weil: string | null;
  vzae_hundertstel: number;
  von: PlainDate;
  bis: PlainDate | null;
  version: number;
}

const toBesetzung = (row: BesetzungRow): Besetzung => ({
  id: row.id,
  stelleId: row.stelle_id,
  organisationId: row.tenant_id,
  weiterleitungId: row.weiterleitung_id,
  pseudonym: row.pseudonym,
  qualifikation: row.qualifikation,
  abschluss: row.abschluss,
  gleichwertigWeil: row.gleichwertig_weil,
  vzaeHundertstel: row.vzae_hundertstel,
  von: row.von,
  bis: row.bis,
  version: row.version,
});
