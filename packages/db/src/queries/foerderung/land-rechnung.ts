import type { Cent, OrganisationId } from "@kim/domain/grundlagen";
import { Rechnungsstand } from "@kim/domain/jahresrechnung";
import type { Baustein } from "@kim/domain/stelle";
import { sql } from "drizzle-orm";
import type { StateTx } from "../../scope/tenant-tx.ts";

/** The stored figures of one body; `veraltet` while an input has changed and the job has not computed them anew. */
export interface LandRechnung {
  organisationId: OrganisationId;
  /** Null before the first computation. */
  werte: Rechnungsstand | null;
  berechnetAm: string | null;
  veraltet: boolean;
}

/** Of every body in one statement; one that never entered anything for the year is not among them. */
export async function listLandRechnungen(tx: StateTx, jahr: number): Promise<LandRechnung[]> {
  const rows = await tx.execute<{
    organisation_id: OrganisationId;
    werte: unknown;
    berechnet_am: string | null;
    veraltet: boolean;
  }>(sql`select * from kim.land_rechnung(${jahr}) order by organisation_id`);
  return rows.map(({ organisation_id, werte, berechnet_am, veraltet }) => {
    // What an older version stored has other figures; the worker computes it anew.
    const gelesen = Rechnungsstand.safeParse(werte);
    return {
      organisationId: organisation_id,
      werte: gelesen.success ? gelesen.data : null,
      berechnetAm: berechnet_am === null ? null : new Date(berechnet_am).toISOString(),
      veraltet: veraltet || !gelesen.success,
    };
  });
}

/** R22: cents that contracts and offers of a body promise of a Baustein, as stored; null before they were computed. */
export async function findZugesagt(
  tx: StateTx,
  organisationId: OrganisationId,
  jahr: number,
  baustein: Baustein,
): Promise<Cent | null> {
  const [row] = await tx.execute<{ zugesagt_cent: string | null }>(sql`
    select b ->> 'zugesagtCent' as zugesagt_cent from kim.land_rechnung(${jahr}) r,
      jsonb_array_elements(r.werte -> 'bausteine') b
      where r.organisation_id = ${organisationId} and (b ->> 'baustein')::integer = ${baustein}`);
  return row && row.zugesagt_cent !== null ? Number(row.zugesagt_cent) : null;
}
