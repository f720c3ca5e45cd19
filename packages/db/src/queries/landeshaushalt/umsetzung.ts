import { plainDate, type OrganisationId, type PlainDate } from "@kim/domain/grundlagen";
import type { Baustein } from "@kim/domain/stelle";
import type { Bestandsschritt, Umsetzungslage } from "@kim/domain/umsetzung";
import { sql } from "drizzle-orm";
import type { StateTx } from "../../scope/tenant-tx.ts";

/** The first days of one recipient and Baustein. */
export type LandMeilensteine = Omit<Umsetzungslage, "schritte"> & {
  organisationId: OrganisationId;
  baustein: Baustein;
};

export async function listLandMeilensteine(tx: StateTx): Promise<LandMeilensteine[]> {
  const rows = await tx.execute<Record<string, string | null>>(sql`
    select organisation_id, baustein, antrag_am::text, bescheid_am::text, nachweis_am::text
    from kim.land_meilensteine() order by 1, 2`);
  return rows.map((row) => ({
    organisationId: row["organisation_id"] as OrganisationId,
    baustein: Number(row["baustein"]) as Baustein,
    antragAm: tag(row["antrag_am"]),
    bescheidAm: tag(row["bescheid_am"]),
    nachweisAm: tag(row["nachweis_am"]),
  }));
}

/** The steps of every recipient's posts, year by year. */
export async function listLandSchritte(
  tx: StateTx,
  von: number,
  bis: number,
): Promise<(Bestandsschritt & { organisationId: OrganisationId })[]> {
  const rows = await tx.execute<Record<string, unknown>>(sql`
    select s.organisation_id, s.jahr, s.baustein, s.arbeitgeber_id, s.ab::text as ab, s.bewilligt_hundertstel,
      s.besetzt_hundertstel
    from kim.land_schritte(${von}, ${bis}) s order by s.organisation_id, s.ab`);
  return rows.map((row) => ({
    organisationId: row["organisation_id"] as OrganisationId,
    jahr: Number(row["jahr"]),
    baustein: Number(row["baustein"]) as Baustein,
    arbeitgeberId: row["arbeitgeber_id"] as OrganisationId,
    ab: plainDate(String(row["ab"])),
    bewilligtHundertstel: Number(row["bewilligt_hundertstel"]),
    besetztHundertstel: Number(row["besetzt_hundertstel"]),
  }));
}

const tag = (text: string | null | undefined): PlainDate | null => (text ? plainDate(text) : null);
