import type { Cent, Hundertstel, OrganisationId } from "@kim/domain/grundlagen";
import type { LandesverteilungId, Verteilgegenstand } from "@kim/domain/landesverteilung";
import { eq, inArray, sql } from "drizzle-orm";
import { landesanteil } from "../../schema/landesverteilung.ts";
import { organisation } from "../../schema/organisation.ts";
import type { Reading } from "../../scope/scope.ts";
import type { BewilligungTx, MinisteriumTx, TenantTx } from "../../scope/tenant-tx.ts";
import type { Landesverteilung, Landesvorlage } from "./landesverteilung.ts";

/** Held out to one recipient, as it was published. */
export interface Anteilszeile {
  organisationId: OrganisationId;
  name: string;
  vorjahrHundertstel: Hundertstel;
  hundertstel: Hundertstel;
  cent: Cent;
  satzAnnahme: boolean;
}

/** Every share of a published one, by name. */
export async function listLandesanteile(
  tx: BewilligungTx | MinisteriumTx,
  id: LandesverteilungId,
): Promise<Anteilszeile[]> {
  const rows = await tx
    .select({
      organisationId: landesanteil.empfaengerId,
      name: organisation.name,
      vorjahrHundertstel: landesanteil.vorjahrHundertstel,
      hundertstel: landesanteil.vzaeHundertstel,
      cent: landesanteil.betragCent,
      satzAnnahme: landesanteil.satzAnnahme,
    })
    .from(landesanteil)
    .innerJoin(organisation, eq(organisation.id, landesanteil.empfaengerId))
    .where(eq(landesanteil.landesverteilungId, id))
    .orderBy(sql`${organisation.name} collate "de-x-icu"`);
  return rows.map((row) => ({ ...row, organisationId: row.organisationId as OrganisationId }));
}

/** What each of these published ones holds out in all. */
export async function listAnteilssummen(
  tx: BewilligungTx | MinisteriumTx,
  ids: readonly LandesverteilungId[],
): Promise<Map<LandesverteilungId, { hundertstel: Hundertstel; empfaenger: number }>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({
      id: landesanteil.landesverteilungId,
      hundertstel: sql<string>`sum(${landesanteil.vzaeHundertstel})`,
      empfaenger: sql<string>`count(*) filter (where ${landesanteil.vzaeHundertstel} > 0)`,
    })
    .from(landesanteil)
    .where(inArray(landesanteil.landesverteilungId, [...ids]))
    .groupBy(landesanteil.landesverteilungId);
  return new Map(
    rows.map((row) => [
      row.id as LandesverteilungId,
      { hundertstel: Number(row.hundertstel), empfaenger: Number(row.empfaenger) },
    ]),
  );
}

/**
 * Everybody's share as it was put forward, and nothing to whoever an earlier one of the year held something out to:
 * else its share would seem to stand.
 */
export async function recordLandesanteile(
  tx: BewilligungTx,
  { id, jahr, gegenstand }: Pick<Landesverteilung, "id" | "jahr" | "gegenstand">,
  { anteile, begruendung, satzAnnahme }: Landesvorlage,
  am: Date,
): Promise<void> {
  const zeilen = JSON.stringify(anteile);
  await tx.execute(sql`insert into kim.landesanteil (tenant_id, landesverteilung_id, empfaenger_id, jahr, gegenstand,
      vzae_hundertstel, vorjahr_hundertstel, betrag_cent, begruendung, satz_annahme, am)
    select ${tx.tenantId}::uuid, ${id}::uuid, x.empfaenger, ${jahr}::smallint, ${gegenstand}::text, x.vzae, x.vorjahr,
      x.cent, ${begruendung}::text, ${satzAnnahme}::boolean, ${am.toISOString()}::timestamptz
    from (
      select (a ->> 'organisationId')::uuid as empfaenger, (a ->> 'hundertstel')::integer as vzae,
        (a ->> 'vorjahrHundertstel')::integer as vorjahr, (a ->> 'cent')::bigint as cent
      from jsonb_array_elements(${zeilen}::text::jsonb) a
      union all
      select distinct l.empfaenger_id, 0, l.vorjahr_hundertstel, 0::bigint from kim.landesanteil l
      where l.tenant_id = ${tx.tenantId} and l.jahr = ${jahr} and l.gegenstand = ${gegenstand}
        and l.vzae_hundertstel > 0 and l.am = (select max(m.am) from kim.landesanteil m
          where m.tenant_id = l.tenant_id and m.jahr = l.jahr and m.gegenstand = l.gegenstand)
        and not exists (select from jsonb_array_elements(${zeilen}::text::jsonb) a
          where (a ->> 'organisationId')::uuid = l.empfaenger_id)
    ) x`);
}

