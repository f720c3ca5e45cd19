import type { Anteil, PlainDate, StelleId, WeiterleitungId } from "@kim/domain/grundlagen";
import type { Kettenbesetzung, Kettenkosten } from "@kim/domain/weiterleitung";
import { sql } from "drizzle-orm";
import type { TenantTx } from "../../scope/tenant-tx.ts";

/** What lies below the contracts of the first level on a body's own posts. */
export interface Kettenwerte {
  kettenbesetzung: Kettenbesetzung[];
  kettenkosten: Kettenkosten[];
  /** What receivers passed on to Träger (R12). */
  traegerDarunter: Anteil[];
}

/** All that the figures of a year read of the tenant's chains, from one walk. */
export async function listKettenwerte(tx: TenantTx, jahr: number): Promise<Kettenwerte> {
  const rows = await tx.execute<Kettenwert & Record<string, unknown>>(sql`
    select art, stelle_id, wurzel_id, von, bis, vzae_hundertstel, monat, betrag_cent, vorsteuer_cent
      from kim.kette_werte(${jahr}::integer) order by art, wurzel_id, von, bis, monat`);
  const werte: Kettenwerte = { kettenbesetzung: [], kettenkosten: [], traegerDarunter: [] };
  for (const row of rows) {
    const ort = { stelleId: row.stelle_id, weiterleitungId: row.wurzel_id };
    if (row.art === "kosten")
      werte.kettenkosten.push({
        ...ort,
        monat: row.monat,
        betragCent: Number(row.betrag_cent),
        vorsteuerCent: Number(row.vorsteuer_cent),
      });
    else {
      const anteil = { von: row.von, bis: row.bis, vzaeHundertstel: row.vzae_hundertstel };
      if (row.art === "besetzung") werte.kettenbesetzung.push({ ...ort, ...anteil });
      else werte.traegerDarunter.push(anteil);
    }
  }
  return werte;
}

// A bigint comes as text.
type Kettenwert = { stelle_id: StelleId; wurzel_id: WeiterleitungId } & (
  | { art: "kosten"; monat: number; betrag_cent: string; vorsteuer_cent: string }
  | { art: "besetzung" | "traeger"; von: PlainDate; bis: PlainDate; vzae_hundertstel: number }
);

/** The occupied share below each contract of the first level on the tenant's own posts, of all times. */
export async function listKettenbesetzung(tx: TenantTx): Promise<Kettenbesetzung[]> {
  const rows = await tx.execute<Kettenbesetzung & Record<string, unknown>>(sql`
    select stelle_id as "stelleId", wurzel_id as "weiterleitungId", von::text, bis::text,
      vzae_hundertstel as "vzaeHundertstel" from kim.kette_besetzung()
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
