import type { OrganisationId } from "@kim/domain/grundlagen";
import type { Baustein } from "@kim/domain/stelle";
import { sql } from "drizzle-orm";
import type { StateTx } from "../scope/tenant-tx.ts";

/** Money of one recipient and Baustein in a year, in cents: granted by the newest Bescheid, called, paid, spent net. */
export interface LandFoerderung {
  organisationId: OrganisationId;
  baustein: Baustein;
  bewilligtCent: number;
  abgerufenCent: number;
  ausgezahltCent: number;
  ausgegebenCent: number;
}

/** Every recipient in one statement; a recipient without Bescheid and expense has no row. */
export async function listLandFoerderung(tx: StateTx, jahr: number): Promise<LandFoerderung[]> {
  const rows = await tx.execute<{
    organisation_id: OrganisationId;
    baustein: Baustein;
    bewilligt_cent: string;
    abgerufen_cent: string;
    ausgezahlt_cent: string;
    ausgegeben_cent: string;
  }>(sql`select * from kim.land_foerderung(${jahr}) order by organisation_id, baustein`);
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    baustein: row.baustein,
    bewilligtCent: Number(row.bewilligt_cent),
    abgerufenCent: Number(row.abgerufen_cent),
    ausgezahltCent: Number(row.ausgezahlt_cent),
    ausgegebenCent: Number(row.ausgegeben_cent),
  }));
}
