import type { OrganisationId, PlainDate } from "@kim/domain/grundlagen";
import {
  geldarten,
  jahresarten,
  landwertarten,
  monatsarten,
  type Bausteinwerte,
  type Landblick,
  type Landreihe,
} from "@kim/domain/landesstand";
import type { OrganisationArt } from "@kim/domain/organisation";
import { pruefstandNach, type Nachweisschritt, type Pruefstand } from "@kim/domain/nachweis";
import type { Baustein } from "@kim/domain/stelle";
import { sql, type SQL } from "drizzle-orm";
import { must } from "../../scope/errors.ts";
import type { StateTx } from "../../scope/tenant-tx.ts";
import { spaltenname } from "./spaltenname.ts";

export type LandStand = Bausteinwerte & { organisationId: OrganisationId };

/** The figures of every recipient and Baustein that has any. */
export async function listLandStand(tx: StateTx, { jahr, tag, bekannt }: Landblick): Promise<LandStand[]> {
  const rows = await tx.execute<Record<string, unknown> & { organisation_id: OrganisationId; baustein: Baustein }>(
    sql`select * from kim.land_stand(${jahr}, ${tag}, ${bekannt ?? "infinity"}) order by organisation_id, baustein`,
  );
  return rows.map((row) => ({
    organisationId: row.organisation_id,
    baustein: row.baustein,
    ...zahlen(row, landwertarten),
  }));
}

/** One employer of a recipient's posts: itself, or the receiver of contracts of the first level. */
export interface LandArbeitgeber {
  organisationId: OrganisationId;
  name: string;
  art: OrganisationArt;
  baustein: Baustein;
  eingerichtetHundertstel: number;
  besetztHundertstel: number;
}

export async function listLandArbeitgeber(
  tx: StateTx,
  organisationId: OrganisationId,
  { jahr, tag, bekannt }: Landblick,
): Promise<LandArbeitgeber[]> {
  const rows = await tx.execute<{
    id: OrganisationId;
    name: string;
    art: OrganisationArt;
    baustein: Baustein;
    eingerichtet: number;
    besetzt: number;
  }>(sql`
    select o.id, o.name, o.art, a.baustein, a.eingerichtet_hundertstel as eingerichtet,
      a.besetzt_hundertstel as besetzt
    from kim.land_arbeitgeber(${organisationId}, ${jahr}, ${tag}, ${bekannt ?? "infinity"}) a
    join kim.organisation o on o.id = a.arbeitgeber_id
    order by o.id <> ${organisationId}, o.name collate "de-x-icu", a.baustein`);
  return rows.map(({ id, name, art, baustein, eingerichtet, besetzt }) => ({
    organisationId: id,
    name,
    art,
    baustein,
    eingerichtetHundertstel: eingerichtet,
    besetztHundertstel: besetzt,
  }));
}

/** Of the recipients named, or of all. `ab` of a movement of money is the first day of its month. */
export async function getLandreihe(
  tx: StateTx,
  von: number,
  bis: number,
  organisationen: readonly OrganisationId[] | null,
): Promise<Landreihe> {
  const wer: SQL =
    organisationen === null
      ? sql`null::uuid[]`
      : sql`array[${sql.join(
          organisationen.map((id) => sql`${id}::uuid`),
          sql`, `,
        )}]::uuid[]`;
  const frage = (name: string, ordnung: string) =>
    tx.execute<Record<string, unknown>>(
      sql`select * from ${sql.raw(`kim.${name}`)}(${von}, ${bis}, ${wer}) order by ${sql.raw(ordnung)}`,
    );
  const [monate, geld, jahre] = await Promise.all([
    frage("land_monate", "jahr, monat, baustein"),
    frage("land_geldmonate", "jahr, monat, baustein"),
    frage("land_jahre", "jahr, baustein"),
  ]);
  return {
    monate: monate.map((row) => ({
      ...jahrUndBaustein(row),
      monat: Number(row["monat"]),
      ...zahlen(row, monatsarten),
    })),
    geld: geld.map((row) => ({
      ...jahrUndBaustein(row),
      ab: String(row["monat"]) as PlainDate,
      ...zahlen(row, geldarten),
    })),
    jahre: jahre.map((row) => ({ ...jahrUndBaustein(row), ...zahlen(row, jahresarten) })),
  };
}

const jahrUndBaustein = (row: Record<string, unknown>) => ({
  jahr: Number(row["jahr"]),
  baustein: Number(row["baustein"]) as Baustein,
});

const zahlen = <A extends string>(row: Record<string, unknown>, arten: readonly A[]): Record<A, number> =>
  Object.fromEntries(arten.map((art) => [art, Number(row[spaltenname(art)])])) as Record<A, number>;

/** How fresh the figures are; `marke` differs whenever anything differs that they rest on. */
export interface Landfrische {
  /** The first day on which the platform knew anything; null while it knows nothing. */
  bekanntAb: PlainDate | null;
  berechnetAm: string | null;
  /** Recipients whose figures are being computed anew. */
  offen: number;
  marke: string;
}

export async function getLandfrische(tx: StateTx): Promise<Landfrische> {
  const [row] = await tx.execute<{
    bekannt_ab: PlainDate | null;
    berechnet_am: string | null;
    offen: string;
    marke: string;
  }>(sql`select * from kim.land_frische()`);
  const { bekannt_ab, berechnet_am, offen, marke } = must(row, "land_frische");
  return {
    bekanntAb: bekannt_ab,
    berechnetAm: berechnet_am === null ? null : new Date(berechnet_am).toISOString(),
    offen: Number(offen),
    marke,
  };
}

/** Recipients that have a post which nobody fills, or not all of it. */
export async function listEmpfaengerMitVakanz(tx: StateTx, blick: Landblick): Promise<OrganisationId[]> {
  const stand = await listLandStand(tx, blick);
  return [
    ...new Set(stand.filter((s) => s.besetztHundertstel < s.eingerichtetHundertstel).map((s) => s.organisationId)),
  ];
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

/** Where each proof of a recipient lies; null while it was never submitted. */
export async function listLandNachweisstaende(
  tx: StateTx,
  jahr: number,
): Promise<{ organisationId: OrganisationId; baustein: Baustein; stand: Pruefstand | null }[]> {
  const rows = await tx.execute<{
    organisation_id: OrganisationId;
    baustein: Baustein;
    schritt: Nachweisschritt | null;
  }>(sql`select * from kim.land_nachweisschritte(${jahr}) order by organisation_id, baustein`);
  return rows.map(({ organisation_id, baustein, schritt }) => ({
    organisationId: organisation_id,
    baustein,
    stand: (schritt && pruefstandNach[schritt]) ?? null,
  }));
}