/** What one recipient is held out for a year, as published last; it sees nobody else's. */
export interface Aussicht {
  jahr: number;
  gegenstand: Verteilgegenstand;
  hundertstel: Hundertstel;
  vorjahrHundertstel: Hundertstel;
  cent: Cent;
  satzAnnahme: boolean;
  begruendung: string;
  am: string;
}

/** From a year on, and only while no Bescheid of the year and Baustein stands: that alone counts then. */
export const aussichten = (empfaengerId: OrganisationId, abJahr: number): Reading<Aussicht[]> => ({
  text: `${aussichtDer} $1::uuid and l.jahr >= $2::integer ${unbeschieden}`,
  params: [empfaengerId, abJahr],
  rows: (rows) => rows.map(toAussicht),
});

/** The tenant's own of one year. */
export async function listAussichten(tx: TenantTx, jahr: number): Promise<Aussicht[]> {
  const rows = await tx.execute<Record<string, unknown>>(
    sql`${sql.raw(aussichtDer)} ${tx.tenantId}::uuid and l.jahr = ${jahr}::integer ${sql.raw(unbeschieden)}`,
  );
  return rows.map(toAussicht);
}

const aussichtDer = `select * from (
    select distinct on (l.jahr, l.gegenstand) l.empfaenger_id, l.jahr, l.gegenstand, l.vzae_hundertstel as hundertstel,
      l.vorjahr_hundertstel as "vorjahrHundertstel", l.betrag_cent as cent, l.satz_annahme as "satzAnnahme",
      l.begruendung, l.am
    from kim.landesanteil l where l.empfaenger_id =`;
const unbeschieden = `order by l.jahr, l.gegenstand, l.am desc
  ) a
  where not exists (select from kim.bescheid b where b.tenant_id = a.empfaenger_id and b.jahr = a.jahr
    and b.baustein = case a.gegenstand when 'case_management' then 2 when 'baustein3' then 3 else 1 end)
  order by a.jahr, a.gegenstand collate "C"`;

const toAussicht = ({ empfaenger_id: _, cent, am, ...row }: Record<string, unknown>): Aussicht =>
  ({ ...row, cent: Number(cent), am: new Date(String(am)).toISOString() }) as Aussicht;

/** For the letters: whom a published one names; the tenant is the authority that published it. */
export interface Mitzuteilen extends Aussicht {
  empfaengerId: OrganisationId;
  /** An earlier one of the year and Gegenstand held something out to it. */
  abloesung: boolean;
}

export async function listMitzuteilende(tx: TenantTx, id: LandesverteilungId): Promise<Mitzuteilen[]> {
  const rows = await tx.execute<Record<string, unknown>>(sql`
    select l.empfaenger_id as "empfaengerId", l.jahr, l.gegenstand, l.vzae_hundertstel as hundertstel,
      l.vorjahr_hundertstel as "vorjahrHundertstel", l.betrag_cent as cent, l.satz_annahme as "satzAnnahme",
      l.begruendung, l.am, exists (select from kim.landesanteil f where f.tenant_id = l.tenant_id and f.jahr = l.jahr
        and f.gegenstand = l.gegenstand and f.empfaenger_id = l.empfaenger_id and f.am < l.am) as abloesung
    from kim.landesanteil l where l.tenant_id = ${tx.tenantId} and l.landesverteilung_id = ${id}
    order by l.empfaenger_id`);
  return rows.map((row) => ({ ...row, cent: Number(row["cent"]) }) as unknown as Mitzuteilen);
}
