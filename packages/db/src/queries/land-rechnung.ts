import type { OrganisationId } from "@kim/domain/grundlagen";
import { Rechnungsstand } from "@kim/domain/jahresrechnung";
import { sql } from "drizzle-orm";
import type { StateTx } from "../scope/tenant-tx.ts";

/** The stored figures of one body; `veraltet` while an input has changed and the job has not computed them anew. */
export interface LandRechnung {
  organisationId: OrganisationId;
  werte: Rechnungsstand;
  berechnetAm: string;
  veraltet: boolean;
}

/** Of every body in one statement; one that was never computed has no row. */
export async function listLandRechnungen(tx: StateTx, jahr: number): Promise<LandRechnung[]> {
  const rows = await tx.execute<{
    organisation_id: OrganisationId;
    werte: unknown;
    berechnet_am: string;
    veraltet: boolean;
  }>(sql`select * from kim.land_rechnung(${jahr}) order by organisation_id`);
  return rows.flatMap(({ organisation_id, werte, berechnet_am, veraltet }) => {
    // What an older version stored has other figures; the worker computes it anew.
    const gelesen = Rechnungsstand.safeParse(werte);
    return gelesen.success
      ? [
          {
            organisationId: organisation_id,
            werte: gelesen.data,
            berechnetAm: new Date(berechnet_am).toISOString(),
            veraltet,
          },
        ]
      : [];
  });
}
