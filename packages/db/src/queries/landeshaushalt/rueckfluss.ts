import { plainDate, type BenutzerId, type OrganisationId, type PlainDate } from "@kim/domain/grundlagen";
import type { Rueckforderungsakte, Rueckforderungskern } from "@kim/domain/rueckforderung";
import type { Baustein } from "@kim/domain/stelle";
import { sql } from "drizzle-orm";
import type { StateTx } from "../../scope/tenant-tx.ts";

/** Whose money of which Baustein and year. */
type Wessen = { organisationId: OrganisationId; jahr: number; baustein: Baustein };

const wessen = (row: Record<string, unknown>): Wessen => ({
  organisationId: row["organisation_id"] as OrganisationId,
  jahr: Number(row["jahr"]),
  baustein: Number(row["baustein"]) as Baustein,
});

/** When the proof of each grant is due. */
export async function listLandNachweistage(
  tx: StateTx,
  von: number,
  bis: number,
): Promise<(Wessen & { faelligAm: PlainDate })[]> {
  const rows = await tx.execute<Record<string, unknown>>(
    sql`select organisation_id, jahr, baustein, faellig_am::text as faellig_am
      from kim.land_nachweistage(${von}, ${bis}) order by 1, 2, 3`,
  );
  return rows.map((row) => ({ ...wessen(row), faelligAm: plainDate(String(row["faellig_am"])) }));
}

/** Of each proof the newest submitted version that counts: when it came and what it says is to be paid back. */
export async function listLandNachweissummen(
  tx: StateTx,
  von: number,
  bis: number,
): Promise<(Wessen & { eingereichtAm: string; rueckzahlungCent: number })[]> {
  const rows = await tx.execute<Record<string, unknown>>(sql`
    select j.jahr, f.organisation_id, f.baustein, f.eingereicht_am, f.rueckzahlung_cent
    from generate_series(${von}::integer, ${bis}::integer) j(jahr), lateral kim.land_nachweisfassungen(j.jahr) f
    order by 2, 1, 3`);
  return rows.map((row) => ({
    ...wessen(row),
    eingereichtAm: new Date(String(row["eingereicht_am"])).toISOString(),
    rueckzahlungCent: Number(row["rueckzahlung_cent"]),
  }));
}

/** The granting authority's claims, as much of them as says how each stands. */
export async function listLandForderungen(
  tx: StateTx,
  von: number,
  bis: number,
): Promise<(Wessen & Rueckforderungsakte)[]> {
  const rows = await tx.execute<Record<string, unknown>>(
    sql`select * from kim.land_forderungen(${von}, ${bis}) order by organisation_id, jahr, baustein`,
  );
  return rows.map((row) => ({
    ...wessen(row),
    kern: row["kern"] as Rueckforderungskern,
    zahlungen: row["zahlungen"] as Rueckforderungsakte["zahlungen"],
    // Who acted and in which words does not reach the state.
    vorgaenge: (row["vorgaenge"] as Rueckforderungsakte["vorgaenge"]).map((vorgang) => ({
      ...vorgang,
      vonId: "" as BenutzerId,
      vonName: "",
      text: null,
    })),
  }));
}
