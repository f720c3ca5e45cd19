import type { OrganisationId, PlainDate } from "@kim/domain/grundlagen";
import type { Baustein } from "@kim/domain/stelle";
import { sql } from "drizzle-orm";
import { must } from "../../scope/errors.ts";
import type { StateTx } from "../../scope/tenant-tx.ts";

/** Hundredths of a VZAE of one recipient and Baustein on one day. */
export interface LandBaustein {
  organisationId: OrganisationId;
  baustein: Baustein;
  kontingentHundertstel: number;
  stellenHundertstel: number;
  besetztHundertstel: number;
  weitergeleitetHundertstel: number;
}

type BausteinRow = { organisation_id: OrganisationId; baustein: Baustein } & Record<
  "kontingent_hundertstel" | "stellen_hundertstel" | "besetzt_hundertstel" | "weitergeleitet_hundertstel",
  string
>;

export async function listLandBausteine(tx: StateTx, jahr: number, stichtag: PlainDate): Promise<LandBaustein[]> {
  const rows = await tx.execute<BausteinRow>(
    sql`select * from kim.land_bausteine(${jahr}, ${stichtag}) order by organisation_id, baustein`,
  );
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    baustein: row.baustein,
    kontingentHundertstel: Number(row.kontingent_hundertstel),
    stellenHundertstel: Number(row.stellen_hundertstel),
    besetztHundertstel: Number(row.besetzt_hundertstel),
    weitergeleitetHundertstel: Number(row.weitergeleitet_hundertstel),
  }));
}

/** State of the yearly document of one recipient; `berechnetAm` is null before the first one. */
export interface LandNachweis {
  organisationId: OrganisationId;
  status: "wartet" | "laeuft" | "fertig" | "fehlgeschlagen";
  berechnetAm: string | null;
}

export async function listLandNachweise(tx: StateTx, jahr: number): Promise<LandNachweis[]> {
  const rows = await tx.execute<{
    organisation_id: OrganisationId;
    status: LandNachweis["status"];
    berechnet_am: string | null;
  }>(sql`select * from kim.land_nachweise(${jahr}) order by organisation_id`);
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    status: row.status,
    berechnetAm: row.berechnet_am === null ? null : new Date(row.berechnet_am).toISOString(),
  }));
}

/** How many recipients the year has, and how many of their proofs are done or failed. */
export async function getLandNachweiszahlen(
  tx: StateTx,
  jahr: number,
): Promise<{ empfaenger: number; fertig: number; fehlgeschlagen: number }> {
  const [row] = await tx.execute<{ empfaenger: number; fertig: number; fehlgeschlagen: number }>(sql`
    select count(*)::int as empfaenger, count(*) filter (where n.status = 'fertig')::int as fertig,
      count(*) filter (where n.status = 'fehlgeschlagen')::int as fehlgeschlagen
    from kim.organisation o left join kim.land_nachweise(${jahr}) n on n.organisation_id = o.id
    where o.art in ('kreis', 'staedteregion', 'kreisfreie_stadt') or o.id in (select kim.direktempfaenger(${jahr}))`);
  return must(row, "land_nachweise");
}
