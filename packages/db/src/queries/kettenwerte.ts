import type { Kettenbesetzung, Kettenkosten } from "@kim/domain/weiterleitung";
import { jahresbeginn } from "@kim/domain/grundlagen";
import { sql } from "drizzle-orm";
import type { TenantTx } from "../scope/tenant-tx.ts";

/** The occupied share below each contract of the first level on the tenant's own posts, always or from a year on. */
export async function listKettenbesetzung(tx: TenantTx, abJahr?: number): Promise<Kettenbesetzung[]> {
  const ab = abJahr === undefined ? null : jahresbeginn(abJahr);
  const rows = await tx.execute<Kettenbesetzung & Record<string, unknown>>(sql`
    select stelle_id as "stelleId", wurzel_id as "weiterleitungId", von::text, bis::text,
      vzae_hundertstel as "vzaeHundertstel" from kim.kette_besetzung(p_ab => ${ab}::date)
    order by wurzel_id, von`);
  return [...rows];
}

/** Personnel cost of a year below each contract of the first level on the tenant's own posts. */
export async function listKettenkosten(tx: TenantTx, jahr: number): Promise<Kettenkosten[]> {
  const rows = await tx.execute<Record<string, unknown>>(sql`
    select stelle_id as "stelleId", wurzel_id as "weiterleitungId", monat, betrag_cent as "betragCent",
      vorsteuer_cent as "vorsteuerCent" from kim.kette_kosten(${jahr}::integer) order by wurzel_id, monat`);
  // A bigint comes as text.
  return rows.map(
    (row) =>
      ({ ...row, betragCent: Number(row["betragCent"]), vorsteuerCent: Number(row["vorsteuerCent"]) }) as Kettenkosten,
  );
}
