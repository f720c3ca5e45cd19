import { programmbeginn, type PlainDate } from "@kim/domain/grundlagen";
import type { Rechnungsausgabe } from "@kim/domain/jahresrechnung";
import { sql } from "drizzle-orm";
import type { TenantTx } from "../../scope/tenant-tx.ts";

/**
 * What the figures of a year read: own expenses that are not for somebody else's post, and what holders of parts spent
 * on the tenant's posts.
 */
export async function listRechnungsausgaben(tx: TenantTx, jahr: number): Promise<Rechnungsausgabe[]> {
  const eigene = sql`jahr = ${jahr}
    and (eigentuemer_id = ${tx.tenantId} or (tenant_id = ${tx.tenantId} and eigentuemer_id is null))`;
  // Measures come as their sum of a month, except those that a rule asks about one by one (R15, R21): thousands of rows
  // take longer to read than all figures of the year to compute.
  const einzeln = sql`(art <> 'massnahme' or massnahme_art = 'produkt' or datum < ${programmbeginn})`;
  const rows = await tx.execute<Ausgabezeile>(sql`
    select id, tenant_id, art, bezeichnung, datum, betrag_cent, vorsteuer_cent, stelle_id, weiterleitung_id, monat,
      massnahme_art, bedarf_id, tag_art, tage from kim.ausgabe where ${eigene} and ${einzeln}
    union all
    select min(id::text)::uuid, tenant_id, art, min(bezeichnung), max(datum), sum(betrag_cent), sum(vorsteuer_cent),
      null, null, null, massnahme_art, null, null, null from kim.ausgabe where ${eigene} and not ${einzeln}
    group by tenant_id, art, massnahme_art, date_trunc('month', datum)`);
  return rows.map((row) => ({
    id: row.id,
    jahr,
    organisationId: row.tenant_id,
    art: row.art,
    bezeichnung: row.bezeichnung,
    datum: row.datum,
    betragCent: Number(row.betrag_cent),
    vorsteuerCent: Number(row.vorsteuer_cent),
    stelleId: row.stelle_id,
    weiterleitungId: row.weiterleitung_id,
    monat: row.monat,
    massnahmeArt: row.massnahme_art,
    bedarfId: row.bedarf_id,
    tagArt: row.tag_art,
    tage: row.tage,
  }));
}

interface Ausgabezeile extends Record<string, unknown> {
  id: Rechnungsausgabe["id"];
  tenant_id: Rechnungsausgabe["organisationId"];
  art: Rechnungsausgabe["art"];
  bezeichnung: string;
  datum: PlainDate;
  betrag_cent: string;
  vorsteuer_cent: string;
  stelle_id: Rechnungsausgabe["stelleId"];
  weiterleitung_id: Rechnungsausgabe["weiterleitungId"];
  monat: number | null;
  massnahme_art: Rechnungsausgabe["massnahmeArt"];
  bedarf_id: Rechnungsausgabe["bedarfId"];
  tag_art: Rechnungsausgabe["tagArt"];
  tage: number | null;
}
